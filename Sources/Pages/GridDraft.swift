/// A grid in the making: the strokes that meet, and the borders that they are clustered into.
struct GridDraft {
  private var horizontals: [Stroke]
  private var verticals: [Stroke]
  private var rowBorders: [Double]
  private var columnBorders: [Double]

  /// `nil` where the strokes close no cell.
  init?(_ horizontals: [Stroke], _ verticals: [Stroke]) {
    self.horizontals = Self.bordering(horizontals, across: verticals)
    self.verticals = Self.bordering(verticals, across: self.horizontals)
    guard !self.horizontals.isEmpty, !self.verticals.isEmpty else { return nil }
    rowBorders = self.horizontals.positions(tolerance: Grid.merge)
    columnBorders = self.verticals.positions(tolerance: Grid.merge)
    closeOpenSides()
    guard rowBorders.count > 1, columnBorders.count > 1 else { return nil }
  }

  /// The strokes that may part cells: those of some length, pieces in line with them, and short ones
  /// that run from one stroke across them to another, but for what a letter adds at an end. Arcs of
  /// seals and strokes of signatures end anywhere.
  private static func bordering(_ strokes: [Stroke], across others: [Stroke]) -> [Stroke] {
    guard let from = strokes.map(\.from).min(), let to = strokes.map(\.to).max() else { return [] }
    let long = strokes.filter { $0.length >= shortShare * (to - from) }
    return strokes.filter { stroke in
      if long.contains(where: { abs($0.position - stroke.position) < inLine }) { return true }
      let extent = strokes.extent(of: stroke)
      let length = extent.to - extent.from
      if length >= shortShare * (to - from) { return true }
      let met = others.filter {
        $0.from - Grid.reach <= stroke.position && stroke.position <= $0.to + Grid.reach
          && extent.from - Grid.reach <= $0.position && $0.position <= extent.to + Grid.reach
      }.map(\.position)
      guard let first = met.min(), let last = met.max() else { return false }
      return last - first > Grid.reach && last - first + 2 * Grid.reach >= borderShare * length
    }
  }

  /// Pieces of one broken stroke lie no farther beside each other, in points.
  private static let inLine = 1.2
  /// Of a short stroke so much has to lie between those across it.
  private static let borderShare = 0.7

  /// Strokes shorter than this share of the longest extent have to end at others.
  private static let shortShare = 0.25

  /// Adds the borders that are not drawn where the rulings across them run on.
  private mutating func closeOpenSides() {
    let rows = Self.openEnds(of: verticals, beyond: rowBorders)
    let columns = Self.openEnds(of: horizontals, beyond: columnBorders)
    let left = columns.before ?? columnBorders[0]
    let right = columns.after ?? columnBorders[columnBorders.count - 1]
    let top = rows.before ?? rowBorders[0]
    let bottom = rows.after ?? rowBorders[rowBorders.count - 1]
    for y in [rows.before, rows.after].compactMap(\.self) {
      horizontals.append(Stroke(position: y, from: left, to: right))
    }
    for x in [columns.before, columns.after].compactMap(\.self) {
      verticals.append(Stroke(position: x, from: top, to: bottom))
    }
    rowBorders = [rows.before].compactMap(\.self) + rowBorders + [rows.after].compactMap(\.self)
    columnBorders =
      [columns.before].compactMap(\.self) + columnBorders + [columns.after].compactMap(\.self)
  }

  /// Where strokes run on beyond the outermost borders, if at least two of them or half do.
  private static func openEnds(
    of strokes: [Stroke], beyond borders: [Double]
  ) -> (before: Double?, after: Double?) {
    let needed = min(2, (strokes.count + 1) / 2)
    let before = strokes.map(\.from).filter { $0 < borders[0] - Grid.openStretch }
    let after = strokes.map(\.to).filter { $0 > borders[borders.count - 1] + Grid.openStretch }
    return (
      before.count >= needed ? before.min() : nil, after.count >= needed ? after.max() : nil
    )
  }

  /// The finished grid: neighbouring fields without a border between them are one cell.
  var grid: Grid {
    var taken = Set<Int>()
    var cells: [Grid.Cell] = []
    for row in 0..<(rowBorders.count - 1) {
      for column in 0..<(columnBorders.count - 1)
      where !taken.contains(row * columnBorders.count + column) {
        let cell = cell(row: row, column: column, taken: taken)
        for r in cell.row..<(cell.row + cell.rowSpan) {
          for c in cell.column..<(cell.column + cell.columnSpan) {
            taken.insert(r * columnBorders.count + c)
          }
        }
        cells.append(cell)
      }
    }
    return Grid(rowBorders: rowBorders, columnBorders: columnBorders, cells: cells)
  }

  /// The widest, then highest rectangle from a field on that no border cuts.
  private func cell(row: Int, column: Int, taken: Set<Int>) -> Grid.Cell {
    var lastColumn = column
    while lastColumn + 2 < columnBorders.count, !isParted(row: row, before: lastColumn + 1),
      !taken.contains(row * columnBorders.count + lastColumn + 1)
    {
      lastColumn += 1
    }
    var lastRow = row
    while lastRow + 2 < rowBorders.count, goesOn(below: lastRow, columns: column...lastColumn) {
      lastRow += 1
    }
    return Grid.Cell(
      row: row, column: column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1,
      box: Box(
        x0: columnBorders[column], y0: rowBorders[row], x1: columnBorders[lastColumn + 1],
        y1: rowBorders[lastRow + 1]))
  }

  /// Whether the fields of the next row belong to those of this one and to nothing beside them.
  private func goesOn(below row: Int, columns: ClosedRange<Int>) -> Bool {
    columns.allSatisfy { !isParted(column: $0, below: row) }
      && columns.dropFirst().allSatisfy { !isParted(row: row + 1, before: $0) }
      && (columns.lowerBound == 0 || isParted(row: row + 1, before: columns.lowerBound))
      && (columns.upperBound + 2 == columnBorders.count
        || isParted(row: row + 1, before: columns.upperBound + 1))
  }

  private func isParted(row: Int, before column: Int) -> Bool {
    verticals.coverage(
      at: columnBorders[column], from: rowBorders[row], to: rowBorders[row + 1],
      tolerance: Grid.reach) >= 0.5
  }

  /// Whether a border is drawn below a field by half, or begun there where next to all of it is
  /// drawn elsewhere: then it is broken.
  private func isParted(column: Int, below row: Int) -> Bool {
    let y = rowBorders[row + 1]
    let (left, right) = (columnBorders[column], columnBorders[column + 1])
    let share = horizontals.coverage(at: y, from: left, to: right, tolerance: Grid.reach)
    if share >= 0.5 { return true }
    guard share * (right - left) > Grid.openStretch else { return false }
    return horizontals.coverage(
      at: y, from: columnBorders[0], to: columnBorders[columnBorders.count - 1],
      tolerance: Grid.reach) >= Self.brokenShare
  }

  /// From this share on that is drawn, a border is one all over.
  private static let brokenShare = 0.75
}
