/// Compares the total that running text tells with that of the scoring table.
struct StatedTotalCheck {
  /// What does not agree, where the document has one table that gives its total or a sum.
  func findings(on assessments: [Assessment], stated: ProseScore?) -> [Finding] {
    guard let stated, let score = stated.score, let assessment = assessments.first,
      assessments.count == 1, isOfSameScale(stated, assessment)
    else { return [] }
    let totals = totals(of: assessment)
    guard let own = totals.first, !totals.contains(where: { ScoreField.same($0, score) }) else {
      return []
    }
    let message =
      "Lời văn ghi \(stated.label) \(ScoreField.written(score)) điểm, trong bảng tổng điểm tự chấm "
      + "là \(ScoreField.written(own))."
    return [Finding(.sumMismatch, .warning, message, at: .init(page: stated.page))]
  }

  /// Points out of another maximum are those of something else.
  private func isOfSameScale(_ stated: ProseScore, _ assessment: Assessment) -> Bool {
    let most = assessment.total.maxScore ?? SumCheck().sum(of: assessment.criteria, .maximum)
    guard let most, let told = stated.maxScore else { return true }
    return ScoreField.same(most, told)
  }

  /// The unit's own total first, then all else that the text may speak of.
  private func totals(of assessment: Assessment) -> [Double] {
    [
      assessment.total.selfScore, SumCheck().sum(of: assessment.criteria, .own),
      assessment.total.appraisedScore,
    ].compactMap(\.self)
  }
}
