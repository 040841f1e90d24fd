import Pages

/// The cells of one row of an engine's text while they are filled.
struct FlushCells {
  private let page: Int
  private var cells: [Table.Role: [Line]] = [:]

  /// A row that begins on a page.
  init(page: Int) { self.page = page }

  /// Adds words to the cell of a role, as a line of their own.
  mutating func add(_ words: [Word], to role: Table.Role) {
    if !words.isEmpty { cells[role, default: []].append(Line(words)) }
  }

  /// Adds the points to reach and those given, or the other way round; a single number may be either,
  /// so it is neither.
  mutating func add(points: [Word], isOwnFirst: Bool) {
    guard points.count > 1 else { return add(points, to: .other) }
    let first: [Table.Role] = isOwnFirst ? [.selfScore, .maxScore] : [.maxScore, .selfScore]
    for (role, word) in zip(first + [.appraisedScore], points) {
      add([word], to: role)
    }
  }

  /// The finished row.
  var row: Table.Row {
    Table.Row(
      page: page,
      cells: FlushText.roles.enumerated().compactMap { index, role in
        cells[role].map { .init(column: index, passage: Passage([.init(page: page, lines: $0)])) }
      })
  }
}
