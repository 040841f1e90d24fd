import Pages
import Vietnamese

/// Finds a scoring table in text in which the cells stand one behind another, on lines of their own or
/// with others on a line, as `pdftotext` writes tables and as cells come when they are copied.
///
/// Order alone tells which cell is which: behind a code its title, its points in the order of the
/// header, its evidence. Points are given only where a row has as many of them as the others.
struct StackedText {
  /// The text with the table set apart, or `nil` where it holds none of this kind.
  static func parts(of printed: [TextLine]) -> [PagePart]? {
    let lines = printed.flatMap(\.cells)
    guard lines.count(where: \.isNumbers) > 5,
      let first = marks(in: lines).first, isScoring(lines[..<first.line]),
      let header = StackedHeader(in: lines, above: first.line)
    else { return nil }
    let above = lines[..<(header.lines.min() ?? first.line)]
    let body = StackedLines(
      of: Array(lines[above.endIndex...]),
      without: Set(header.lines.map { $0 - above.endIndex }))
    let marks = marks(in: body.lines)
    guard marks.count > 2, let last = marks.last else { return nil }
    let end = MarkedText.tableEnd(in: body.lines, behind: last.line)
    let rows = StackedRows(body, marks: marks, end: end.total, header: header)
    guard rows.isStacked, !isStream(printed, rather: rows, rowCount: marks.count) else {
      return nil
    }
    var table = Table(columns: StackedRows.columns, rows: rows.rows, parting: .lines)
    if end.total < end.rest {
      table.rows.append(rows.total(in: end.total..<end.rest))
    }
    let late = body.lines.indices[end.rest...].filter { body.isLate[$0] }
    if !late.isEmpty { table.rows.append(StackedRows.unplaced(late.map { body.lines[$0] })) }
    let rest = body.lines.indices[end.rest...].filter { !body.isLate[$0] }
    return [.text(Array(above)), .finished(table), .text(rest.map { body.lines[$0] })]
  }

  /// Whether the lines as they were printed hold more rows with points where cells may break anywhere,
  /// or columns side by side: there no points stand below a title of several lines. Where most
  /// numbers stand alone, neither can be.
  private static func isStream(
    _ printed: [TextLine], rather rows: StackedRows, rowCount: Int
  ) -> Bool {
    guard printed.count(where: \.isNumbers) < rowCount else { return false }
    let stream = StreamRows(lines: printed, marks: marks(in: printed))
    let isBelow = printed.count(where: \.beginsWithPoints) * 6 > rowCount
    return stream.shareOfPointed > rows.shareOfPointed + 0.1 || stream.isJumbled && !isBelow
  }

  /// The lines that begin rows: by labels or by codes, whichever are more, and among them those of
  /// points outside the numbering.
  private static func marks(in lines: [TextLine]) -> [MarkedText.Mark] {
    let markers = MarkedText.markers(in: lines)
    let chain = CodeChain(in: lines).marks
    let marks = markers.count > 2 && markers.count >= chain.count ? markers : chain
    guard let first = marks.first else { return [] }
    let bonuses = lines.indices.dropLast().filter { index in
      index > first.line && CellContent.isBonus(lines[index].text) && lines[index + 1].isNumbers
    }
    let added = bonuses.map { MarkedText.Mark(line: $0, wordCount: 0, isTop: true) }
    return (marks + added).sorted { $0.line < $1.line }
  }

  /// Whether the lines above speak of points to be given; the names of columns are torn over lines.
  private static func isScoring(_ lines: ArraySlice<TextLine>) -> Bool {
    let text = lines.suffix(40).map(\.text).joined(separator: " ")
    return HeaderWords.roles(inOrderOf: text).contains(where: \.isScore)
  }
}

extension TextLine {
  /// Whether it holds numbers and nothing else.
  var isNumbers: Bool {
    !line.words.isEmpty && line.words.allSatisfy { CellContent.isNumber($0.text) }
  }

  /// Whether two points stand at its head.
  fileprivate var beginsWithPoints: Bool {
    let parts = MarkedLine(line, behind: 0)
    return parts.points.count == 2 && parts.left.isEmpty
  }

  /// The line cut before and behind the two points that stand in it; the first of two behind a colon
  /// is a step's own.
  fileprivate var cells: [TextLine] {
    let parts = MarkedLine(line, behind: 0)
    guard parts.points.count == 2, !parts.left.isEmpty || !parts.right.isEmpty else {
      return [self]
    }
    let isStep = parts.left.last?.text.hasSuffix(":") ?? false
    let cells = [
      parts.left + parts.points.prefix(isStep ? 1 : 0),
      Array(parts.points.dropFirst(isStep ? 1 : 0)),
      parts.right,
    ].filter { !$0.isEmpty }
    return cells.enumerated().map { index, words in
      TextLine(page: page, line: Line(words), blanksAbove: index == 0 ? blanksAbove : 0)
    }
  }
}
