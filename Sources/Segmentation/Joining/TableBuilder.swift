import Pages

/// Makes one table of its parts: columns with their roles, rows joined over page breaks.
struct TableBuilder {
  /// The table.
  let table: Table

  /// Joins the parts of one table, in reading order; at least one.
  init(of parts: [TablePart]) {
    let first = parts.lazy.compactMap { TableHeader(of: $0) }.first
    var bodies = parts.map { part in
      let header = TableHeader(of: part)
      let rows = part.rows[(header?.rowCount ?? 0)...]
      let goesOn = first.flatMap { header?.rowBelow($0.texts, in: part) }
      return (part: part, header: header, rows: [goesOn].compactMap(\.self) + rows)
    }
    let main =
      bodies.first { $0.header != nil }
      ?? bodies.max { $0.part.columnCount < $1.part.columnCount }!
    let headers = main.header?.texts ?? Array(repeating: "", count: main.part.columnCount)
    let fields = FieldColumn(headers: headers, rows: bodies.flatMap(\.rows))
    if let fields { bodies = bodies.map { ($0, $1, $2.flatMap(fields.rows)) } }
    let frame = Self.frame(
      of: main.part, headers: fields?.named(headers) ?? headers, bodies: bodies.map { ($0.0, $0.2) }
    )
    var rows = RowJoiner(roles: frame.roles)
    for body in bodies {
      let frame = frame.moved(to: body.part)
      let columns = ColumnAlignment.columns(of: body.part, rows: body.rows[...], to: frame)
      let placing = CellPlacing(columns: columns, part: body.part, frame: frame)
      for (offset, row) in body.rows.enumerated() {
        rows.add(
          placing.row(row), isFirstOfPart: offset == 0 && body.part.followsBreak)
      }
    }
    let columns = zip(frame.roles, headers).map { Table.Column(role: $0, header: $1) }
    table = Table(columns: columns, rows: rows.rows, parting: main.part.parting)
  }

  private static func frame(
    of main: TablePart, headers: [String], bodies: [(part: TablePart, rows: [TablePart.Row])]
  ) -> TableFrame {
    let alike = bodies.filter {
      $0.part.columnCount == main.columnCount
        && (main.edges.isEmpty || ColumnAlignment.isAlike($0.part.edges, main.edges))
    }
    let contents = ColumnContent.columns(of: alike.flatMap(\.rows), count: main.columnCount)
    let roles = ColumnRoles.roles(headers: headers, contents: contents)
    return TableFrame(roles: roles, headers: headers, edges: main.edges)
  }
}
