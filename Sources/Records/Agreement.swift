/// What sums tell of how well points were read: points that add up are surely right, points that do
/// not are more likely misread than others.
struct Agreement {
  private let assessment: Assessment

  /// Looks at the sums of an assessment.
  init(in assessment: Assessment) { self.assessment = assessment }

  /// How many times as likely points are wrong where the sum does not hold, and where it does.
  private static let (mismatch, match) = (4.0, 0.25)

  /// The criteria with the confidence of each field by its reading and by the sums it is in.
  var judged: [Criterion] {
    var criteria = assessment.criteria
    for field in ScoreField.all {
      let holds = SumCheck().addsUpExactly(assessment, field)
      for index in criteria.indices { weigh(&criteria[index], field, above: holds) }
    }
    return criteria.map(settled)
  }

  /// Weighs the points of a criterion by the sum that it is part of and by its own.
  private func weigh(_ node: inout Criterion, _ field: ScoreField, above: Bool?) {
    let own = SumCheck().addsUpExactly(node, field)
    var isBeyond = false
    if let score = node[keyPath: field.value], let most = node.maxScore, most >= 0 {
      isBeyond = score > most && !ScoreField.same(score, most)
    }
    if var doubt = node.confidences[keyPath: field.confidence].map({ 1 - $0 }) {
      let signs = [above, own].compactMap(\.self) + (isBeyond ? [false] : [])
      // Where one sum holds and another does not, the error lies elsewhere.
      for isMatch in signs where isMatch || !signs.contains(true) {
        doubt *= isMatch ? Self.match : Self.mismatch
      }
      doubt = min(doubt, 0.9)
      node.confidences[keyPath: field.confidence] = 1 - doubt
    }
    for index in node.children.indices { weigh(&node.children[index], field, above: own) }
  }

  private func settled(_ node: Criterion) -> Criterion {
    var node = node
    node.confidences = node.confidences.inThousandths
    node.confidence = min(node.confidence, node.confidences.least).inThousandths
    node.children = node.children.map(settled)
    return node
  }
}
