import Pages

/// The cells of one row while lines are sorted into them.
struct RowCells {
  private var passages: [Table.Role: Passage] = [:]
  private let page: Int
  private var points: [Word] = []

  /// A row that begins on a page.
  init(page: Int) { self.page = page }

  /// How many points were found.
  var pointCount: Int { points.count }

  /// Whether nothing stands in the cell of a role.
  func isEmpty(_ role: Table.Role) -> Bool { passages[role]?.isEmpty ?? true }

  /// How the cell of a role ends.
  func text(_ role: Table.Role) -> String { passages[role]?.text ?? "" }

  /// Adds a line's words to a cell.
  mutating func add(_ words: [Word], to role: Table.Role, page: Int) {
    guard !words.isEmpty else { return }
    passages[role, default: Passage()].append(
      Passage([.init(page: page, lines: [Line(words)])]))
  }

  /// Adds points in the order maximum, self; what is more than two is none.
  mutating func add(points words: [Word]) { points += words.prefix(2 - min(2, points.count)) }

  /// The finished row. A single number may be either of the two, so it is neither: it stays beside.
  var row: Table.Row {
    var passages = passages
    if points.count == 2 {
      for (role, word) in zip([Table.Role.maxScore, .selfScore], points) {
        passages[role] = Passage([.init(page: page, lines: [Line([word])])])
      }
    } else if let word = points.first {
      passages[.other] = Passage([.init(page: page, lines: [Line([word])])])
    }
    let cells = MarkedText.columns.enumerated().compactMap { index, column in
      passages[column.role].map { Table.Cell(column: index, passage: $0) }
    }
    return Table.Row(page: page, cells: cells)
  }
}
