import Pages
import Vietnamese

/// The rows of a table of which only text is left.
struct MarkedRows {
  /// The rows in reading order.
  private(set) var rows: [Table.Row] = []
  private let lines: [TextLine]
  private let marks: [MarkedText.Mark]
  private let head: [String]
  private let fluency: Fluency
  /// How wide the columns are, as far as the lines tell.
  private let columns: JumbledColumns
  /// Whether a row's marker stands in the middle of its lines, not on the first.
  private let isCentred: Bool

  /// Reads the rows of lines between marks; lines like those of the header are left out.
  init(
    lines: [TextLine], marks: [MarkedText.Mark], head: [String], fluency: Fluency = .none
  ) {
    self.lines = lines
    self.marks = marks
    self.head = head
    self.fluency = fluency
    columns = Self.columns(of: lines, marks)
    isCentred = Self.isCentred(lines, marks)
    addRows()
  }

  /// The widths of the columns: of the left one by what stands before points and by titles in blocks
  /// of their own, of the right one by what stands behind points and by the longer lines.
  private static func columns(of lines: [TextLine], _ marks: [MarkedText.Mark]) -> JumbledColumns {
    var (lefts, rights): ([Int], [Int]) = ([], [])
    for mark in marks where !mark.isTop {
      let parts = MarkedLine(lines[mark.line].line, behind: mark.wordCount)
      if parts.points.count == 2, !parts.left.isEmpty, parts.hasWords {
        lefts.append(parts.leftText.count)
        rights.append(parts.right.reduce(-1) { $0 + $1.text.count + 1 })
      } else if !parts.hasWords {
        let block = lines[(mark.line + 1)...].prefix(20)
        let next = block.dropFirst().firstIndex { $0.blanksAbove > 0 } ?? block.endIndex
        lefts += block[..<next].dropLast().map(\.text.count)
      }
    }
    let left = quantile(0.75, of: lefts) ?? 42
    let single = lines.map(\.text.count).filter { (left + 8..<2 * left).contains($0) }
    // Lines that hold both columns would pass for long ones where points do not tell.
    let right = quantile(0.9, of: rights.count > 2 ? rights : single) ?? left
    return JumbledColumns(left: left, right: max(right, left))
  }

  private static func quantile(_ share: Double, of lengths: [Int]) -> Int? {
    lengths.isEmpty
      ? nil : lengths.sorted()[min(lengths.count - 1, Int(Double(lengths.count) * share))]
  }

  /// Whether lines stand between an upper criterion's title and the first marker below it.
  private static func isCentred(_ lines: [TextLine], _ marks: [MarkedText.Mark]) -> Bool {
    let above = zip(marks, marks.dropFirst()).compactMap { upper, lower -> Int? in
      guard upper.isTop, !lower.isTop, lines[lower.line].line.words.count > 4 else { return nil }
      return lower.line - Self.titleEnd(lines, from: upper.line, before: lower.line)
    }.sorted()
    return !above.isEmpty && above[above.count / 2] > 0
  }

