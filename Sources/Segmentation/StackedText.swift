import Pages
import Vietnamese

/// Finds a scoring table in text in which every cell stands on lines of its own, one below another,
/// as `pdftotext` writes tables and as cells come when they are copied one by one.
///
/// Order alone tells which cell is which: behind a code its title, its points in the order of the
/// header, its evidence. Points are given only where a row has as many of them as the others.
struct StackedText {
  /// The text with the table set apart, or `nil` where it holds none of this kind.
  static func parts(of lines: [TextLine]) -> [PagePart]? {
    guard lines.count(where: { CellContent.isNumber($0.text) }) > 5,
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
    guard rows.isStacked else { return nil }
    var table = Table(columns: StackedRows.columns, rows: rows.rows, parting: .lines)
    if end.total < end.rest {
      table.rows.append(rows.total(in: end.total..<end.rest))
    }
    let late = body.lines.indices[end.rest...].filter { body.isLate[$0] }
    table.rows += late.map { StackedRows.unplaced([body.lines[$0]]) }
    let rest = body.lines.indices[end.rest...].filter { !body.isLate[$0] }
    return [.text(Array(above)), .finished(table), .text(rest.map { body.lines[$0] })]
  }

  /// The lines that begin rows: by labels, or else by codes.
  private static func marks(in lines: [TextLine]) -> [MarkedText.Mark] {
    let markers = MarkedText.markers(in: lines)
    return markers.count > 2 ? markers : CodeChain(in: lines).marks
  }

  /// Whether the lines above speak of points to be given; the names of columns are torn over lines.
  private static func isScoring(_ lines: ArraySlice<TextLine>) -> Bool {
    let text = lines.suffix(40).map(\.text).joined(separator: " ")
    return HeaderWords.roles(inOrderOf: text).contains(where: \.isScore)
  }
}
