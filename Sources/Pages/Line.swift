/// One line of a page, its words in reading order.
public struct Line: Codable, Hashable, Sendable {
  /// The words; none on an empty line.
  public var words: [Word]
  /// The line's extent on the page; `nil` for plain text.
  public var box: Box?
  /// What stands behind the last word (blanks, tabs, markup), without the line break.
  public var tail: String

  /// Joins words to a line; the box is the words' unless given.
  public init(_ words: [Word], box: Box? = nil, tail: String = "") {
    self.words = words
    self.box = box ?? Box.around(words.lazy.compactMap(\.box))
    self.tail = tail
  }

  /// The line as it reads now, with the gaps and the tail as they came.
  public var text: String {
    var text = ""
    for word in words {
      text += word.gap
      text += word.text
    }
    return text + tail
  }

  /// The line as it was read at first. Words that were merged keep their joint raw reading.
  public var raw: String {
    words.reduce(into: "") { $0 += $1.gap + $1.raw } + tail
  }
}
