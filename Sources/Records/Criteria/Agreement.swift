/// What sums tell of how well points were read: points that add up are surely right, points that do
/// not are more likely misread than others.
///
/// Points that were read badly and that no sum confirms are withheld: a person is told what was read,
/// and no wrong number stands among the right ones.
struct Agreement {
  private let assessment: Assessment
  /// How sure the totals were read.
  private let totals: Criterion.Confidences

  /// Looks at the sums of an assessment.
  init(in assessment: Assessment, totals: Criterion.Confidences = .init()) {
    (self.assessment, self.totals) = (assessment, totals)
  }

  /// Up to this confidence points are read badly, and up to the other, sums weighed, withheld.
  fileprivate static let (badlyRead, withheld) = (0.5, 0.3)

  /// How many times as likely points are wrong where the sum does not hold, and where it does.
  private static let (mismatch, match) = (4.0, 0.25)

  /// The assessment, its criteria with the confidence of each field by its reading and by the sums it
  /// is in.
  var judged: Assessment {
    var judged = assessment
    for field in ScoreField.all {
      let holds = SumCheck().addsUpExactly(assessment, field)
      for index in judged.criteria.indices { weigh(&judged.criteria[index], field, above: holds) }
      withholdTotal(&judged, field, holds: holds)
    }
    judged.criteria = judged.criteria.map(settled)
    return judged
  }

  private func withholdTotal(_ judged: inout Assessment, _ field: ScoreField, holds: Bool?) {
    guard let score = judged.total[keyPath: field.total], holds != true,
      let confidence = totals[keyPath: field.confidence], confidence <= Self.badlyRead
    else { return }
    judged.total[keyPath: field.total] = nil
    judged.remarks.append(
      .init(
        remark: Self.remark(on: score, "Tổng \(field.name)"),
        place: .init(page: judged.criteria.last?.page ?? 1)))
  }

  /// What a person should know of points that are withheld.
  fileprivate static func remark(on score: Double, _ name: String) -> Criterion.Remark {
    let text =
      "\(name) đọc là “\(ScoreField.written(score))” nhưng không chắc chắn và không có tổng nào "
      + "khớp, nên để trống."
    return .init(code: .lowConfidence, severity: .warning, text: text)
  }

  /// Weighs the points of a criterion by the sum that it is part of and by its own.
  private func weigh(_ node: inout Criterion, _ field: ScoreField, above: Bool?) {
    let own = SumCheck().addsUpExactly(node, field)
    var isBeyond = false
    if let score = node[keyPath: field.value], let most = node.maxScore, most >= 0 {
      isBeyond = score > most && !ScoreField.same(score, most)
    }
    if let read = node.confidences[keyPath: field.confidence] {
      var doubt = 1 - read
      let signs = [above, own].compactMap(\.self) + (isBeyond ? [false] : [])
      // Where one sum holds and another does not, the error lies elsewhere.
      for isMatch in signs where isMatch || !signs.contains(true) {
        doubt *= isMatch ? Self.match : Self.mismatch
      }
      doubt = min(doubt, 0.9)
      node.confidences[keyPath: field.confidence] = 1 - doubt
      if read <= Self.badlyRead, 1 - doubt <= Self.withheld,
        let score = node[keyPath: field.value]
      {
        node[keyPath: field.value] = nil
        node.confidences[keyPath: field.confidence] = nil
        node.remarks.append(Self.remark(on: score, Self.capitalised(field.name)))
      }
    }
    for index in node.children.indices { weigh(&node.children[index], field, above: own) }
  }

  private static func capitalised(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  private func settled(_ node: Criterion) -> Criterion {
    var node = node
    node.confidences = node.confidences.inThousandths
    node.confidence = min(node.confidence, node.confidences.least).inThousandths
    node.children = node.children.map(settled)
    return node
  }
}

extension Criterion.Level {
  /// Leaves out the unit's points for the step where they were read with little confidence, unless
  /// they are among those that are known; what a person should then know.
  mutating func withholdDoubtful(_ confidence: Double?, unless known: [Double?])
    -> Criterion.Remark?
  {
    guard let score = selfScore, let confidence, confidence <= Agreement.badlyRead,
      !known.contains(where: { $0.map { ScoreField.same($0, score) } ?? false })
    else { return nil }
    selfScore = nil
    return Agreement.remark(on: score, "Điểm tự chấm ở mức “\(text)”")
  }
}
