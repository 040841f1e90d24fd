import Pages
import Vietnamese

/// The header rows of a part of a table.
struct TableHeader {
  /// The rows it takes up, from the part's first.
  var rowCount: Int
  /// Each column's words, stacked headers joined from the top.
  var texts: [String]

  /// Finds the header in a part's first rows; `nil` where there is none.
  init?(of part: TablePart) {
    let limit = min(part.rows.count, 8)
    guard
      let first = (0..<min(limit, 3)).first(where: {
        Self.isHeaderRow(part.rows[$0]) || Self.numbersRowsBelow($0, in: part)
      }),
      part.rows[..<first].allSatisfy({ Self.isTitleRow($0) })
    else { return nil }
    var end = first + 1
    var covered = Self.coveredRows(part.rows[first], at: first)
    let isTabbed = part.edges.isEmpty && part.parting == .drawn
    let mayStack = isTabbed || Self.hasSpans(part.rows[first])
    while end < limit, end < covered || mayStack && Self.isSubheaderRow(part.rows[end]) {
      covered = max(covered, Self.coveredRows(part.rows[end], at: end))
      end += 1
    }
    texts = (0..<part.columnCount).map { column in
      part.rows[first..<end].flatMap(\.cells).filter { $0.columns.contains(column) }.map(\.text)
        .joined(separator: " ")
    }
    while end < part.rows.count, Self.isNumberingRow(part.rows[end], of: part.columnCount) {
      end += 1
    }
    rowCount = end
  }

  /// Whether it says the same as another header, so that it is a repetition on a later page;
  /// where no ruling parts it from the rows, what goes on below may stand in its cells.
  func isLike(_ texts: [String]) -> Bool {
    let mine = self.texts.joined(separator: " ").plainLetters
    let other = texts.joined(separator: " ").plainLetters
    return Likeness.errors(between: mine, and: other) <= max(mine.count, other.count) / 3
      || begins(as: texts)
  }

  /// Whether each of its columns begins with the name that another header gives it.
  private func begins(as names: [String]) -> Bool {
    names.count == texts.count && names.count { !$0.isEmpty } > 2
      && zip(texts, names).allSatisfy { $0.plainLetters.hasPrefix($1.plainLetters) }
  }

  /// The row that stands in the cells of a repeated header of one row, below the names that the
  /// table's first header gives the columns; `nil` where nothing does.
  func rowBelow(_ names: [String], in part: TablePart) -> TablePart.Row? {
    guard begins(as: names), let row = part.rows.first, rowCount == 1,
      row.cells.allSatisfy({ $0.columns.count == 1 })
    else { return nil }
    let cells = row.cells.compactMap { cell -> TablePart.Cell? in
      let name = names[cell.columns.lowerBound].plainLetters
      let end = cell.lines.indices.first { end in
        Passage([.init(page: 0, lines: Array(cell.lines[...end]))]).text.plainLetters.count
          >= name.count
      }
      var rest = cell
      rest.lines.removeFirst(name.isEmpty ? 0 : (end ?? 0) + 1)
      return rest.lines.isEmpty ? nil : rest
    }
    return cells.isEmpty ? nil : TablePart.Row(box: row.box, cells: cells)
  }

  private static func coveredRows(_ row: TablePart.Row, at index: Int) -> Int {
    index + (row.cells.map(\.rowSpan).max() ?? 1)
  }

  /// Whether a cell spans rows or columns: without that, ruled headers have one row only.
  private static func hasSpans(_ row: TablePart.Row) -> Bool {
    row.cells.contains { $0.rowSpan > 1 || $0.columns.count > 1 }
  }

  /// Two cells or more name what a column holds, and none bears points; a lone letter read for
  /// "TT" is no code where most other cells name theirs.
  private static func isHeaderRow(_ row: TablePart.Row) -> Bool {
    var filled = row.cells.filter { !$0.lines.allSatisfy(\.words.isEmpty) }
    // "TT" is read as ones; no row of points names four columns.
    if filled.count > 4, Set(filled[0].text).isSubset(of: "1TIl") { filled.removeFirst() }
    guard filled.count >= 2, !filled.contains(where: { CellContent.isNumber($0.text) }) else {
      return false
    }
    let readings = filled.compactMap { HeaderWords.reading(of: $0.text) }
    guard readings.count >= 2, readings.contains(where: { $0.role != .title }),
      readings.contains(where: { $0.role != .other })
    else { return false }
    return filled.allSatisfy { $0.text.count <= 160 } && readings.count * 2 >= filled.count
      && !filled.contains { cell in
        CellContent.isCode(cell.text)
          && (readings.count < 4 || cell.text.contains(where: \.isNumber))
      }
  }

  /// Whether a row names a column of numbers right above the first of them, whatever its other
  /// cells name: tables of statistics and lists of people begin so, too.
  private static func numbersRowsBelow(_ index: Int, in part: TablePart) -> Bool {
    let filled = part.rows[index].cells.filter { !$0.text.isEmpty }
    guard filled.count >= 3, HeaderWords.reading(of: filled[0].text)?.role == .code,
      filled.dropFirst().allSatisfy({
        $0.text.count <= longestName && !CellContent.isNumber($0.text)
          && !CellContent.isCode($0.text)
      })
    else { return false }
    let below = part.rows.dropFirst(index + 1).first { !isNumberingRow($0, of: part.columnCount) }
    return below?.cells.first.map { firstCodes.contains(String($0.text.trimmingMarks)) } ?? false
  }

  /// No name of a column is longer, in letters.
  private static let longestName = 60
  /// What the first row of a numbering bears.
  static let firstCodes: Set<String> = ["1", "I", "A"]

  /// The lower row of stacked headers: names of columns, no codes, no points.
  private static func isSubheaderRow(_ row: TablePart.Row) -> Bool {
    let filled = row.cells.filter { !$0.text.isEmpty }
    guard !filled.isEmpty else { return false }
    return filled.allSatisfy { cell in
      let text = cell.text
      return text.count <= 120 && !CellContent.isNumber(text) && !CellContent.isCode(text)
        && !CellContent.isMarker(text)
        && HeaderWords.reading(of: text).map { $0.role != .other } ?? false
    } && filled.contains { HeaderWords.reading(of: $0.text)?.role != .title }
  }

  /// The table's title in a row of its own above the header.
  private static func isTitleRow(_ row: TablePart.Row) -> Bool {
    let filled = row.cells.filter { !$0.text.isEmpty }
    return filled.count <= 1 && !filled.contains { CellContent.isNumber($0.text) }
  }

  /// "(1) (2) (3) (4)", "A B 1 2 3", "1 2 3 4 5 6": columns counted under the header.
  private static func isNumberingRow(_ row: TablePart.Row, of columnCount: Int) -> Bool {
    let texts = row.cells.map(\.text).filter { !$0.isEmpty }
    guard texts.count >= 4, texts.count * 4 >= columnCount * 3 else { return false }
    let cores = texts.map { $0.split(separator: "=")[0].filter { $0.isLetter || $0.isNumber } }
    var expected = 1
    for core in cores {
      if core.count == 1, core.first?.isLetter == true { continue }
      guard let number = Int(core), number == expected || number == expected + 1 else {
        return false
      }
      expected = number + 1
    }
    return expected > 2
  }
}
