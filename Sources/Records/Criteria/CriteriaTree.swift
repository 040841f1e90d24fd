import Pages
import Vietnamese

/// The tree of a scoring table's criteria, grown row by row.
struct CriteriaTree {
  private struct Node {
    var code: CriterionCode
    var criterion: Criterion
    var parent: Int?
  }

  private let hasCodes: Bool
  private var nodes: [Node] = []
  /// The nodes from the top of the tree down to the last row, by index.
  private var path: [Int] = []
  /// The sums, as far as a row tells them.
  private(set) var total = Assessment.Total()
  /// How sure the sums are read.
  private(set) var totalConfidences = Criterion.Confidences()
  /// What a person should know of rows that are no criterion's.
  private(set) var remarks: [Assessment.Remark] = []

  /// Rows taken for steps of scales although they bear points to reach and points given.
  private var pointedSteps: [(node: Int, remark: Assessment.Remark)] = []

  /// An empty tree of a table with, or without, a column of codes.
  init(hasCodes: Bool) { self.hasCodes = hasCodes }

  /// The top of the tree with all below.
  var criteria: [Criterion] { criteria(under: nil) }

  private func criteria(under parent: Int?) -> [Criterion] {
    nodes.indices.filter { nodes[$0].parent == parent }.map { index in
      var criterion = nodes[index].criterion
      criterion.children = criteria(under: index)
      return criterion
    }
  }

  /// Adds the next row of the table, with the code that it bears, if any.
  mutating func add(_ row: AssessmentRow, code: CriterionCode?) {
    switch RowKind(row, code: code, hasCodes: hasCodes) {
    case .criterion(let code, let label, let title):
      addCriterion(row, code: code, label: label, title: title)
    case .level: addLevel(row)
    case .total: addTotal(row)
    case .subtotal: addSubtotal(row)
    case .addition: addToLast(row)
    }
  }

  private mutating func addCriterion(
    _ row: AssessmentRow, code: CriterionCode?, label: CriterionMarker?, title: String
  ) {
    var code = code
    if let label, code == nil {
      let kind = CriterionCode(label, under: nil)
      openParent(of: kind)
      code = CriterionCode(label, under: path.last.map { nodes[$0].code.text })
    }
    let isDerived = code == nil
    let placed = code ?? nextOnTop()
    openParent(of: placed)
    var criterion = Self.criterion(placed.text, title, of: row)
    criterion.label = label?.label
    judgeCode(placed, isDerived: isDerived, of: row, in: &criterion)
    takeLevels(outOf: &criterion, row: row)
    path.append(nodes.count)
    nodes.append(Node(code: placed, criterion: criterion, parent: path.dropLast().last))
  }

  /// A criterion with what the cells of its row give.
  private static func criterion(
    _ code: String, _ title: String, of row: AssessmentRow
  ) -> Criterion {
    var criterion = Criterion(code: code, title: title, page: row.page)
    criterion.box = row.box
    criterion.takePoints(of: row)
    criterion.confidences = row.confidences
    criterion.explanation = row.given(.explanation)
    criterion.note = row.given(.note)
    criterion.remarks = row.remarks
    if row.given(.maxScore) == nil, criterion.maxScore == nil, let told = TitlePoints(in: title) {
      (criterion.title, criterion.maxScore) = (told.title, told.points)
      criterion.confidences.maxScore = criterion.confidences.title
    }
    return criterion
  }

  /// A code that was derived, or that came out otherwise than it reads, is less sure and remarked.
  private func judgeCode(
    _ code: CriterionCode, isDerived: Bool, of row: AssessmentRow, in criterion: inout Criterion
  ) {
    // Points on top or taken off stand outside the numbering.
    if isDerived, !criterion.isBonus, !criterion.isPenalty {
      let text = "Dòng “\(criterion.title)” không có số thứ tự."
      criterion.remarks.append(.init(code: .lowConfidence, severity: .info, text: text))
    }
    guard code.style == .decimal || code.style == .roman, !isDerived,
      !row.text(.code).isEmpty || criterion.label == nil
    else { return }
    guard let remark = row.remark(onCode: code) else {
      // It reads as the order of the rows asks.
      criterion.confidences.code = criterion.confidences.code.map { 1 - (1 - $0) / 4 }
      return
    }
    criterion.remarks.append(remark)
    criterion.confidences.code = 0.8 * (criterion.confidences.code ?? 1)
  }