  private mutating func addRows() {
    var start = marks[0].line
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].line : lines.count
      if mark.isTop {
        let end = Self.titleEnd(lines, from: mark.line, before: next)
        rows.append(topRow(mark, lines[mark.line..<end]))
        start = end
      } else {
        let isNextTop = index + 1 < marks.count && marks[index + 1].isTop
        let end =
          isNextTop || index + 1 == marks.count
          ? next : boundary(start: start, mark: mark.line, next: next)
        rows.append(row(mark, lines[start..<end]))
        start = end
      }
    }
  }

  /// Where the title of an upper criterion ends: behind its points, and the lines that go on small.
  private static func titleEnd(_ lines: [TextLine], from start: Int, before next: Int) -> Int {
    var end = start + 1
    let limit = min(next, start + 8)
    var isPointed = !numbers(in: lines[start].line).isEmpty
    if !isPointed,
      let points = (end..<max(end, limit)).first(where: {
        numbers(in: lines[$0].line).count == 2 || isNumber(lines[$0])
      })
    {
      isPointed = true
      end = points + 1
      while end < limit, isNumber(lines[end]) { end += 1 }
    }
    while end < next, lines[end].text.beginsSmall, lines[end].blanksAbove < 3 { end += 1 }
    return end
  }

  private static func isNumber(_ line: TextLine) -> Bool { CellContent.isNumber(line.text) }

  // MARK: Where one row ends and the next begins

  /// The first line of the row that follows, between one marker's line and the next.
  ///
  /// Lines of a centred row stand as many above its marker as below; of the places near there the
  /// one is taken where a sentence ends, a blank line or page break parts, a capital begins.
  private func boundary(start: Int, mark: Int, next: Int) -> Int {
    let isBlock = lines[next].line.words.count <= 3
    guard isCentred, !isBlock else {
      return isBlock ? next : pageBreak(from: mark + 1, to: next) ?? next
    }
    if let broken = pageBreak(from: mark + 1, to: next) { return broken }
    let middle = Double(mark + (mark - start) + 1)
    return ((mark + 1)...next).max { fit($0, middle) < fit($1, middle) } ?? next
  }

  private func pageBreak(from first: Int, to last: Int) -> Int? {
    (first...last).last { lines[$0].blanksAbove > 2 || lines[$0].page != lines[$0 - 1].page }
  }

  private func fit(_ index: Int, _ middle: Double) -> Double {
    var fit = -0.35 * abs(Double(index) - middle)
    if lines[index - 1].isClosed || lines[index - 1].text.hasSuffix(")") { fit += 1 }
    if !lines[index].text.beginsSmall { fit += 1 }
    if lines[index].blanksAbove > 0 { fit += 1 }
    return fit
  }

  // MARK: What a row holds

  private func topRow(_ mark: MarkedText.Mark, _ lines: ArraySlice<TextLine>) -> Table.Row {
    var cells = RowCells(page: self.lines[mark.line].page)
    let code = mark.isCode ? mark.wordCount : 0
    cells.add(
      Array(self.lines[mark.line].line.words[..<code]), to: .code, page: lines[mark.line].page)
    for (index, line) in zip(lines.indices, lines) where !isHead(line) {
      let parts = MarkedLine(line.line, behind: index == mark.line ? code : 0)
      cells.add(points: parts.points)
      if parts.hasWords { cells.add(parts.left + parts.right, to: .title, page: line.page) }
    }
    return cells.row
  }

  private func row(_ mark: MarkedText.Mark, _ lines: ArraySlice<TextLine>) -> Table.Row {
    let line = self.lines[mark.line]
    var cells = RowCells(page: line.page)
    let taken = MarkedLine.wordCount(of: line.line, pieces: mark.wordCount)
    cells.add(mark.codeWords(Array(line.line.words[..<taken])), to: .code, page: line.page)
    var parts = MarkedLine(line.line, behind: mark.wordCount)
    if !isCentred { parts.cut(near: columns.left) }
    let own = zip(lines.indices, lines).filter { !isHead($1) }
    let isWide = own.contains { $0 != mark.line && $1.text.count >= columns.bothFrom }
    if parts.hasWords || isWide {
      addJumbled(own, mark, parts, to: &cells)
    } else {
      addBlocks(own, mark, parts, to: &cells)
    }
    return cells.row
  }

  /// Lines in blocks below a marker that stands alone.
  private func addBlocks(
    _ lines: [(Int, TextLine)], _ mark: MarkedText.Mark, _ parts: MarkedLine,
    to cells: inout RowCells
  ) {
    cells.add(points: parts.points)
    for (index, line) in lines where index != mark.line {
      let only = MarkedLine(line.line, behind: 0)
      if only.isOnlyPoints, cells.pointCount < 2 {
        cells.add(points: only.points)
      } else {
        cells.add(line.line.words, to: BlockSplit.role(of: line, cells), page: line.page)
      }
    }
  }

  /// Lines that hold both columns, around or below a marker on their line.
  private func addJumbled(
    _ lines: [(Int, TextLine)], _ mark: MarkedText.Mark, _ parts: MarkedLine,
    to cells: inout RowCells
  ) {
    cells.add(points: parts.points)
    let sources = lines.map { index, line in
      index == mark.line
        ? JumbledRow.Source(
          words: parts.left + parts.right, cut: parts.points.isEmpty ? nil : parts.left.count)
        : JumbledRow.Source(words: line.line.words, cut: MarkedLine.endOfStep(line.line.words))
    }
    let filled = sources.indices.filter { !sources[$0].words.isEmpty }
    let row = JumbledRow(
      lines: filled.map { sources[$0] }, columns: columns, isCentred: isCentred, fluency: fluency)
    for (place, cut) in zip(filled, row.cuts) {
      let (words, page) = (sources[place].words, lines[place].1.page)
      cells.add(Array(words[..<cut]), to: .title, page: page)
      cells.add(Array(words[cut...]), to: .explanation, page: page)
    }
  }

  private func isHead(_ line: TextLine) -> Bool {
    let plain = line.text.plainLetters
    return plain.count >= 6
      && head.contains {
        abs($0.count - plain.count) < 8
          && Likeness.errors(between: $0, and: plain) <= plain.count / 5
      }
  }

  /// The row of totals in a line with its numbers, or with those on the lines below.
  static func total(_ lines: [TextLine]) -> Table.Row {
    let parts = MarkedLine(Line(lines.flatMap(\.line.words)), behind: 0, isTotal: true)
    var cells = RowCells(page: lines[0].page)
    cells.add(parts.left, to: .title, page: lines[0].page)
    cells.add(points: parts.points)
    return cells.row
  }

  /// The lone numbers of a line: the two that stand together, or the only one.
  static func numbers(in line: Line) -> [Word] { MarkedLine(line, behind: 0).points }
}
