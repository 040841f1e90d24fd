import Pages

/// Lines of a text layer into which other words are put where they stand: a number and a day that
/// were filled into a form, a stamp beside the text.
struct FilledLines {
  private(set) var lines: [Line]
  /// The cells of tables, whose words join no line beside them.
  private let grids: [Grid]

  /// How far a filled-in word may stand from the words on either side, in heights of its own.
  private static let farthest = 2.5

  init(_ lines: [Line], grids: [Grid]) {
    self.lines = lines
    self.grids = grids
  }

  /// Puts the words of a line between those that they stand between, on the same row of type; words
  /// that stand alone make a line at the end.
  mutating func fill(_ filling: Line) {
    guard let box = filling.box, !grids.contains(where: { $0.box.intersection(box) != nil }) else {
      lines.append(filling)
      return
    }
    let row = lines.indices.filter { lines[$0].box.map { Self.shareRow($0, box) } ?? false }
    if let around = row.first(where: { Self.isInside(box, lines[$0].box) }) {
      lines[around] = Self.parted(lines[around], by: filling, at: box.midX)
    } else {
      join(filling, box, to: row)
    }
  }

  /// Joins a line to its nearest neighbours among the lines of its row, or puts it at the end.
  private mutating func join(_ filling: Line, _ box: Box, to row: [Int]) {
    let reach = Self.farthest * box.height
    let left = row.filter { Self.gap(lines[$0].box, box) < reach }
      .min { Self.gap(lines[$0].box, box) < Self.gap(lines[$1].box, box) }
    let right = row.filter { Self.gap(box, lines[$0].box) < reach }
      .min { Self.gap(box, lines[$0].box) < Self.gap(box, lines[$1].box) }
    guard let home = left ?? right else {
      lines.append(filling)
      return
    }
    let parts = [left.map { lines[$0] }, filling, right.map { lines[$0] }].compactMap(\.self)
    lines[home] = Self.joined(parts)
    if let right, right != home { lines.remove(at: right) }
  }

  private static func isInside(_ box: Box, _ line: Box?) -> Bool {
    line.map { $0.x0 < box.x0 && box.x1 < $0.x1 } ?? false
  }

  /// A line with another between its words.
  private static func parted(_ line: Line, by filling: Line, at middle: Double) -> Line {
    let place = line.words.firstIndex { ($0.box?.midX ?? 0) > middle } ?? line.words.endIndex
    return joined([Line(Array(line.words[..<place])), filling, Line(Array(line.words[place...]))])
  }

  /// Puts the rest of a document's number behind the number that stands apart from it on one row of
  /// type, as where it was filled into a form: "Số: 542" and "/TB-VP".
  mutating func closeNumbers() {
    for rest in lines where rest.words.first?.text.hasPrefix("/") == true {
      guard let box = rest.box, let place = lines.firstIndex(of: rest),
        let home = lines.firstIndex(where: { line in
          line.box.map { Self.shareRow($0, box) } ?? false
            && Self.gap(line.box, box) < Self.farthest * box.height
            && Self.isBoundToNumber(rest.words[0], line.words.last)
        })
      else { continue }
      lines[home] = Self.joined([lines[home], rest])
      lines.remove(at: place)
    }
  }

  /// Whether two boxes stand on one row of type.
  private static func shareRow(_ box: Box, _ other: Box) -> Bool {
    let shared = min(box.y1, other.y1) - max(box.y0, other.y0)
    return shared > 0.5 * min(box.height, other.height)
  }

  /// How far the second begins behind the first's end; infinite where it does not stand behind.
  private static func gap(_ first: Box?, _ second: Box?) -> Double {
    guard let first, let second, second.x0 > first.x1 - 2 else { return .infinity }
    return second.x0 - first.x1
  }

  private static func joined(_ lines: [Line]) -> Line {
    var words: [Word] = []
    for line in lines {
      for (index, word) in line.words.enumerated() {
        var word = word
        if index == 0, !words.isEmpty { word.gap = isBoundToNumber(word, words.last) ? "" : " " }
        words.append(word)
      }
    }
    return Line(words, tail: lines.last?.tail ?? "")
  }

  /// "/TB-UBND" behind the number that was filled in before it.
  private static func isBoundToNumber(_ word: Word, _ last: Word?) -> Bool {
    word.text.hasPrefix("/") && last?.text.last?.isNumber == true
  }
}
