/// What the cells of one column look like, counted over the rows below the header.
struct ColumnContent {
  /// Cells with text.
  private(set) var filled = 0
  /// Those that are a number of points.
  private(set) var numbers = 0
  /// Those that are a row's code.
  private(set) var codes = 0
  /// Those that are a code no number of points would be written as: "1.1.1", "II", "a)".
  private(set) var sureCodes = 0
  /// Letters of all cells.
  private var letters = 0

  /// Counts one cell.
  mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    filled += 1
    letters += text.count
    if CellContent.isPoints(text) { numbers += 1 }
    if CellContent.isCode(text) || CellContent.isMarker(text) && text.count < 16 {
      codes += 1
      if !CellContent.isNumber(text) { sureCodes += 1 }
    }
  }

  /// The share of filled cells that are numbers.
  var numberShare: Double { filled == 0 ? 0 : Double(numbers) / Double(filled) }
  /// The share of filled cells that are codes.
  var codeShare: Double { filled == 0 ? 0 : Double(codes) / Double(filled) }
  /// Letters in a filled cell, on the average.
  var meanLength: Double { filled == 0 ? 0 : Double(letters) / Double(filled) }

  /// The columns of some rows; a cell over several columns is counted in none.
  static func columns(of rows: some Sequence<TablePart.Row>, count: Int) -> [ColumnContent] {
    var columns = Array(repeating: ColumnContent(), count: count)
    for cell in rows.lazy.flatMap(\.cells) where cell.columns.count == 1 {
      columns[cell.columns.lowerBound].add(cell.text)
    }
    return columns
  }
}