  /// A scale inside the title's cell goes to levels.
  private func takeLevels(outOf criterion: inout Criterion, row: AssessmentRow) {
    guard let scale = LevelScale(in: row.passage(.title)), criterion.title.hasSuffix(scale.source)
    else { return }
    criterion.title = String(criterion.title.dropLast(scale.source.count))
      .trimmingEnd { " :-".contains($0) }
    criterion.levels = scale.levels.map { text in
      var level = Criterion.Level(text: text.text)
      level.points = text.points
      return level
    }
  }

  /// Closes what is open down to the parent of a code.
  private mutating func openParent(of code: CriterionCode) {
    switch code.style {
    case .decimal:
      let prefix = path.lastIndex {
        nodes[$0].code.style == .decimal && nodes[$0].code.parts.count < code.parts.count
          && code.parts.starts(with: nodes[$0].code.parts)
      }
      if let prefix {
        path.removeSubrange((prefix + 1)...)
      } else if let first = path.firstIndex(where: { nodes[$0].code.style == .decimal }) {
        path.removeSubrange(first...)
      }
    default:
      if let same = path.firstIndex(where: { nodes[$0].code.style == code.style }) {
        path.removeSubrange(same...)
      }
    }
  }

  /// The code behind the last one on top of the tree, for a row that bears none.
  private func nextOnTop() -> CriterionCode {
    let last = nodes.last { $0.parent == nil }
    guard let last else { return CriterionCode("1")! }
    var code = CriterionCode(last.code.next) ?? last.code
    code.style = last.code.style
    return code
  }

  /// What a person should know of steps that look like criteria without a code: the only step of
  /// their criterion, or one of few that bear points in the columns.
  var doubtfulSteps: [Assessment.Remark] {
    guard hasCodes else { return [] }
    let count = nodes.reduce(0) { $0 + $1.criterion.levels.count }
    return pointedSteps.filter { node, _ in
      nodes[node].criterion.levels.count == 1 || pointedSteps.count * 4 <= count
    }.map(\.remark)
  }

  private mutating func addLevel(_ row: AssessmentRow) {
    guard let last = path.last else {
      let text = "Dòng “\(row.text(.title))” đứng trước mọi tiêu chí nên không vào bảng."
      return leave(out: row, [.init(code: .lowConfidence, severity: .info, text: text)])
    }
    let read = LevelText(row.text(.title))
    let isPoints =
      read.isSure || (read.points ?? .infinity) <= (nodes[last].criterion.maxScore ?? 0)
    let points = isPoints ? read.points : nil
    var level = Criterion.Level(text: isPoints ? read.text : LevelText.unread(row.text(.title)))
    level.points = points ?? row.score(.maxScore)
    level.selfScore = row.score(.selfScore)
    level.explanation = row.given(.explanation)
    let known = [level.points, nodes[last].criterion.selfScore]
    if let remark = level.withholdDoubtful(row.confidences.selfScore, unless: known) {
      nodes[last].criterion.remarks.append(remark)
    }
    if points == nil { remember(level, of: row, at: last) }
    nodes[last].criterion.levels.append(level)
    nodes[last].criterion.remarks += row.remarks
    nodes[last].criterion.confidence = min(
      nodes[last].criterion.confidence, row.confidences.least)
  }

