import Pages

/// Parts lines of text into words and what is no text: blanks, tags, asterisks, heading marks, the
/// bars of tables.
///
/// Every character of a line ends up in a word, a gap or the tail, so `Line.text` gives the line
/// back. Tags may stay open over lines; asterisks count within one line, as CommonMark pairs them
/// ("5*3" and "(*)" stay text).
struct Markup {
  private var bold = 0
  private var italic = 0

  /// The words of a line, with their style.
  mutating func line(_ text: String) -> Line {
    let scalars = Array(text.unicodeScalars)
    let marks = EmphasisMarks(in: scalars)
    let bars = TableBars(in: scalars)
    var parts = LineParts()
    var index = Self.headingMark(in: scalars)
    parts.skip(scalars[..<index])
    while index < scalars.count {
      if let tag = MarkupTag(in: scalars, at: index) {
        apply(tag)
        parts.skip(scalars[tag.range])
        index = tag.range.upperBound
      } else if let mark = marks.mark(at: index) {
        apply(mark)
        parts.skip(scalars[mark.range])
        index = mark.range.upperBound
      } else if bars.isMarkup(at: index) {
        parts.skip(scalars[index...index])
        index += 1
      } else {
        parts.add(scalars[index], style: style)
        index += 1
      }
    }
    return parts.line()
  }

  private var style: Word.Style? {
    var style = Word.Style()
    if bold > 0 { style.insert(.bold) }
    if italic > 0 { style.insert(.italic) }
    return style.isEmpty ? nil : style
  }

  private mutating func apply(_ tag: MarkupTag) {
    switch tag.name {
    case "b", "strong": bold = max(0, bold + (tag.closes ? -1 : 1))
    case "i", "em": italic = max(0, italic + (tag.closes ? -1 : 1))
    default: break
    }
  }

  private mutating func apply(_ mark: EmphasisMarks.Mark) {
    let change = mark.opens ? 1 : -1
    if mark.range.count != 2 { italic = max(0, italic + change) }
    if mark.range.count >= 2 { bold = max(0, bold + change) }
  }

  /// The length of `## ` at the line's start, blanks before it included; 0 where there is none.
  private static func headingMark(in line: [Unicode.Scalar]) -> Int {
    let start = line.firstIndex { $0 != " " } ?? line.count
    let end = line[start...].firstIndex { $0 != "#" } ?? line.count
    guard (1...6).contains(end - start), end < line.count, line[end] == " " else { return 0 }
    return end
  }
}

/// A line in the making: words, and the gap that gathers before the next.
private struct LineParts {
  private var words: [Word] = []
  private var gap = String.UnicodeScalarView()
  private var word = String.UnicodeScalarView()
  private var style: Word.Style?

  mutating func skip(_ markup: ArraySlice<Unicode.Scalar>) {
    guard !markup.isEmpty else { return }
    closeWord()
    gap.append(contentsOf: markup)
  }

  mutating func add(_ scalar: Unicode.Scalar, style: Word.Style?) {
    // Most code points are ASCII letters and blanks, of which no table needs to be asked.
    let isLetter = (0x21..<0x7F).contains(scalar.value)
    guard isLetter || !scalar.properties.isWhitespace else { return skip([scalar]) }
    if word.isEmpty { self.style = style }
    word.append(scalar)
  }

  mutating func line() -> Line {
    closeWord()
    return Line(words, tail: String(gap))
  }

  private mutating func closeWord() {
    guard !word.isEmpty else { return }
    words.append(Word(String(word), gap: String(gap), style: style))
    word.removeAll()
    gap.removeAll()
  }
}
