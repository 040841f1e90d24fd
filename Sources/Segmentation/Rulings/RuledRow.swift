import Pages

/// A row between two level rulings, which may hold several rows of the table: some tables have
/// upright rulings and a frame only.
struct RuledRow {
  /// The row as rulings part it.
  let row: TablePart.Row
  /// Where the columns begin and the last one ends, in points.
  let edges: [Double]

  /// Rows with fewer lines are one.
  private static let fewestLines = 4

  /// The rows in it: itself unless its first column, or a column of points, numbers several.
  var parted: [TablePart.Row] {
    let words = row.cells.flatMap(\.lines).flatMap(\.words).compactMap { word in
      word.box.map { PlacedWord(word: word, box: $0) }
    }
    guard numberCount >= 2, row.cells.allSatisfy({ $0.columns.count == 1 && $0.rowSpan == 1 }),
      words.count == row.cells.flatMap(\.lines).reduce(0, { $0 + $1.words.count }),
      PlacedWord.lines(of: words).count >= Self.fewestLines
    else { return [row] }
    let gap = GapRows.widestLineGap(in: words, edges: edges)
    let rows = GapRows.rows(of: words, edges: edges, gap: gap)
    return rows.map { GappedPage.row($0, edges: edges) }
  }

  /// How many rows the column that numbers most of them numbers: lines that are a code or points
  /// and nothing else.
  private var numberCount: Int {
    row.cells.map { cell in
      cell.lines.count { line in
        let text = TextLine(page: 0, line: line).text
        return CellContent.isNumber(text) || CellContent.isCode(text)
      }
    }.max() ?? 0
  }
}
