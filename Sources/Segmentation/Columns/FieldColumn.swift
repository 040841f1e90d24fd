import Pages

/// A column of fields, each merged over the contents beside it that bear codes of their own: "1 |
/// Văn thư | 1.1. Lập hồ sơ". The field becomes a row above its contents.
struct FieldColumn {
  private let field: Int
  private let content: Int

  /// `nil` where the header names no two columns of contents side by side, or the first of them is
  /// filled as often as the second.
  init?(headers: [String], rows: [TablePart.Row]) {
    let titles = headers.indices.filter { HeaderWords.reading(of: headers[$0])?.role == .title }
    guard titles.count == 2, titles[0] + 1 == titles[1] else { return nil }
    (field, content) = (titles[0], titles[1])
    let fields = rows.count { Self.cell(at: titles[0], in: $0) != nil }
    let contents = rows.count { Self.cell(at: titles[1], in: $0) != nil }
    guard fields > 0, fields * 3 <= contents * 2 else { return nil }
  }

  /// The headers by which columns get their roles: contents are what the table's titles are.
  func named(_ headers: [String]) -> [String] {
    headers.indices.map { $0 == field ? "" : headers[$0] }
  }

  /// A row, and above it that of the field that begins beside it.
  func rows(of row: TablePart.Row) -> [TablePart.Row] {
    var contents = row
    guard var name = Self.cell(at: field, in: row), Self.cell(at: content, in: row) != nil else {
      return [numbered(contents)]
    }
    // A code as high as the field is the field's.
    let codes = row.cells.filter {
      $0.columns.upperBound <= field && !$0.text.isEmpty && $0.rowSpan == name.rowSpan
    }
    guard !codes.isEmpty else { return [numbered(contents)] }
    contents.cells.removeAll {
      $0.columns == name.columns || codes.map(\.columns).contains($0.columns)
    }
    name.columns = content..<content + 1
    return [TablePart.Row(box: row.box, cells: codes + [name]), numbered(contents)]
  }

  private func numbered(_ row: TablePart.Row) -> TablePart.Row {
    let hasCode = row.cells.contains { $0.columns.contains(field - 1) && !$0.text.isEmpty }
    return hasCode ? row : TablePart.Row(box: row.box, cells: row.cells.flatMap(numbered))
  }

  /// A content's cell parted behind the code that it begins with.
  private func numbered(_ cell: TablePart.Cell) -> [TablePart.Cell] {
    guard cell.columns == content..<content + 1, field > 0, let line = cell.lines.first,
      line.words.count > 1, let mark = line.words.first?.text,
      Numbering.isListMark(mark) || mark.contains(".") && Numbering.isDecimal(mark)
    else { return [cell] }
    var (code, title) = (cell, cell)
    code.columns = field - 1..<field
    code.lines = [line.part(0..<1)]
    title.lines = [line.part(1..<line.words.count)] + cell.lines.dropFirst()
    return [code, title]
  }

  private static func cell(at column: Int, in row: TablePart.Row) -> TablePart.Cell? {
    row.cells.first { $0.columns == column..<column + 1 && !$0.text.isEmpty }
  }
}
