import Pages
import Vietnamese

/// One row of a scoring table by what its cells hold.
struct AssessmentRow {
  /// The texts by role, empty cells left out.
  private let passages: [Table.Role: Passage]
  /// The page where the row begins, from 1.
  let page: Int
  /// Its extent there; `nil` for plain text.
  let box: Box?

  /// Sorts a row's cells by their columns' roles.
  init(_ row: Table.Row, roles: [Table.Role]) {
    var passages: [Table.Role: Passage] = [:]
    for cell in row.cells where !cell.passage.isEmpty {
      let role = cell.role(among: roles)
      passages[role, default: Passage()].pieces += cell.passage.pieces
    }
    self.passages = passages
    page = row.page
    box = row.box
  }

  /// What the cell of a role holds, empty where there is none.
  func passage(_ role: Table.Role) -> Passage { passages[role] ?? Passage() }

  /// How the cell of a role reads, without what rulings leave at its ends.
  func text(_ role: Table.Role) -> String {
    (passages[role]?.text ?? "").trimming { "| ".contains($0) }
  }

  /// How the cell of a role reads, or `nil` where it is empty.
  func given(_ role: Table.Role) -> String? {
    let text = text(role)
    return text.isEmpty ? nil : text
  }

  /// The points in the cell of a role.
  func score(_ role: Table.Role) -> Double? { given(role).flatMap(ScoreText.value) }

  /// What a person should know of the row's cells of points: those that are no number.
  var remarks: [String] {
    [(Table.Role.maxScore, "điểm tối đa"), (.selfScore, "điểm tự chấm")].compactMap {
      guard let text = given($0.0), ScoreText.value(of: text) == nil else { return nil }
      return "Ô \($0.1) ghi “\(text)”, không phải là số."
    }
  }

  /// What a person should know of a code that came out otherwise than its cell reads.
  func remark(onCode code: CriterionCode) -> String? {
    guard CriterionCode(text(.code))?.parts != code.parts else { return nil }
    let cell = text(.code)
    let seen = cell.isEmpty ? "trống" : "đọc là “\(cell)”"
    return "Ô số thứ tự \(seen); theo thứ tự các dòng là \(code.text)."
  }

  /// How sure its words are, 0…1; the points, where one letter decides, weigh most.
  var confidence: Double {
    let scores = [Table.Role.code, .maxScore, .selfScore, .appraisedScore]
      .flatMap { passage($0).words }.map(\.confidence).min()
    let texts = [Table.Role.title, .explanation].compactMap { passage($0).confidence }
    let mean = texts.isEmpty ? nil : texts.reduce(0, +) / Double(texts.count)
    guard let scores, let mean else { return scores ?? mean ?? 1 }
    return 0.65 * scores + 0.35 * mean
  }
}
