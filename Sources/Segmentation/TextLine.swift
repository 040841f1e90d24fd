import Pages
import Vietnamese

/// A line of running text, or the part of one that stands in one column, with its page.
struct TextLine {
  /// The page it stands on, from 1.
  var page: Int
  /// Its words.
  var line: Line
  /// How many empty lines stand above it on its page.
  var blanksAbove = 0

  /// How it reads, without markup.
  var text: String { Passage([.init(page: page, lines: [line])]).text }

  /// Whether it begins with a list mark: "-", "+", "a)", "1.", "II.", "(2)", "1.1.".
  var opensItem: Bool {
    guard let first = line.words.first?.text else { return false }
    if ["-", "–", "+", "*", "•", "·", "●", "o"].contains(first) { return line.words.count > 1 }
    if first.count > 1, "-–+•·".contains(first.prefix(1)) {
      return first.dropFirst().first!.isLetter
    }
    return Numbering.isListMark(first)
  }

  /// Whether all its letters are capitals, and there are four or more.
  var isCapitals: Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy { !$0.isLowercase }
  }

  /// Whether it ends a sentence or an item.
  var isClosed: Bool { text.last.map { ".;:!?".contains($0) } ?? false }

  /// Whether its first letter is small.
  var beginsSmall: Bool { text.first { $0.isLetter || $0.isNumber }?.isLowercase ?? false }
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
