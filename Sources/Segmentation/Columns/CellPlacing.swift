import Pages

/// Puts the cells of a part into the columns of its table.
struct CellPlacing {
  /// For each of the part's columns the table's column, or `nil` where none fits.
  let columns: [Int?]
  /// The part.
  let part: TablePart
  /// The table's columns.
  let frame: TableFrame

  /// The row with its cells in the table's columns.
  func row(_ row: TablePart.Row) -> Table.Row {
    var cells: [Table.Cell] = []
    for cell in row.cells where !cell.lines.allSatisfy(\.words.isEmpty) {
      for placed in placed(cell) { Self.add(placed, to: &cells) }
    }
    cells.sort { $0.column < $1.column }
    return Table.Row(page: part.page, box: row.box, cells: cells)
  }

  private func placed(_ cell: TablePart.Cell) -> [Table.Cell] {
    let targets = cell.columns.compactMap { columns[$0] }
    if cell.columns.count == 1, let torn = torn(cell) { return torn }
    if cell.columns.count > 1, let parted = parted(cell) { return parted }
    let column = targets.first ?? nearest(to: cell.columns.lowerBound)
    let span = (targets.last ?? column) - column + 1
    var whole = self.cell(column, span: max(1, span), cell.lines, box: cell.box)
    whole.rowSpan = cell.rowSpan
    return codeAndTitle(whole, cell) ?? [whole]
  }

  /// A cell over the columns of codes and titles that begins with a row's number ("I. CÔNG TÁC
  /// CHỈ ĐẠO"): its number and the rest.
  private func codeAndTitle(_ whole: Table.Cell, _ cell: TablePart.Cell) -> [Table.Cell]? {
    guard whole.span > 1, frame.roles[whole.column] == .code,
      whole.role(among: frame.roles) == .title, let line = cell.lines.first, line.words.count > 1,
      Numbering.isListMark(line.words[0].text)
    else { return nil }
    let rest = [line.part(1..<line.words.count)] + cell.lines.dropFirst()
    return [
      self.cell(whole.column, span: 1, [line.part(0..<1)], box: cell.box),
      self.cell(whole.column + 1, span: whole.span - 1, Array(rest), box: cell.box),
    ]
  }

  /// A column that no column of the table matches goes to the one before it.
  private func nearest(to column: Int) -> Int {
    columns[..<column].last { $0 != nil }.flatMap { $0 } ?? 0
  }

  /// A cell over which the table has several columns, since a ruling was missed: its words go to
  /// the columns they stand in.
  private func torn(_ cell: TablePart.Cell) -> [Table.Cell]? {
    guard part.edges.count > cell.columns.upperBound, frame.edges.count > 2 else { return nil }
    let left = part.edges[cell.columns.lowerBound]
    let right = part.edges[cell.columns.upperBound]
    let covered = frame.roles.indices.filter {
      let (start, end) = (frame.edges[$0], frame.edges[$0 + 1])
      return min(end, right) - max(start, left) > 0.7 * (end - start)
    }
    guard covered.count > 1 else { return nil }
    var lines: [Int: [Line]] = [:]
    for line in cell.lines {
      for (column, words) in Self.byColumn(line, edges: frame.edges, covered: covered) {
        lines[column, default: []].append(Line(words))
      }
    }
    return lines.keys.sorted().map { self.cell($0, span: 1, lines[$0] ?? [], box: nil) }
  }

  /// A cell over columns of codes or points in which a number stands on its own: the ruling between
  /// was lost. The words go to the columns they stand in.
  private func parted(_ cell: TablePart.Cell) -> [Table.Cell]? {
    let words = cell.lines.flatMap(\.words)
    guard part.edges.count > cell.columns.upperBound, words.allSatisfy({ $0.box != nil }) else {
      return nil
    }
    let inner = part.edges[cell.columns.lowerBound + 1..<cell.columns.upperBound]
    guard !words.contains(where: { Self.crosses($0, inner) }) else { return nil }
    let covered = Array(cell.columns)
    var lines: [Int: [Line]] = [:]
    for line in cell.lines {
      for (column, words) in Self.byColumn(line, edges: part.edges, covered: covered) {
        lines[column, default: []].append(Line(words))
      }
    }
    let isNumbered = lines.contains { column, lines in
      guard let role = columns[column].map({ frame.roles[$0] }) else { return false }
      let text = Passage([.init(page: 0, lines: lines)]).text
      return role == .code && CellContent.isCode(text)
        || role.isScore && CellContent.isNumber(text)
    }
    guard lines.count > 1, isNumbered else { return nil }
    return lines.keys.sorted().map { column in
      self.cell(columns[column] ?? nearest(to: column), span: 1, lines[column] ?? [], box: cell.box)
    }
  }

  private static func crosses(_ word: Word, _ edges: ArraySlice<Double>) -> Bool {
    guard let box = word.box else { return false }
    return edges.contains { box.x0 + 1 < $0 && $0 < box.x1 - 1 }
  }

  private static func byColumn(_ line: Line, edges: [Double], covered: [Int]) -> [Int: [Word]] {
    Dictionary(grouping: line.words) { word in
      guard let box = word.box else { return covered[0] }
      return covered.last { edges[$0] <= box.midX } ?? covered[0]
    }
  }

  private func cell(_ column: Int, span: Int, _ lines: [Line], box: Box?) -> Table.Cell {
    let piece = Passage.Piece(page: part.page, box: box, lines: lines)
    return Table.Cell(column: column, span: span, passage: Passage([piece]))
  }

  private static func add(_ cell: Table.Cell, to cells: inout [Table.Cell]) {
    if let index = cells.firstIndex(where: { $0.column == cell.column }) {
      cells[index].passage.pieces += cell.passage.pieces
    } else {
      cells.append(cell)
    }
  }
}
