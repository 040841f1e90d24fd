import Foundation
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
    rows(of: words).map { Line($0.sorted { $0.box.x0 < $1.box.x0 }.map(\.word)) }
  }

  /// The words of a scan with boxes that reach from the foot of their line up by one height, as
  /// those of a text layer do: boxes around ink are as high as the letters that a word happens to
  /// have, which hides how far lines are apart.
  static func levelled(_ words: [PlacedWord], edges: [Double]) -> [PlacedWord] {
    let heights = words.map(\.box.height).sorted()
    guard let height = heights.isEmpty ? nil : heights[heights.count / 2] else { return words }
    let columns = Dictionary(grouping: words) { GapColumns.column(of: $0, in: edges) }
    return columns.values.flatMap { column in
      rows(of: column, height: height).flatMap { line in
        let feet = line.map { $0.box.y1 - ($0.hasDescender ? descent * height : 0) }
        let foot = feet.sorted()[line.count / 2]
        return line.map { word in
          let box = Box(x0: word.box.x0, y0: foot - height, x1: word.box.x1, y1: foot)
          return PlacedWord(word: word.word, box: box)
        }
      }
    }
  }

  /// The words by lines; dashes and dots, whose middle lies off the line's, go to the line they
  /// stand in.
  private static func rows(of words: [PlacedWord], height: Double) -> [[PlacedWord]] {
    var rows = rows(of: words.filter { $0.box.height > height / 2 })
    let boxes = rows.map { Box.around($0.map(\.box)) }
    for word in words where word.box.height <= height / 2 {
      let home = boxes.firstIndex { box in
        box.map { $0.y0 <= word.box.midY && word.box.midY <= $0.y1 } ?? false
      }
      if let home { rows[home].append(word) } else { rows.append([word]) }
    }
    return rows
  }

  /// How far letters reach below the line, in heights of words.
  private static let descent = 0.25

  /// Whether a letter or sign of the word reaches below the line.
  private var hasDescender: Bool {
    word.text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.contains {
      "gjpqy,;()\u{0323}".unicodeScalars.contains($0)
    }
  }

  /// The words by lines, from the top.
  static func rows(of words: [PlacedWord]) -> [[PlacedWord]] {
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
    return rows
  }
}
