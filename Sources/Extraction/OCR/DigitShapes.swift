/// The shapes that digits have on one page, learnt from the numbers that Tesseract read there with
/// confidence, and a second reading of numbers by them.
///
/// Tesseract's network leans on context: of lone codes such as "1.1.2" in a narrow cell it gets
/// every second one wrong. The same digits stand elsewhere on the page in dates and scores, in the
/// same type from the same scanner, and a piece of ink is told by its nearest neighbours there.
/// On scans of 200 dpi a digit lies within 0.13 of its own kind and no nearer than 0.28 to others.
struct DigitShapes {
  private var samples: [UInt8: [GlyphPatch]] = [:]

  /// More samples of a digit tell nothing new.
  private static let enough = 16
  /// A piece farther than this from every digit is none, in the unit of `GlyphPatch.distance`.
  private static let farthest = 0.22
  /// The next digit's distance must be this many times the nearest one's, and a bit.
  private static let clearness = (factor: 1.3, offset: 0.04)
  /// Characters besides digits that stand in numbers and are one piece of ink each, as high as they.
  private static let highMarks = Array("/()".utf8)
  /// Characters that are one piece of ink each, so that digits between them can be counted off.
  private static let singlePieces = Set(
    "0123456789/().,-ABCDEGHKLMNOPQRSTUVXYZĐƠƯabcdeghklmnopqrstuvxyđơư".unicodeScalars)

  /// What a second reading found.
  struct Reading: Hashable {
    /// Digits, points, commas, slashes and parentheses, or Roman digits.
    var text: String
    /// Whether every piece was nearer to its own kind than to others by a clear margin.
    var isClear: Bool
  }

  /// The heights of the digits learnt, in pixels.
  private var heights: [Int] = []

  /// How high a digit is in the middle, in pixels; `nil` of none.
  var height: Int? { heights.isEmpty ? nil : heights.sorted()[heights.count / 2] }

  /// Whether it has seen enough digits to read others by them.
  var canRead: Bool { samples.count >= 4 }

  /// Learns from a word that was read: its pieces of ink, from the left, as many as characters.
  mutating func learn(_ text: String, from pieces: [PixelArea], in image: GreyImage) {
    let letters = Array(text.unicodeScalars)
    guard letters.count == pieces.count, letters.allSatisfy(Self.singlePieces.contains) else {
      return
    }
    for (letter, piece) in zip(letters, pieces) where letter.isASCII {
      let letter = UInt8(letter.value)
      guard (0x30...0x39).contains(letter) || Self.highMarks.contains(letter),
        samples[letter, default: []].count < Self.enough
      else { continue }
      samples[letter, default: []].append(GlyphPatch(of: piece, in: image))
      if (0x30...0x39).contains(letter) { heights.append(piece.height) }
    }
  }

  /// Reads pieces of ink that stand in one line, from the left; `nil` where one is nothing that
  /// numbers have.
  func reading(of pieces: [PixelArea], in image: GreyImage) -> Reading? {
    guard canRead, let tallest = pieces.map(\.height).max(), tallest > 5 else { return nil }
    let digits = pieces.filter { $0.height * 10 > tallest * 7 }
    guard let base = digits.map({ $0.y + $0.height }).max() else { return nil }
    var reading = Reading(text: "", isClear: true)
    for piece in pieces {
      if piece.height * 10 > tallest * 7 {
        guard let found = digit(of: piece, in: image) else { return nil }
        reading.text.unicodeScalars.append(Unicode.Scalar(found.character))
        reading.isClear = reading.isClear && found.isClear
      } else {
        guard let mark = Self.mark(of: piece, height: tallest, base: base) else { return nil }
        reading.text += mark
      }
    }
    return Self.withoutMixture(reading)
  }

  /// Roman and other digits do not stand together: where ones and I's do, all are I's.
  private static func withoutMixture(_ reading: Reading) -> Reading {
    let numerals = reading.text.utf8.count { isNumeral($0) }
    guard numerals > 0, numerals < reading.text.utf8.count else { return reading }
    let isUpright = reading.text.utf8.allSatisfy { isNumeral($0) || $0 == UInt8(ascii: "1") }
    let text = isUpright ? String(reading.text.map { $0 == "1" ? "I" : $0 }) : reading.text
    return Reading(text: text, isClear: false)
  }

  private static func isNumeral(_ character: UInt8) -> Bool { "IVX".utf8.contains(character) }

  /// A small piece at the foot of the line is a point, a longer one that goes below it a comma.
  private static func mark(of piece: PixelArea, height: Int, base: Int) -> String? {
    guard piece.width * 3 <= height, piece.y + piece.height / 2 > base - height / 3 else {
      return nil
    }
    return piece.y + piece.height > base + height / 10 && piece.height > piece.width ? "," : "."
  }

  /// The digit, Roman digit or high mark that a piece is; `nil` where it resembles none that was learnt.
  func digit(
    of piece: PixelArea, in image: GreyImage
  ) -> (character: UInt8, isClear: Bool)? {
    let patch = GlyphPatch(of: piece, in: image)
    var distances = samples.mapValues { known in
      Self.nearness(of: known.map { $0.distance(to: patch) })
    }
    // An I is told from a 1 of every typeface, not only of those that stand on the page.
    for (character, known) in TypefaceDigits.patches
    where samples[character] == nil || character == UInt8(ascii: "1") {
      distances[character] = Self.least(of: known, to: patch, and: distances[character])
    }
    for (character, known) in TypefaceNumerals.patches {
      distances[character] = Self.least(of: known, to: patch, and: nil)
    }
    let ranked = distances.map { (character: $0.key, distance: $0.value) }
      .sorted { ($0.distance, $0.character) < ($1.distance, $1.character) }
    guard let best = ranked.first, best.distance <= Self.farthest else { return nil }
    let isClear = ranked.dropFirst().allSatisfy {
      $0.distance >= best.distance * Self.clearness.factor + Self.clearness.offset
    }
    return (best.character, isClear)
  }

  private static func least(
    of known: [GlyphPatch], to patch: GlyphPatch, and other: Double?
  ) -> Double {
    known.reduce(other ?? .infinity) { min($0, $1.distance(to: patch)) }
  }

  /// The mean of the two smallest: one sample that was learnt wrongly must not decide.
  private static func nearness(of distances: [Double]) -> Double {
    let nearest = distances.sorted().prefix(2)
    return nearest.isEmpty ? .infinity : nearest.reduce(0, +) / Double(nearest.count)
  }
}