  /// Keeps in mind a step whose words tell no points while its cells do.
  private mutating func remember(_ level: Criterion.Level, of row: AssessmentRow, at node: Int) {
    guard let most = row.score(.maxScore), level.selfScore != nil else { return }
    let text =
      "Dòng “\(level.text)” có điểm tối đa \(ScoreField.written(most)) và điểm tự chấm nhưng không "
      + "có số thứ tự: có thể là một tiêu chí."
    let code = nodes[node].criterion.code
    let remark = Assessment.Remark(
      remark: .init(code: .gapInCodes, severity: .warning, text: text),
      place: .init(page: row.page, box: row.box, criterion: code))
    pointedSteps.append((node, remark))
  }

  /// Keeps the remarks on a row that is no criterion's.
  private mutating func leave(out row: AssessmentRow, _ remarks: [Criterion.Remark]) {
    self.remarks += remarks.map { .init(remark: $0, place: .init(page: row.page, box: row.box)) }
  }

  /// A sum; of several the one over the most points is the table's.
  private mutating func addTotal(_ row: AssessmentRow) {
    leave(out: row, row.remarks)
    var numbers = [Table.Role.maxScore, .selfScore, .appraisedScore].map(row.score)
    numbers[0] = numbers[0] ?? TitlePoints(in: row.text(.title))?.points
    guard numbers.contains(where: { $0 != nil }) else { return }
    if let known = total.maxScore, known > numbers[0] ?? 0 { return }
    (total.maxScore, total.selfScore, total.appraisedScore) = (numbers[0], numbers[1], numbers[2])
    totalConfidences = row.confidences
  }

  /// The sum of the part of the table that is open: its own points, where its row gives none.
  private mutating func addSubtotal(_ row: AssessmentRow) {
    leave(out: row, row.remarks)
    let named = CriterionCode(row.text(.title).split(separator: " ").last ?? "", letters: true)
    let part = path.first { nodes[$0].code.parts == named?.parts } ?? path.first
    guard let part, nodes[part].criterion.selfScore == nil,
      nodes[part].criterion.maxScore == nil
        || nodes[part].criterion.maxScore == row.score(.maxScore),
      nodes.contains(where: { $0.parent == part })
    else { return }
    nodes[part].criterion.takePoints(of: row)
  }

  /// What a row without a title of its own adds to the row before.
  private mutating func addToLast(_ row: AssessmentRow) {
    guard let last = path.last else { return leave(out: row, row.remarks) }
    nodes[last].criterion.remarks += row.remarks
    nodes[last].criterion.confidence = min(
      nodes[last].criterion.confidence, row.confidences.least)
    let more = row.given(.explanation)
    if let end = nodes[last].criterion.levels.indices.last {
      nodes[last].criterion.levels[end].add(selfScore: row.score(.selfScore), explanation: more)
    } else {
      nodes[last].criterion.maxScore = nodes[last].criterion.maxScore ?? row.score(.maxScore)
      nodes[last].criterion.selfScore = nodes[last].criterion.selfScore ?? row.score(.selfScore)
      nodes[last].criterion.explanation = joined(nodes[last].criterion.explanation, more)
    }
  }
}

extension Criterion.Level {
  /// Takes what a row below adds.
  fileprivate mutating func add(selfScore score: Double?, explanation more: String?) {
    selfScore = selfScore ?? score
    explanation = joined(explanation, more)
  }
}

extension Criterion {
  /// Takes the points in a row's cells.
  fileprivate mutating func takePoints(of row: AssessmentRow) {
    maxScore = row.score(.maxScore)
    selfScore = row.score(.selfScore)
    appraisedScore = row.score(.appraisedScore)
    let read = row.confidences
    confidences.maxScore = read.maxScore
    confidences.selfScore = read.selfScore
    confidences.appraisedScore = read.appraisedScore
  }
}

/// Two texts with a blank between, or what there is of them.
private func joined(_ text: String?, _ more: String?) -> String? {
  guard let text, let more else { return text ?? more }
  return "\(text) \(more)"
}
