import Pages

/// A plan in the form of a table: tasks in one column, who does them and by when in others.
struct PlanTable {
  private let table: Table
  private let labels: [Int: PlanLabel]
  private let codes: Int?

  /// `nil` of a table that is no plan's: it needs a column of tasks, and one that tells who or when.
  init?(_ table: Table) {
    var labels: [Int: PlanLabel] = [:]
    for (index, column) in table.columns.enumerated() {
      labels[index] = PlanLabel(header: column.header)
    }
    let people: Set<PlanLabel> = [.directs, .prepares, .coordinates]
    guard labels.values.contains(.text), labels.values.contains(where: people.contains) else {
      return nil
    }
    self.table = table
    self.labels = labels
    codes = table.columns.firstIndex { $0.role == .code }
  }

  /// The tasks; a row that fills only the column of tasks is a heading.
  var measures: [Measure] {
    var measures: [Measure] = []
    var section: String?
    var merged: [Int: (cell: Table.Cell, rows: Int)] = [:]
    for var row in table.rows {
      row.fill(from: &merged)
      let code = row.text(in: codes).map { $0.trimming(".) ") }
      guard let text = text(of: row) else { continue }
      guard labels.contains(where: { $0.value != .text && row.text(in: $0.key) != nil }) else {
        section = code ?? text
        continue
      }
      measures.append(measure(text, row, code: code, section: section))
    }
    return measures
  }

  private func text(of row: Table.Row) -> String? {
    labels.filter { $0.value == .text }.keys.sorted().lazy.compactMap { row.text(in: $0) }.first
      ?? (row.cells.count == 1 ? row.cells[0].passage.text : nil)
  }

  private func measure(_ text: String, _ row: Table.Row, code: String?, section: String?) -> Measure
  {
    var measure = Measure(text: text, page: row.page)
    let isLetter = code.map { $0.count <= 2 && $0.first?.isLowercase == true } ?? false
    measure.letter = isLetter ? code : nil
    measure.section = [section, isLetter ? nil : code].compactMap { $0 }.joined(separator: ".")
    if measure.section?.isEmpty == true { measure.section = nil }
    for (column, label) in labels {
      if let field = label.field { measure[keyPath: field] = row.text(in: column) }
    }
    measure.closeFields()
    return measure
  }
}

extension PlanLabel {
  /// The label that a column's header is, brackets left out.
  fileprivate init?(header: String) {
    let words = header.split(separator: "(").first.map(String.init) ?? header
    let prose = Prose(words, page: 1)
    self.init(plain: prose.plain[0..<prose.before(blanksUpTo: prose.end)])
  }
}

extension Table.Row {
  /// Fills in the cells that reach over this row from one above, and keeps those in mind that reach
  /// over the next.
  fileprivate mutating func fill(from merged: inout [Int: (cell: Table.Cell, rows: Int)]) {
    for (column, above) in merged where text(in: column) == nil && above.rows > 0 {
      cells.append(above.cell)
      merged[column]?.rows -= 1
    }
    for cell in cells where cell.rowSpan > 1 && merged[cell.column]?.cell != cell {
      merged[cell.column] = (cell, cell.rowSpan - 1)
    }
  }

  /// What stands in a column; `nil` where nothing does.
  fileprivate func text(in column: Int?) -> String? {
    guard let cell = cells.first(where: { $0.column == column }) else { return nil }
    let text = cell.passage.text
    return text.isEmpty ? nil : text
  }
}
