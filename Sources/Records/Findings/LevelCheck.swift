/// Checks a criterion's own points against the scale under it, of which one step holds.
struct LevelCheck {
  /// So many scores must be values of their scales for each that is not, before a table is taken for
  /// one whose scales leave nothing between their steps.
  private static let conforming = 15

  /// What does not fit the scales of an assessment.
  func findings(on assessment: Assessment) -> [Finding] {
    let scaled = assessment.criteria.flatMap(\.withDescendants).filter(\.hasExclusiveLevels)
    let between = scaled.filter { $0.isBetweenLevels }
    let isStrict = between.count * Self.conforming <= scaled.count - between.count
    return scaled.compactMap(severalChosen) + (isStrict ? between.map(betweenLevels) : [])
  }

  private func severalChosen(in node: Criterion) -> Finding? {
    let chosen = node.levels.compactMap(\.selfScore).filter { $0 > 0 }
    guard chosen.count > 1, let most = node.maxScore else { return nil }
    let points = chosen.map(ScoreField.written).joined(separator: " và ")
    let message =
      "Mục \(node.code): chấm \(chosen.count) mức của cùng một thang (\(points)), trong khi mức cao "
      + "nhất đã là \(ScoreField.written(most)): chỉ một mức được chọn."
    return Finding(.levelMismatch, .warning, message, at: node.place)
  }

  private func betweenLevels(_ node: Criterion) -> Finding {
    let own = node.selfScore.map(ScoreField.written) ?? ""
    let steps = node.levels.compactMap(\.points).map(ScoreField.written).joined(separator: "; ")
    let message =
      "Mục \(node.code): điểm tự chấm \(own) không phải là mức nào của thang (\(steps))."
    return Finding(.levelMismatch, .warning, message, at: node.place)
  }
}

extension Criterion {
  /// Whether only one step of the scale can hold: every step has its points, they fall from the
  /// maximum to nothing.
  fileprivate var hasExclusiveLevels: Bool {
    let points = levels.compactMap(\.points)
    guard points.count == levels.count, points.count > 1, let most = maxScore, children.isEmpty,
      let first = points.max(), let last = points.min()
    else { return false }
    return ScoreField.same(first, most) && last <= 0
  }

  /// Whether the unit's points are no step of the scale.
  fileprivate var isBetweenLevels: Bool {
    guard let own = selfScore, let most = maxScore, own <= most else { return false }
    return !levels.contains { ScoreField.same($0.points ?? .infinity, own) }
  }
}
