import Pages

extension Layout {
  /// Every passage in reading order: paragraphs, and the cells of tables row by row.
  var passages: [Passage] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let passage): [passage]
      case .table(let table): table.rows.flatMap { $0.cells.map(\.passage) }
      }
    }
  }
}
