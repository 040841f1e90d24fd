import CLeptonica
import Foundation
import Pages

/// Reads a cell's number again on its own, in three ways that err differently: Tesseract with nothing
/// but digits allowed, Tesseract on the cell cleaned and enlarged, and the shapes of the page's digits.
///
/// What two ways agree on is taken; where no two do, the reading stands as it was, with so little
/// confidence that a person is told.
struct NumberRereading {
  let sheet: Sheet
  let engine: Tesseract
  let deadline: Date
  let pieces: InkPieces
  let image: GreyImage
  let shapes: DigitShapes

  /// How sure a number is that two or three ways agree on, and one that none do.
  private static let confidence = (two: 0.9, three: 0.96, none: 0.3)
  /// What Tesseract may find.
  private static let characters = "0123456789,.-"

  /// A cell's number as the ways agree on it; `nil` where the cell holds no number's ink.
  ///
  /// - Parameter isDecimal: whether the numbers of its column have a decimal sign.
  func reading(of cell: CellReader.CellText, isDecimal: Bool) -> CellReader.CellText? {
    let inside = pieces.pieces(in: cell.area, largerThan: Self.speck(of: sheet))
    guard let ink = NumberInk(of: inside, digitHeight: shapes.height),
      let area = PixelArea.around(ink.pieces)
    else { return nil }
    let words = cell.lines.flatMap(\.words)
    let seen = Set(words.flatMap { [$0.text, $0.raw] } + [words.map(\.text).joined()])
    let ways: [Set<String>] = [
      // Tesseract on the same pixels errs alike, whatever it is allowed to find.
      seen.union([text(in: area.grown(by: margin, inside: cell.area))]),
      [enlarged(ink, area)], [shapes.reading(of: ink.pieces, in: image)?.text ?? ""],
    ]
    guard let best = Self.agreed(ways, isAlone: ink.isAlone, isDecimal: isDecimal) else {
      return Self.doubted(cell)
    }
    let printed = ways.flatMap { $0.sorted() }.first { NumberForm($0) == best.form }
    let word = RecognisedWord(
      text: (printed ?? best.form.text).filter { $0 != " " },
      raw: words.map(\.raw).joined(separator: " "), area: area,
      confidence: best.votes > 2 ? Self.confidence.three : Self.confidence.two)
    var cell = cell
    cell.lines = [RecognisedLine(area: area, words: [word])]
    return cell
  }

  /// The number on which two ways agree at least and no other two do, and how many do.
  private static func agreed(
    _ ways: [Set<String>], isAlone: Bool, isDecimal: Bool
  ) -> (form: NumberForm, votes: Int)? {
    var votes: [NumberForm: Int] = [:]
    for form in ways.flatMap({ Set($0.compactMap(NumberForm.init)) }) {
      votes[form, default: 0] += 1
    }
    // Where the column's numbers have a sign, two ways may have lost it alike; where other ink stands
    // beside the digits, a part of the number may be in it.
    votes = votes.filter { form, count in
      let isWhole = !isDecimal || form.hasSign || form.digits == 1
      return count > 2 ? isAlone || isWhole : isAlone && isWhole
    }
    let best = votes.max { ($0.value, $0.key.text) < ($1.value, $1.key.text) }
    guard let best, best.value > 1, votes.values.count(where: { $0 == best.value }) == 1 else {
      return nil
    }
    return (best.key, best.value)
  }

  /// The cell as it was read, none of it sure.
  private static func doubted(_ cell: CellReader.CellText) -> CellReader.CellText {
    var cell = cell
    for line in cell.lines.indices {
      for word in cell.lines[line].words.indices {
        cell.lines[line].words[word].confidence = min(
          confidence.none, cell.lines[line].words[word].confidence)
      }
    }
    return cell
  }

  private static func speck(of sheet: Sheet) -> Int { Int(sheet.image.dotsPerInch / 72) }

  private var margin: Int { Int(sheet.image.dotsPerInch / 20) }

  private func text(in area: PixelArea) -> String {
    engine.setImage(image, dotsPerInch: sheet.image.dotsPerInch)
    return joined(
      engine.lines(in: area, as: .line, only: Self.characters, deadline: deadline))
  }

  private func joined(_ lines: [RecognisedLine]) -> String {
    lines.flatMap(\.words).map(\.text).joined()
  }

  /// What Tesseract reads of the number's ink alone, drawn on white and twice as large.
  private func enlarged(_ ink: NumberInk, _ area: PixelArea) -> String {
    let patch = area.grown(by: margin)
    guard
      let white = pixCreate(Int32(patch.width), Int32(patch.height), 8).map({
        Raster(owning: $0, dotsPerInch: sheet.image.dotsPerInch)
      })
    else { return "" }
    pixSetAll(white.pix)
    for piece in ink.pieces.map({ $0.grown(by: 2) }) {
      pixRasterop(
        white.pix, Int32(piece.x - patch.x), Int32(piece.y - patch.y), Int32(piece.width),
        Int32(piece.height), Int32(PIX_SRC), sheet.image.pix, Int32(piece.x), Int32(piece.y))
    }
    guard let large = white.transformed({ pixScale($0, 2, 2) }) else { return "" }
    engine.setImage(GreyImage(large), dotsPerInch: 2 * sheet.image.dotsPerInch)
    return joined(
      engine.lines(in: nil, as: .line, only: Self.characters, deadline: deadline))
  }
}

/// The pieces of a cell's ink that may be a number: digits of the page's height in one line, and marks
/// between them.
struct NumberInk {
  /// From the left.
  let pieces: [PixelArea]
  /// Whether no other ink as high as a part of a digit stands in its line right beside it.
  let isAlone: Bool

  /// `nil` where no digit is among them.
  init?(of inside: [PixelArea], digitHeight: Int?) {
    guard let height = digitHeight ?? inside.map(\.height).max(), height > 5 else { return nil }
    let tall = inside.filter { $0.height * 10 >= height * 7 && $0.height * 10 <= height * 13 }
    guard let first = tall.first else { return nil }
    let middle = tall.map { $0.y + $0.height / 2 }.sorted()[tall.count / 2]
    let line = tall.filter { abs($0.y + $0.height / 2 - middle) * 3 < height }
    guard let left = line.first?.x, let right = line.last.map({ $0.x + $0.width }) else {
      return nil
    }
    let base = line.map { $0.y + $0.height }.max() ?? first.y
    let taken = inside.filter { piece in
      if line.contains(piece) { return true }
      let isBetween = piece.x > left && piece.x + piece.width < right
      let isMark = piece.height * 2 <= height && piece.width * 3 <= height
      let isMinus =
        piece.x + piece.width <= left + 1 && left - piece.x < height
        && piece.height * 4 <= height && piece.width * 6 >= height
      return isBetween && isMark && piece.y + piece.height / 2 > base - height / 3 || isMinus
    }
    pieces = taken
    isAlone = !inside.contains { piece in
      !taken.contains(piece) && piece.height * 3 > height
        && piece.y < base && piece.y + piece.height > base - height
        && piece.x < right + height && piece.x + piece.width > left - height
    }
  }
}
