/// Checks that points add up: children to their parent, levels to their criterion, criteria to the
/// total. Children add; the levels of a scale exclude each other unless the unit fills in several.
struct SumCheck {
  /// What does not add up in an assessment.
  func findings(on assessment: Assessment) -> [Finding] {
    let nodes = assessment.criteria.flatMap(\.withDescendants)
    return nodes.flatMap { node in
      ScoreField.all.compactMap { finding(on: node, $0) } + levelFindings(on: node)
    } + ScoreField.all.compactMap { totalFinding(on: assessment, $0) }
  }

  /// Whether a criterion's points are what its children add up to; `nil` where it has none, or some
  /// are unknown.
  func addsUp(_ node: Criterion, _ field: ScoreField) -> Bool? {
    guard let wanted = node[keyPath: field.value], sum(of: node.children, field) != nil else {
      return nil
    }
    return agrees(wanted, with: node.children, field) || excludeEachOther(node, field)
  }

  /// Whether a total is what the criteria add up to; `nil` where some are unknown.
  func addsUp(_ assessment: Assessment, _ field: ScoreField) -> Bool? {
    guard let wanted = assessment.total[keyPath: field.total],
      sum(of: assessment.criteria, field) != nil
    else { return nil }
    return agrees(wanted, with: assessment.criteria, field)
  }

  /// As `addsUp`, each child taken for what it says.
  func addsUpExactly(_ node: Criterion, _ field: ScoreField) -> Bool? {
    guard let wanted = node[keyPath: field.value], sum(of: node.children, field) != nil else {
      return nil
    }
    return Self.choices(of: node.children).contains { isSum($0, wanted, field) }
      || excludeEachOther(node, field)
  }

  /// As `addsUp`, each criterion taken for what it says.
  func addsUpExactly(_ assessment: Assessment, _ field: ScoreField) -> Bool? {
    guard let wanted = assessment.total[keyPath: field.total],
      sum(of: assessment.criteria, field) != nil
    else { return nil }
    return Self.choices(of: assessment.criteria).contains { isSum($0, wanted, field) }
  }

  private func isSum(_ chosen: [Criterion], _ wanted: Double, _ field: ScoreField) -> Bool {
    sum(of: chosen, field).map { ScoreField.same($0, wanted) } ?? false
  }

  /// What may be counted: points on top or taken off, or not.
  private static func choices(of children: [Criterion]) -> [[Criterion]] {
    [
      children, children.filter { !$0.isPenalty && !$0.isBonus },
      children.filter { !$0.isPenalty },
    ]
  }

  private func finding(on node: Criterion, _ field: ScoreField) -> Finding? {
    guard addsUp(node, field) == false, let wanted = node[keyPath: field.value],
      let sum = sum(of: node.children, field)
    else { return nil }
    let message =
      "Mục \(node.code): \(field.name) ghi \(ScoreField.written(wanted)), "
      + "cộng các mục con được \(ScoreField.written(sum))."
    return Finding(.sumMismatch, .error, message, at: node.place)
  }

  /// What the children add up to, points taken off with a minus; `nil` where a child's are unknown.
  func sum(of children: [Criterion], _ field: ScoreField) -> Double? {
    guard !children.isEmpty else { return nil }
    let known = children.compactMap { child in points(of: child, field).map { signed($0, child) } }
    return known.count == children.count ? known.reduce(0, +) : nil
  }

  /// A criterion's points; of a group whose row bears none at all, those of its children.
  private func points(of node: Criterion, _ field: ScoreField) -> Double? {
    if let points = node[keyPath: field.value] { return points }
    let bearsNone = ScoreField.all.allSatisfy { node[keyPath: $0.value] == nil }
    return bearsNone ? sum(of: node.children, field) : nil
  }

  private func signed(_ score: Double, _ node: Criterion) -> Double {
    node.isPenalty ? -abs(score) : score
  }

  /// Whether a sum is right, points on top or taken off being counted or not, and a child that is
  /// itself wrong being taken for what its own children add up to: it has its finding.
  private func agrees(_ wanted: Double, with children: [Criterion], _ field: ScoreField) -> Bool {
    Self.choices(of: children).contains { chosen in
      guard !chosen.isEmpty, let sum = sum(of: chosen, field) else { return false }
      let corrected = chosen.reduce(0) { $0 + mended($1, field) }
      return ScoreField.same(sum, wanted) || ScoreField.same(corrected, wanted)
    }
  }

  private func mended(_ node: Criterion, _ field: ScoreField) -> Double {
    let filled = node.levels.compactMap(\.selfScore)
    if node.children.isEmpty, field.value == \.selfScore, !filled.isEmpty {
      return signed(filled.reduce(0, +), node)
    }
    return signed(sum(of: node.children, field) ?? node[keyPath: field.value] ?? 0, node)
  }

  /// Children of which the unit fills in one, each with the parent's maximum or less.
  private func excludeEachOther(_ node: Criterion, _ field: ScoreField) -> Bool {
    guard node.children.count > 1, let most = node.children.compactMap(\.maxScore).max(),
      let wanted = node.maxScore, ScoreField.same(most, wanted)
    else { return false }
    let filled = node.children.filter { ($0.selfScore ?? 0) != 0 }
    guard filled.count <= 1, node.children.contains(where: { $0.selfScore == nil }) else {
      return false
    }
    return filled.first.map { $0.selfScore == node.selfScore } ?? true
  }

  private func levelFindings(on node: Criterion) -> [Finding] {
    let filled = node.levels.compactMap(\.selfScore)
    guard let own = node.selfScore, !filled.isEmpty, node.children.isEmpty else { return [] }
    let sum = filled.reduce(0, +)
    guard !ScoreField.same(sum, own), !filled.allSatisfy({ ScoreField.same($0, own) }) else {
      return []
    }
    let message =
      "Mục \(node.code): điểm tự chấm ghi \(ScoreField.written(own)), "
      + "các mức được chấm cộng lại là \(ScoreField.written(sum))."
    return [Finding(.sumMismatch, .error, message, at: node.place)]
  }

  private func totalFinding(on assessment: Assessment, _ field: ScoreField) -> Finding? {
    let criteria = assessment.criteria
    guard addsUp(assessment, field) == false, let wanted = assessment.total[keyPath: field.total],
      let sum = sum(of: criteria, field)
    else { return nil }
    let message =
      "Tổng \(field.name) ghi \(ScoreField.written(wanted)), "
      + "cộng các tiêu chí được \(ScoreField.written(sum))."
    let page = criteria.last?.page ?? 1
    return Finding(.sumMismatch, .error, message, at: Finding.Place(page: page))
  }
}
