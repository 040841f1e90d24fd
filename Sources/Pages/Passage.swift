/// A run of words that belongs together, each piece with its page and box: the text of a cell, a
/// paragraph, a heading. A passage that a page break cuts has a piece on either page.
public struct Passage: Codable, Hashable, Sendable {
  /// The words of a passage that stand on one page.
  public struct Piece: Codable, Hashable, Sendable {
    /// The page's number, from 1.
    public var page: Int
    /// The extent on that page; `nil` for plain text.
    public var box: Box?
    /// The lines on that page, or the parts of them that belong to the passage.
    public var lines: [Line]

    /// Joins lines of one page; the box is the lines' unless given.
    public init(page: Int, box: Box? = nil, lines: [Line]) {
      self.page = page
      self.box = box ?? Box.around(lines.lazy.compactMap(\.box))
      self.lines = lines
    }
  }

  /// The pieces in reading order.
  public var pieces: [Piece]

  /// Takes the pieces as they are.
  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// Every word in reading order.
  public var words: [Word] { pieces.flatMap { $0.lines.flatMap(\.words) } }

  /// All lines joined to one run of text: one blank between words, none where the source has
  /// none, markup left out, document symbols that a line break cuts joined
  /// ("33/CT-" + "TTg" → "33/CT-TTg", "09/" + "CT-UBND" → "09/CT-UBND").
  public var text: String {
    var joined = ""
    for line in pieces.lazy.flatMap(\.lines) {
      for (index, word) in line.words.enumerated() where !word.text.isEmpty {
        let parted = index == 0 || word.isApart
        let goesOn = index == 0 && joined.endsInsideSymbol(before: word.text)
        if parted, !joined.isEmpty, !goesOn { joined += " " }
        joined += word.text
      }
    }
    return joined
  }

  /// The mean of the words' confidences, 0…1; `nil` of no words.
  public var confidence: Double? {
    let words = words
    return words.isEmpty ? nil : words.reduce(0) { $0 + $1.confidence } / Double(words.count)
  }

  /// Whether it holds no words.
  public var isEmpty: Bool { pieces.allSatisfy { $0.lines.allSatisfy(\.words.isEmpty) } }
}

extension String {
  /// Whether the text ends inside a document symbol that the next word goes on with: behind a
  /// hyphen ("33/CT-") or behind the number's stroke ("09/", "48/2021/"), before a capital.
  fileprivate func endsInsideSymbol(before next: String) -> Bool {
    guard let last, last == "-" || last == "/", let word = split(separator: " ").last,
      word.contains("/"), let first = word.first(where: { !$0.isPunctuation })
    else { return false }
    let goesOn = next.first?.isUppercase == true
    return first.isNumber && (last == "-" || goesOn && word.dropLast().allSatisfy(\.isInSerial))
  }
}

extension Character {
  /// Whether it may stand in a symbol before the letters: a digit, a stroke, an opening bracket.
  fileprivate var isInSerial: Bool { isNumber || self == "/" || self == "(" }
}
