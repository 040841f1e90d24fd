import Pages
import Vietnamese

/// A line of running text, or the part of one that stands in one column, with its page.
///
/// What its text looks like is asked again and again, so it is told once.
struct TextLine {
  /// The page it stands on, from 1.
  let page: Int
  /// Its words.
  let line: Line
  /// How many empty lines stand above it on its page.
  let blanksAbove: Int
  /// How it reads, without markup.
  let text: String
  /// How many characters the text has.
  let length: Int
  /// Whether all its letters are capitals, and there are four or more.
  let isCapitals: Bool
  /// Whether its first letter is small.
  let beginsSmall: Bool

  /// Looks at a line under so many empty ones.
  init(page: Int, line: Line, blanksAbove: Int = 0) {
    self.page = page
    self.line = line
    self.blanksAbove = blanksAbove
    text = Passage([.init(page: page, lines: [line])]).text
    let traits = text.characters.map(\.traits)
    length = traits.count
    let letters = traits.lazy.filter { $0.contains(.letter) }
    isCapitals = letters.count { _ in true } >= 4 && letters.allSatisfy { !$0.contains(.small) }
    let first = traits.first { !$0.isDisjoint(with: [.letter, .number]) }
    beginsSmall = first?.contains(.small) ?? false
  }

  /// Whether it begins with a list mark: "-", "+", "a)", "1.", "II.", "(2)", "1.1.".
  var opensItem: Bool {
    guard let first = line.words.first?.text else { return false }
    if ["-", "–", "+", "*", "•", "·", "●", "o"].contains(first) { return line.words.count > 1 }
    if first.count > 1, "-–+•·".contains(first.prefix(1)) {
      return first.dropFirst().first!.isLetter
    }
    return Numbering.isListMark(first)
  }

  /// Whether it ends a sentence or an item.
  var isClosed: Bool { text.last.map { ".;:!?".contains($0) } ?? false }
}

extension Line {
  /// The words of a range as a line of their own.
  func part(_ range: Range<Int>) -> Line {
    let isWhole = range == words.indices
    return Line(
      Array(words[range]), box: isWhole ? box : nil,
      tail: range.upperBound == words.endIndex ? tail : "")
  }
}
