import GRDB
import Records

extension ArchiveWriter {
  /// Puts in the scoring tables; returns the key of each criterion by its code, the first where
  /// a code stands twice.
  func insertAssessments(of document: Document, under id: Int) throws -> [String: Int] {
    var tree = Tree(document: id)
    for (index, assessment) in document.assessments.enumerated() {
      tree.assessment = id << 24 | index + 1
      try insert(
        "assessments",
        [
          ("id", tree.assessment), ("document_id", id), ("title", assessment.title),
          ("year", assessment.year), ("max_score", assessment.total.maxScore),
          ("self_score", assessment.total.selfScore),
          ("appraised_score", assessment.total.appraisedScore),
        ])
      for criterion in assessment.criteria {
        try insert(criterion, under: nil, depth: 1, in: &tree)
      }
    }
    return tree.keys
  }

  /// The keys given out so far below one document.
  private struct Tree {
    let document: Int
    var assessment = 0
    var criteria = 0
    var levels = 0
    var evidence = 0
    var keys: [String: Int] = [:]

    init(document: Int) { self.document = document }
  }

  private func insert(
    _ criterion: Criterion, under parent: Int?, depth: Int, in tree: inout Tree
  ) throws {
    tree.criteria += 1
    let key = tree.document << 24 | tree.criteria
    tree.keys[criterion.code] = tree.keys[criterion.code] ?? key
    try insert(
      "criteria",
      [
        ("id", key), ("document_id", tree.document), ("assessment_id", tree.assessment),
        ("parent_id", parent), ("depth", depth), ("code", criterion.code),
        ("label", criterion.label), ("title", criterion.title),
        ("max_score", criterion.maxScore), ("self_score", criterion.selfScore),
        ("appraised_score", criterion.appraisedScore), ("explanation", criterion.explanation),
        ("note", criterion.note), ("page", criterion.page), ("confidence", criterion.confidence),
      ] + columns(criterion.box))
    for level in criterion.levels { try insert(level, of: key, in: &tree) }
    for citation in criterion.evidence {
      tree.evidence += 1
      try insert(
        "evidence",
        [("id", tree.document << 24 | tree.evidence), ("criterion_id", key)]
          + columns(citation, under: tree.document))
    }
    for child in criterion.children {
      try insert(child, under: key, depth: depth + 1, in: &tree)
    }
  }

  private func insert(_ level: Criterion.Level, of criterion: Int, in tree: inout Tree) throws {
    tree.levels += 1
    try insert(
      "levels",
      [
        ("id", tree.document << 24 | tree.levels), ("document_id", tree.document),
        ("criterion_id", criterion), ("text", level.text), ("points", level.points),
        ("self_score", level.selfScore), ("explanation", level.explanation),
      ])
  }
}
