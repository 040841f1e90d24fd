import Pages

/// A word with its place on the page.
struct PlacedWord {
  /// The word.
  let word: Word
  /// Its extent, in points.
  let box: Box

  /// The words of lines; those without a place are left out.
  static func words(of lines: some Sequence<TextLine>) -> [PlacedWord] {
    lines.flatMap { line in
      line.line.words.compactMap { word in word.box.map { PlacedWord(word: word, box: $0) } }
    }
  }

  /// The words as lines: from the top, each from the left.
  static func lines(of words: [PlacedWord]) -> [Line] {
    var rows: [[PlacedWord]] = []
    for word in words.sorted(by: { $0.box.midY < $1.box.midY }) {
      if let last = rows.last?.last?.box,
        word.box.midY - last.midY < 0.4 * min(last.height, word.box.height)
      {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { Line($0.sorted { $0.box.x0 < $1.box.x0 }.map(\.word)) }
  }
}
