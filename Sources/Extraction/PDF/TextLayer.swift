import Foundation
import Pages

/// The words that a PDF page holds as text, with boxes and style.
struct TextLayer {
  let lines: [Line]
  let fonts: [PDFPage.Font]

  var isEmpty: Bool { lines.allSatisfy(\.words.isEmpty) }
  var text: String { lines.map(\.text).joined(separator: "\n") }

  init(of page: PDFPage) {
    let (characters, fonts) = page.characters()
    self.fonts = fonts
    let styles = fonts.map(Self.style)
    lines = characters.split(whereSeparator: { $0.scalar == "\n" || $0.scalar == "\u{0C}" })
      .map { line in
        Line(
          line.split(whereSeparator: { $0.scalar.properties.isWhitespace }).enumerated()
            .map { index, letters in
              Self.word(letters, isFirst: index == 0, styles: styles)
            })
      }
      .filter { !$0.words.isEmpty }
  }

  private static func word(
    _ letters: ArraySlice<PDFPage.Character>, isFirst: Bool, styles: [Word.Style]
  ) -> Word {
    let text = String(String.UnicodeScalarView(letters.map(\.scalar)))
      .precomposedStringWithCanonicalMapping
    let style = letters.first.flatMap { $0.font < styles.count ? styles[$0.font] : nil }
    return Word(
      text, box: Box.around(letters.map(\.box)), gap: isFirst ? "" : " ",
      style: style.flatMap { $0.isEmpty ? nil : $0 })
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
