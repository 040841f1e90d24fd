import Pages
import Records

/// A criterion, or one step of its scale, as a row of a flat table.
struct NodeRow: Sendable {
  /// What a row is.
  enum Node: Sendable {
    case criterion(Criterion)
    /// A step of the scale under the criterion.
    case level(Criterion.Level, of: Criterion)
  }

  /// The input.
  let file: String
  /// The row's number within the document's criteria, from 1.
  let row: Int
  /// The scoring table's number within the document, from 1.
  let assessment: Int
  /// The code of the criterion above; `nil` at the top.
  let parent: String?
  /// How deep it lies, from 1.
  let depth: Int
  /// The criterion or step itself.
  let node: Node

  /// The criterion that the row is, or whose scale it belongs to.
  var criterion: Criterion {
    switch node {
    case .criterion(let criterion), .level(_, let criterion): criterion
    }
  }

  /// The step, where the row is one.
  var level: Criterion.Level? {
    if case .level(let level, _) = node { level } else { nil }
  }

  /// Every row of a document's scoring tables, in the order of the page: a criterion, its scale,
  /// its children.
  static func rows(of document: Document) -> [NodeRow] {
    var rows: [NodeRow] = []
    for (index, assessment) in document.assessments.enumerated() {
      let place = (file: document.source.file, assessment: index + 1)
      for criterion in assessment.criteria {
        append(criterion, under: nil, depth: 1, at: place, to: &rows)
      }
    }
    return rows
  }

  private static func append(
    _ criterion: Criterion, under parent: String?, depth: Int,
    at place: (file: String, assessment: Int), to rows: inout [NodeRow]
  ) {
    func add(_ node: Node, under parent: String?, depth: Int) {
      rows.append(
        NodeRow(
          file: place.file, row: rows.count + 1, assessment: place.assessment, parent: parent,
          depth: depth, node: node))
    }
    add(.criterion(criterion), under: parent, depth: depth)
    for level in criterion.levels {
      add(.level(level, of: criterion), under: criterion.code, depth: depth + 1)
    }
    for child in criterion.children {
      append(child, under: criterion.code, depth: depth + 1, at: place, to: &rows)
    }
  }
}
