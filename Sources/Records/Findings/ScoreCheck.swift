/// Checks each score by itself: there where the table asks for one, and not above what can be reached.
struct ScoreCheck {
  /// What is missing or too high in an assessment.
  func findings(on assessment: Assessment) -> [Finding] {
    let nodes = Self.rows(of: assessment.criteria, depth: 0, underPenalty: false)
    let scored = Dictionary(grouping: nodes, by: \.depth).mapValues { row in
      (
        own: row.contains { $0.node.selfScore != nil },
        max: row.contains { $0.node.maxScore != nil }
      )
    }
    return nodes.flatMap { row -> [Finding] in
      let asks = scored[row.depth] ?? (false, false)
      return tooHigh(row.node) + missing(row, asksOwn: asks.own, asksMax: asks.max)
    }
  }

  private struct Row {
    let node: Criterion
    let depth: Int
    let isPenalty: Bool
  }

  private static func rows(of nodes: [Criterion], depth: Int, underPenalty: Bool) -> [Row] {
    nodes.flatMap { node in
      let isPenalty = underPenalty || node.isPenalty
      return [Row(node: node, depth: depth, isPenalty: isPenalty)]
        + rows(of: node.children, depth: depth + 1, underPenalty: isPenalty)
    }
  }

  private func tooHigh(_ node: Criterion) -> [Finding] {
    var findings: [Finding] = []
    for field in [ScoreField.own, .appraised] {
      guard let score = node[keyPath: field.value], let most = node.maxScore ?? node.statedLimit,
        most >= 0,
        score > most, !ScoreField.same(score, most)
      else { continue }
      findings.append(above(node, "\(field.name) \(ScoreField.written(score))", most))
    }
    for level in node.levels {
      if let score = level.selfScore, let most = level.points, score > most,
        !ScoreField.same(score, most)
      {
        findings.append(
          above(node, "mức “\(level.text)” tự chấm \(ScoreField.written(score))", most))
      }
    }
    return findings
  }

  private func above(_ node: Criterion, _ what: String, _ most: Double) -> Finding {
    let message = "Mục \(node.code): \(what) cao hơn mức tối đa \(ScoreField.written(most))."
    return Finding(.scoreAboveMax, .error, message, at: node.place)
  }

  /// A score is missed where others of the same depth bear one; of points taken off none is asked.
  private func missing(_ row: Row, asksOwn: Bool, asksMax: Bool) -> [Finding] {
    let node = row.node
    guard !row.isPenalty else { return [] }
    let isGroup = !node.children.isEmpty && node.maxScore == nil && node.selfScore == nil
    let isFilled = node.selfScore != nil || node.levels.contains { $0.selfScore != nil }
    var names: [String] = []
    if asksOwn, !isFilled, !isGroup { names.append(ScoreField.own.name) }
    if asksMax, node.maxScore == nil, !isGroup { names.append(ScoreField.maximum.name) }
    guard !names.isEmpty else { return [] }
    let message = "Mục \(node.code): không có \(names.joined(separator: " và "))."
    return [Finding(.scoreMissing, .warning, message, at: node.place)]
  }
}

extension Criterion {
  /// The limit that a title tells: "Điểm thưởng (tối đa không quá 5 điểm)".
  fileprivate var statedLimit: Double? {
    let prose = Prose(title, page: page)
    let limits: [Phrase] = ["toi da", "khong qua", "khong vuot qua"]
    return (0..<prose.end).lazy.compactMap { offset in
      limits.lazy.compactMap { prose.end(of: $0, at: offset) }.first.flatMap(prose.pointsBehind)
    }.first
  }
}

extension Prose {
  /// The number before "điểm" right behind an offset.
  fileprivate func pointsBehind(_ offset: Int) -> Double? {
    let words = words(in: offset..<end).prefix(2)
    guard let number = words.first, let unit = words.last,
      self.end(of: "diem", at: unit.lowerBound) != nil
    else { return nil }
    return ScoreText.number(text(number))
  }
}
