/// The cells into which rulings part a table: the geometry only, no words.
///
/// `Grid.grids(from:)` finds the grids of a page. Row and column borders are those of the whole
/// grid; a cell that spans several rows or columns says so.
public struct Grid: Codable, Hashable, Sendable {
  /// A rectangle of the grid that no ruling cuts.
  public struct Cell: Codable, Hashable, Sendable {
    /// The first row, from 0.
    public var row: Int
    /// The first column, from 0.
    public var column: Int
    /// How many rows it spans, at least 1.
    public var rowSpan: Int
    /// How many columns it spans, at least 1.
    public var columnSpan: Int
    /// The extent between the rulings' middles, in points.
    public var box: Box

    /// Takes place and extent as they are.
    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Box) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.box = box
    }
  }

  /// The heights of the row borders from the top, one more than there are rows, in points.
  public var rowBorders: [Double]
  /// The column borders from the left, one more than there are columns, in points.
  public var columnBorders: [Double]
  /// The cells row by row, each row from the left.
  public var cells: [Cell]

  /// Takes borders and cells as they are; at least two borders each way is the caller's duty.
  public init(rowBorders: [Double], columnBorders: [Double], cells: [Cell]) {
    self.rowBorders = rowBorders
    self.columnBorders = columnBorders
    self.cells = cells
  }

  /// How many rows there are.
  public var rowCount: Int { rowBorders.count - 1 }
  /// How many columns there are.
  public var columnCount: Int { columnBorders.count - 1 }

  /// The extent of the whole grid, in points.
  public var box: Box {
    Box(
      x0: columnBorders.first ?? 0, y0: rowBorders.first ?? 0,
      x1: columnBorders.last ?? 0, y1: rowBorders.last ?? 0)
  }

  /// The cell at a point; on a border the earlier one.
  public func cell(x: Double, y: Double) -> Cell? {
    cells.first { $0.box.contains(x: x, y: y) }
  }

  /// The cell that a word's box belongs to: the one it shares most of its area with; `nil` where
  /// it lies outside the grid by more than half.
  public func cell(holding word: Box) -> Cell? {
    let shares = cells.lazy.compactMap { cell -> (cell: Cell, area: Double)? in
      cell.box.intersection(word).map { (cell, $0.width * $0.height) }
    }
    guard let best = shares.max(by: { $0.area < $1.area }) else {
      return cell(x: word.midX, y: word.midY)
    }
    return box.contains(x: word.midX, y: word.midY) ? best.cell : nil
  }
}
