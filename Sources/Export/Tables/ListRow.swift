import Records

/// One item of a document's list (a citation, a measure, a finding) as a row of a flat table.
struct ListRow<Item: Sendable>: Sendable {
  /// The input.
  let file: String
  /// The item's number within the document's list, from 1.
  let row: Int
  /// The criterion it stands in, where it stands in one.
  let criterion: Criterion?
  /// The item itself.
  let item: Item
  /// Whether it is the total of the others.
  var isOverall = false

  /// The rows of a list.
  static func rows(_ items: [Item], of document: Document) -> [ListRow] {
    items.enumerated().map {
      ListRow(file: document.source.file, row: $0 + 1, criterion: nil, item: $1)
    }
  }
}

extension ListRow where Item == Citation {
  /// The citations in the explanations of a document's criteria.
  static func evidence(of document: Document) -> [ListRow] {
    var rows: [ListRow] = []
    for node in NodeRow.rows(of: document) where node.level == nil {
      for citation in node.criterion.evidence {
        rows.append(
          ListRow(
            file: node.file, row: rows.count + 1, criterion: node.criterion, item: citation))
      }
    }
    return rows
  }
}

extension ListRow where Item == ProseScore {
  /// The scores told in a document's prose, and behind them the total that it tells.
  static func scores(of document: Document) -> [ListRow] {
    let rows = rows(document.scores, of: document)
    guard let overall = document.overall else { return rows }
    return rows + [
      ListRow(
        file: document.source.file, row: rows.count + 1, criterion: nil, item: overall,
        isOverall: true)
    ]
  }
}
