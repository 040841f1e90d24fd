import Pages

/// Finds the tables that rulings draw on a page.
enum RuledPage {
  /// The page's parts in reading order: what lies inside a grid becomes a table, the rest text.
  static func parts(of page: Page, grids: [Grid]) -> [PagePart] {
    var inside = Array(repeating: [(cell: Grid.Cell, line: Line)](), count: grids.count)
    var outside: [TextLine] = []
    for line in page.lines where !line.words.isEmpty {
      let home = line.box.flatMap { box in
        grids.firstIndex { $0.box.contains(x: box.midX, y: box.midY) }
      }
      if let home {
        inside[home] += cells(of: line, in: grids[home])
      } else {
        outside.append(TextLine(page: page.number, line: line))
      }
    }
    var parts: [PagePart] = []
    for (index, (grid, lines)) in zip(grids, inside).enumerated() {
      let above = outside.filter { ($0.line.box?.midY ?? 0) < grid.box.midY }
      outside.removeAll { ($0.line.box?.midY ?? 0) < grid.box.midY }
      if !above.isEmpty { parts.append(.text(above)) }
      var part = part(of: grid, lines: lines, page: page.number)
      part.followsBreak = index == 0 || grids[index - 1].isBeside(grid)
      parts.append(.table(part))
    }
    return outside.isEmpty ? parts : parts + [.text(outside)]
  }

  /// A line in one cell stays whole; one that crosses rulings is cut between words.
  private static func cells(of line: Line, in grid: Grid) -> [(cell: Grid.Cell, line: Line)] {
    let homes = line.words.map { $0.box.flatMap(grid.cell(holding:)) }
    var pieces: [(cell: Grid.Cell, line: Line)] = []
    var start = 0
    for index in 1...line.words.count {
      guard index == line.words.count || homes[index] != homes[start] else { continue }
      if let home = homes[start] { pieces.append((home, line.part(start..<index))) }
      start = index
    }
    return pieces
  }

  private static func part(
    of grid: Grid, lines: [(cell: Grid.Cell, line: Line)], page: Int
  ) -> TablePart {
    let byCell = Dictionary(grouping: lines, by: \.cell)
    var rows = (0..<grid.rowCount).map { row in
      TablePart.Row(
        box: Box(
          x0: grid.box.x0, y0: grid.rowBorders[row], x1: grid.box.x1, y1: grid.rowBorders[row + 1]),
        cells: [])
    }
    for cell in grid.cells {
      let columns = cell.column..<cell.column + cell.columnSpan
      let lines = (byCell[cell] ?? []).map(\.line)
      if let parted = numberedRows(of: lines, in: cell, grid) {
        for (row, lines) in parted {
          rows[row].cells.append(
            .init(columns: columns, box: grid.box(ofRow: row, of: cell), lines: inOrder(lines)))
        }
      } else {
        rows[cell.row].cells.append(
          .init(columns: columns, rowSpan: cell.rowSpan, box: cell.box, lines: inOrder(lines)))
      }
    }
    return TablePart(
      page: page, edges: grid.columnBorders, columnCount: grid.columnCount,
      rows: rows.flatMap { RuledRow(row: $0, edges: grid.columnBorders).parted })
  }

  /// The lines of a cell over several rows by the rows they stand in, where each row has a code or
  /// points of its own: the rulings between were lost, since no cell holds two numbers.
  private static func numberedRows(
    of lines: [Line], in cell: Grid.Cell, _ grid: Grid
  ) -> [Int: [Line]]? {
    guard cell.rowSpan > 1, lines.count > 1 else { return nil }
    let rows = Dictionary(grouping: lines) { line in
      grid.rowBorders.lastIndex { $0 <= line.box?.midY ?? 0 } ?? cell.row
    }
    let numbered = rows.values.count { lines in
      lines.contains { line in
        let text = TextLine(page: 0, line: line).text
        return CellContent.isNumber(text) || CellContent.isCode(text)
      }
    }
    // What else stands there is what is left of the rulings.
    let letters = lines.lazy.flatMap(\.words).reduce(0) {
      $0 + $1.text.count { $0.isLetter || $0.isNumber }
    }
    return numbered > 1 && letters <= longestNumber * rows.count ? rows : nil
  }

  /// A number and what a broken ruling leaves beside it, in letters.
  private static let longestNumber = 9

  /// Lines from the top, pieces of one line from the left and joined.
  static func inOrder(_ lines: [Line]) -> [Line] {
    let sorted = lines.sorted { ($0.box?.midY ?? 0) < ($1.box?.midY ?? 0) }
    var rows: [[Line]] = []
    for line in sorted {
      if let last = rows.last?.last?.box, let box = line.box,
        box.midY - last.midY < 0.45 * min(last.height, box.height)
      {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows.map { pieces in
      guard pieces.count > 1 else { return pieces[0] }
      return Line(pieces.sorted { ($0.box?.x0 ?? 0) < ($1.box?.x0 ?? 0) }.flatMap(\.words))
    }
  }
}

extension Grid {
  /// The part of a cell that lies in one row.
  fileprivate func box(ofRow row: Int, of cell: Cell) -> Box {
    Box(x0: cell.box.x0, y0: rowBorders[row], x1: cell.box.x1, y1: rowBorders[row + 1])
  }
}
