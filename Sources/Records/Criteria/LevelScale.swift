import Pages

/// A scale that stands inside the cell of a criterion's title: lines with points at their ends.
struct LevelScale {
  /// The levels in reading order, two or more.
  let levels: [LevelText]
  /// The part of the cell's text that they take up, at its end.
  let source: String

  /// Reads a title's cell; `nil` where it holds no scale.
  init?(in cell: Passage) {
    let items = Self.items(of: cell)
    guard let first = items.indices.dropFirst().first(where: { Self.isLevel(items[$0]) }) else {
      return nil
    }
    let levels = items[first...].map { LevelText($0) }
    guard levels.count > 1, levels.count(where: { $0.points != nil }) * 3 >= levels.count * 2 else {
      return nil
    }
    self.levels = levels
    source = items[first...].joined(separator: " ")
  }

  private static func isLevel(_ item: String) -> Bool {
    let level = LevelText(item)
    return level.points != nil && level.isSure
  }

  /// The cell's text cut before list marks and behind points; "điểm" alone belongs to the points
  /// above it.
  private static func items(of cell: Passage) -> [String] {
    var items: [String] = []
    var isMarked = false
    for line in cell.pieces.flatMap(\.lines) {
      for words in pieces(of: line.words) {
        let text = Self.text(of: words)
        let isMark = isListMark(words.first?.text)
        let follows = items.last.map(isLevel) ?? true
        let isApart = !isMarked && text.first?.isUppercase == true && isLevel(text)
        if isMark || follows && text != "điểm" || isApart {
          items.append(text)
          isMarked = isMark
        } else {
          items[items.count - 1] += " " + text
        }
      }
    }
    return items
  }

  /// A line's words cut before the list marks inside it that stand behind points or a sentence.
  private static func pieces(of words: [Word]) -> [[Word]] {
    var pieces: [[Word]] = []
    for word in words {
      if let last = pieces.last, !isListMark(word.text) || !isClosed(last) {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
    return pieces
  }

  private static func isClosed(_ words: [Word]) -> Bool {
    words.last?.text.last.map { ".;:".contains($0) } ?? false || isLevel(text(of: words))
  }

  private static func text(of words: [Word]) -> String {
    Passage([.init(page: 0, lines: [Line(words)])]).text
  }

  private static func isListMark(_ word: String?) -> Bool {
    word.map { ["-", "+", "–", "•"].contains($0) } ?? false
  }
}
