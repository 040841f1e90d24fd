import Pages
import Vietnamese

/// Finds a scoring table in an engine's text whose lines stand as on paper: code, title, points and
/// evidence of a row begin on one line, and below it title and evidence go on side by side.
enum FlushText {
  /// The columns that such a table is given; their names stay in the text above.
  static let columns: [Table.Column] = roles.map { .init(role: $0, header: "") }
  static let roles: [Table.Role] = [
    .code, .title, .maxScore, .selfScore, .appraisedScore, .explanation, .other,
  ]

  /// So many rows bear points where columns are named above them and rows bear codes, and elsewhere.
  private static let (leastPointed, leastPointedUnsure) = (0.35, 0.6)

  /// The text with the table set apart, or `nil` where it holds none of this kind.
  static func parts(of printed: [TextLine], _ fluency: Fluency) -> [PagePart]? {
    guard Line.areReadByEngine(printed.lazy.map(\.line)) else { return nil }
    guard let first = FlushMarks(in: printed).marks.first,
      let head = FlushHead(in: printed, above: first.line)
    else { return nil }
    let lines = head.removed(from: printed)
    let marks = FlushMarks(in: lines)
    let share = head.isRead && marks.hasCodes ? leastPointed : leastPointedUnsure
    guard marks.areFlush(least: share), let last = marks.marks.last else { return nil }
    let end = MarkedText.tableEnd(in: lines, behind: last.line)
    let rows = FlushRows(
      lines: Array(lines[..<end.total]), marks: marks.marks, head: head, fluency: fluency)
    var table = Table(columns: columns, rows: rows.rows, parting: .marks)
    if end.total < end.rest {
      table.rows.append(rows.total(Array(lines[end.total..<end.rest])))
    }
    return [
      .text(Array(printed[..<first.line])), .finished(table), .text(Array(lines[end.rest...])),
    ]
  }
}
