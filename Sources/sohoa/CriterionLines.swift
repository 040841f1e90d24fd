import Records

/// An assessment as tab-separated lines, one for each criterion and level.
enum CriterionLines {
  /// The header line and one line for each row of the tree.
  static func text(_ assessment: Assessment) -> String {
    let header = [
      "kind", "code", "label", "title", "max_score", "self_score", "appraised_score",
      "explanation", "page", "confidence",
    ]
    return ([header] + assessment.criteria.flatMap(rows)).map { $0.joined(separator: "\t") }
      .joined(separator: "\n")
  }

  private static func rows(_ criterion: Criterion) -> [[String]] {
    let own = [
      "criterion", criterion.code, criterion.label ?? "", criterion.title,
      number(criterion.maxScore), number(criterion.selfScore), number(criterion.appraisedScore),
      criterion.explanation ?? "", "\(criterion.page)",
      "\((criterion.confidence * 100).rounded() / 100)",
    ]
    let levels = criterion.levels.map { level in
      [
        "level", criterion.code, "", level.text, number(level.points), number(level.selfScore),
        "", level.explanation ?? "", "\(criterion.page)", "",
      ]
    }
    return [own] + levels + criterion.children.flatMap(rows)
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
