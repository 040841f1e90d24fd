import Pages
import Vietnamese

/// Joins rows that a page break cuts.
struct RowJoiner {
  /// The rows so far.
  private(set) var rows: [Table.Row] = []
  private let roles: [Table.Role]

  /// Takes the columns' roles.
  init(roles: [Table.Role]) { self.roles = roles }

  /// Adds a row, or what goes on of the row before.
  mutating func add(_ row: Table.Row, isFirstOfPart: Bool) {
    guard !row.cells.isEmpty else { return }
    guard var above = rows.last else {
      rows.append(row)
      return
    }
    if goesOn(row, above, overBreak: isFirstOfPart) {
      for cell in row.cells { above.join(cell) }
      rows[rows.count - 1] = above
    } else if isFirstOfPart {
      rows.append(cutCellsMoved(from: row))
    } else {
      rows.append(row)
    }
  }

  private func goesOn(_ row: Table.Row, _ above: Table.Row, overBreak: Bool) -> Bool {
    let title = text(.title, in: row)
    let code = text(.code, in: row)
    let hasScores = roles.contains { $0.isScore && !text($0, in: row).isEmpty }
    if code.isEmpty && title.isEmpty && !hasScores { return true }
    guard overBreak, CriterionMarker(in: title) == nil else { return false }
    guard title.isEmpty || goesOn(.title, row, above) else { return false }
    return (!isBoth(.code, row, above) || isLabelCut(row, above))
      && !roles.contains { $0.isScore && isBoth($0, row, above) }
  }

  /// Whether the page break cuts a label that is wrapped in the column of codes: "Tiêu" | "chí 2".
  private func isLabelCut(_ row: Table.Row, _ above: Table.Row) -> Bool {
    let (upper, lower) = (text(.code, in: above), text(.code, in: row))
    return !CellContent.isMarker(upper) && !CellContent.isMarker(lower)
      && CriterionMarker(in: "\(upper) \(lower)")?.rest.isEmpty ?? false
  }

  /// Whether a cell's text reads on from the cell above the page break: it begins small, or the
  /// line above was full and no points end it, and what stands above is no closed sentence.
  private func goesOn(_ role: Table.Role, _ row: Table.Row, _ above: Table.Row) -> Bool {
    guard let lower = passage(role, in: row) else { return false }
    let hasCode = !text(.code, in: above).isEmpty
    // What stands above without a title has a code or points: the head of a row that was cut.
    guard let upper = passage(role, in: above) else { return role == .title }
    if role == .title, hasCode, lower.opensListItem, upper.holdsListItem { return true }
    guard !TextEnd.isClosed(upper.text) else { return false }
    let text = lower.text
    if text.beginsSmall { return true }
    // A criterion's title does not end in points: that is the first level of its scale.
    if role == .title && hasCode && TextEnd.isClosed(text) && text.contains(":") { return false }
    return !text.opensListItem && upper.isFull(before: lower)
  }

  /// Whether the column is filled in both rows, which then cannot be one.
  private func isBoth(_ role: Table.Role, _ row: Table.Row, _ above: Table.Row) -> Bool {
    !text(role, in: row).isEmpty && !text(role, in: above).isEmpty
  }

  /// A new row whose explanation goes on with that of the row before, as where one cell stands
  /// beside several rows: the text moves up.
  private mutating func cutCellsMoved(from row: Table.Row) -> Table.Row {
    var row = row
    for role in [Table.Role.explanation, .note] {
      guard let index = row.cells.firstIndex(where: { $0.role(among: roles) == role }),
        let source = rows.lastIndex(where: { !text(role, in: $0).isEmpty }),
        goesOn(role, row, rows[source])
      else { continue }
      rows[source].join(row.cells.remove(at: index))
    }
    return row
  }

  private func text(_ role: Table.Role, in row: Table.Row) -> String {
    passage(role, in: row)?.text ?? ""
  }

  private func passage(_ role: Table.Role, in row: Table.Row) -> Passage? {
    row.cells.first { $0.role(among: roles) == role }?.passage
  }
}

extension Passage {
  /// Whether it begins with a dash or plus, as items of a list do.
  fileprivate var opensListItem: Bool { words.first?.text.opensListItem ?? false }

  /// Whether a line below the first begins an item of a list, as the steps of a scale inside a
  /// criterion's cell do.
  fileprivate var holdsListItem: Bool {
    pieces.flatMap(\.lines).dropFirst().contains { $0.words.first?.text.opensListItem ?? false }
  }

  /// Whether its last line left no room for the first word of what may go on from it, as the line
  /// before a break inside a sentence does; `false` without places on the page.
  fileprivate func isFull(before other: Passage) -> Bool {
    guard let piece = pieces.last, let cell = piece.box, let line = piece.lines.last?.box,
      let word = other.words.first?.box
    else { return false }
    return line.x1 + 0.2 * line.height + word.width > cell.x1 - 2
  }
}

/// How a text ends.
enum TextEnd {
  /// Whether it ends a sentence, or a level with its points.
  static func isClosed(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    if ".;!?)]".contains(last) { return true }
    let word = text.split(separator: " ").last ?? ""
    return CellContent.isNumber(String(word)) && text.contains(":")
  }
}

extension String {
  /// Whether the first letter is small.
  var beginsSmall: Bool { first { $0.isLetter || $0.isNumber }?.isLowercase ?? false }

  /// Whether it begins with a dash or plus, as items of a list do.
  var opensListItem: Bool { first.map { "-–+•".contains($0) } ?? false }
}

extension Table.Row {
  /// Adds a cell's text behind what stands in its column.
  mutating func join(_ cell: Table.Cell) {
    if let index = cells.firstIndex(where: { $0.column == cell.column }) {
      cells[index].passage.append(cell.passage)
    } else {
      cells.append(cell)
      cells.sort { $0.column < $1.column }
    }
  }
}

extension Passage {
  /// Adds another's pieces; what stands on the same page becomes one piece.
  mutating func append(_ other: Passage) {
    for piece in other.pieces {
      if let last = pieces.last, last.page == piece.page {
        let box = last.box.flatMap { mine in piece.box.map(mine.union) } ?? last.box ?? piece.box
        pieces[pieces.count - 1] = .init(page: last.page, box: box, lines: last.lines + piece.lines)
      } else {
        pieces.append(piece)
      }
    }
  }
}
