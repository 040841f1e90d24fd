import Foundation
import Pages
import Vietnamese

/// The words that a PDF page holds as text, with boxes and style, in the page's upright frame.
struct TextLayer {
  /// In Poppler's order, no line empty.
  let lines: [Line]
  /// Clockwise degrees that turn most of the text upright.
  let turn: Int
  /// The fonts' names.
  let fonts: [String]

  /// The text as it stands.
  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether fonts of an encoding before Unicode are among its own: TCVN3 (`.VnTime`) or VNI. Their
  /// letters are decoded; where that does not help, the encoding is another than the name says.
  var hidesEncoding: Bool { fonts.contains { LegacyEncoding(fontName: $0) != nil } }

  init(of page: PDFPage) {
    let (characters, fonts) = page.characters()
    self.fonts = fonts.map(\.name)
    let styles = fonts.map(Self.style)
    let lines =
      characters
      .split(whereSeparator: { $0.scalar == "\n" || $0.scalar == "\u{0C}" })
    turn = Self.turn(of: lines)
    let frame = Frame(width: page.size.width, height: page.size.height, turn: turn)
    self.lines = lines.map { line in
      let runs = Self.wholeRuns(line.split(whereSeparator: { $0.scalar.properties.isWhitespace }))
        .flatMap(Self.closeRuns)
      return Line(
        runs.enumerated().map {
          Self.word($1, isFirst: $0 == 0, fonts: fonts, styles: styles, frame: frame)
        })
    }
    .filter { !$0.words.isEmpty }
  }

  /// The runs with those joined that next to no room parts: Poppler tears words whose letters were
  /// set a hair apart, as in a line that was stretched, or come from two parts of a font ("th ời").
  /// Figures stay as they are.
  private static func wholeRuns(
    _ runs: [ArraySlice<PDFPage.Character>]
  ) -> [ArraySlice<PDFPage.Character>] {
    runs.reduce(into: []) { whole, run in
      guard let last = whole.last?.last, let next = run.first,
        last.scalar.properties.isAlphabetic, next.scalar.properties.isAlphabetic,
        abs(room(between: last.box, next.box))
          < narrowestBlank * min(last.box.height, next.box.height)
      else { return whole.append(run) }
      whole[whole.count - 1] += run
    }
  }

  /// No blank between words is narrower, in heights of its letters.
  private static let narrowestBlank = 0.06

  /// How far two characters stand apart, in points; less than 0 where they overlap.
  private static func room(between last: Box, _ next: Box) -> Double {
    max(
      max(last.x0, next.x0) - min(last.x1, next.x1), max(last.y0, next.y0) - min(last.y1, next.y1))
  }

  /// A run of characters parted where one stands far from the one before: Poppler writes the ends
  /// of neighbouring cells without a blank between them.
  private static func closeRuns(
    _ run: ArraySlice<PDFPage.Character>
  ) -> [ArraySlice<PDFPage.Character>] {
    var runs: [ArraySlice<PDFPage.Character>] = []
    var start = run.startIndex
    for index in run.indices.dropFirst() {
      let (last, next) = (run[index - 1].box, run[index].box)
      let size = max(min(last.width, last.height), min(next.width, next.height), 4)
      guard room(between: last, next) > 0.4 * size else { continue }
      runs.append(run[start..<index])
      start = index
    }
    return runs + [run[start...]]
  }

  /// The way most characters follow each other tells how the text stands.
  private static func turn(of lines: [ArraySlice<PDFPage.Character>]) -> Int {
    var votes = [0: 0, 90: 0, 180: 0, 270: 0]
    for line in lines where line.count > 2 {
      guard let first = line.first?.box, let last = line.last?.box else { continue }
      let (dx, dy) = (last.midX - first.midX, last.midY - first.midY)
      let turn = abs(dx) >= abs(dy) ? (dx >= 0 ? 0 : 180) : (dy < 0 ? 90 : 270)
      votes[turn, default: 0] += line.count
    }
    let all = votes.values.reduce(0, +)
    return votes.first { $0.value * 2 > all }?.key ?? 0
  }

  private static func word(
    _ letters: ArraySlice<PDFPage.Character>, isFirst: Bool, fonts: [PDFPage.Font],
    styles: [Word.Style], frame: Frame
  ) -> Word {
    let text = self.text(of: letters, fonts: fonts)
    let style = letters.first.flatMap { $0.font < styles.count ? styles[$0.font] : nil }
    return Word(
      text, box: Box.around(letters.map(\.box)).map(frame.upright), gap: isFirst ? "" : " ",
      style: style.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The letters as text in NFC, those in a font of an old encoding decoded.
  private static func text(
    of letters: ArraySlice<PDFPage.Character>, fonts: [PDFPage.Font]
  ) -> String {
    var text = ""
    var rest = letters
    while let first = rest.first {
      let run = rest.prefix { $0.font == first.font }
      let name = first.font < fonts.count ? fonts[first.font].name : ""
      let decoded = LegacyFont(named: name).decoded(run.map(\.scalar))
      text += isRaised(run, in: letters, fonts) ? decoded.superscript : decoded
      rest = rest.dropFirst(run.count)
    }
    return text.precomposedStringWithCanonicalMapping
  }

  /// Whether a run is a footnote's mark behind a word or number: digits in small type that end above
  /// the line.
  private static func isRaised(
    _ run: ArraySlice<PDFPage.Character>, in letters: ArraySlice<PDFPage.Character>,
    _ fonts: [PDFPage.Font]
  ) -> Bool {
    guard run.startIndex > letters.startIndex,
      run.allSatisfy({ ("0"..."9").contains($0.scalar) }), let mark = run.first
    else { return false }
    let last = letters[run.startIndex - 1]
    guard max(mark.font, last.font) < fonts.count else { return false }
    return fonts[mark.font].size < 0.8 * fonts[last.font].size
      && mark.box.y1 < last.box.y1 - 0.1 * last.box.height && mark.box.y0 < last.box.midY
  }

  /// What a font's name tells of its type: "TimesNewRomanPS-BoldItalicMT", "Arial,Bold".
  private static func style(of font: PDFPage.Font) -> Word.Style {
    let name = font.name.lowercased()
    var style = Word.Style()
    if ["bold", "black", "heavy", "demi"].contains(where: name.contains) { style.insert(.bold) }
    if name.contains("italic") || name.contains("oblique") { style.insert(.italic) }
    return style
  }
}

extension String {
  /// The digits as superscripts.
  fileprivate var superscript: String {
    String(map { digit in Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.wholeNumberValue ?? 0] })
  }
}
