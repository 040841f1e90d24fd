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

  /// The cell's text cut before list marks and behind points.
  private static func items(of cell: Passage) -> [String] {
    var items: [String] = []
    for line in cell.pieces.flatMap(\.lines) {
      for words in pieces(of: line.words) {
        let text = Passage([.init(page: 0, lines: [Line(words)])]).text
        let opens = isListMark(words.first?.text) || items.last.map(isLevel) ?? true
        if opens {
          items.append(text)
        } else if text.first?.isUppercase == true, isLevel(text) {
          items.append(text)
        } else {
          items[items.count - 1] += " " + text
        }
      }
    }
    return items
  }

  /// A line's words cut before the list marks inside it.
  private static func pieces(of words: [Word]) -> [[Word]] {
    var pieces: [[Word]] = []
    for word in words {
      if pieces.isEmpty || isListMark(word.text) {
        pieces.append([word])
      } else {
        pieces[pieces.count - 1].append(word)
      }
    }
    return pieces
  }

  private static func isListMark(_ word: String?) -> Bool {
    word.map { ["-", "+", "–", "•"].contains($0) } ?? false
  }
}
