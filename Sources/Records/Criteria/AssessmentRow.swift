import Pages
import Vietnamese

/// One row of a scoring table by what its cells hold.
struct AssessmentRow {
  /// The texts by role, empty cells left out.
  private var passages: [Table.Role: Passage]
  /// The page where the row begins, from 1.
  let page: Int
  /// Its extent there; `nil` for plain text.
  let box: Box?

  /// What parts its cells.
  private let parting: Table.Parting

  /// Makes the words in the cell of a role so sure at most, where no place on a page tells more.
  mutating func doubt(_ role: Table.Role, confidence: (String) -> Double?) {
    guard var passage = passages[role] else { return }
    for piece in passage.pieces.indices {
      passage.pieces[piece].lines = passage.pieces[piece].lines.map { line in
        Line(line.words.map { $0.doubted(confidence) }, tail: line.tail)
      }
    }
    passages[role] = passage
  }

  /// Sorts a row's cells by their columns' roles.
  init(_ row: Table.Row, roles: [Table.Role], parting: Table.Parting = .drawn) {
    self.parting = parting
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

  /// How the cell of a role reads, or `nil` where it is empty or struck out with a dash.
  func given(_ role: Table.Role) -> String? {
    let text = text(role)
    return text.isEmpty || text.allSatisfy({ "-–—".contains($0) }) ? nil : text
  }

  /// The points in the cell of a role; "9/10" are nine of ten where ten are the most.
  func score(_ role: Table.Role) -> Double? {
    guard role != .maxScore || given(role) != nil else { return share(.selfScore)?.most }
    guard let text = given(role) else { return nil }
    if let value = ScoreText.value(of: text) { return value }
    guard role != .maxScore, let share = share(role),
      given(.maxScore).map({ ScoreText.value(of: $0) == share.most }) ?? true
    else { return nil }
    return share.value
  }

  private func share(_ role: Table.Role) -> (value: Double, most: Double)? {
    given(role).flatMap(ScoreText.share)
  }

  /// What a person should know of the row: cells of points that are no number, and what was torn
  /// off its row where cells stand one below another.
  var remarks: [Criterion.Remark] { unreadPoints + torn }

  private var torn: [Criterion.Remark] {
    guard parting == .lines || parting == .marks else { return [] }
    let isStray = given(.code) == nil && given(.title) == nil
    let place = parting == .lines ? "là của mục nào" : "thuộc cột điểm nào"
    let found = given(.other).map { "“\($0)” không rõ \(place)." }
    let nameless = isStray || given(.title) != nil ? nil : "không thấy tên của mục này."
    return [found, nameless].compactMap(\.self).map {
      .init(code: .tableUnread, severity: isStray ? .info : .warning, text: $0)
    }
  }

  private var unreadPoints: [Criterion.Remark] {
    Self.scores.compactMap { role, name in
      guard let text = given(role), score(role) == nil else { return nil }
      let message = "Ô \(name) ghi “\(text)”, không phải là số."
      return Criterion.Remark(code: .scoreMissing, severity: .warning, text: message)
    }
  }

  private static let scores: [(role: Table.Role, name: String)] = [
    (.maxScore, "điểm tối đa"), (.selfScore, "điểm tự chấm"), (.appraisedScore, "điểm thẩm định"),
  ]

  /// What a person should know of a code that came out otherwise than its cell reads.
  func remark(onCode code: CriterionCode) -> Criterion.Remark? {
    guard CriterionCode(text(.code))?.parts != code.parts else { return nil }
    let cell = text(.code)
    let seen = cell.isEmpty ? "trống" : "đọc là “\(cell)”"
    let message = "Ô số thứ tự \(seen); theo thứ tự các dòng là \(code.text)."
    return Criterion.Remark(code: .lowConfidence, severity: .info, text: message)
  }

  /// How sure the row's fields are, by their words and by what parts its cells.
  var confidences: Criterion.Confidences {
    var confidences = Criterion.Confidences()
    confidences.code = confidence(.code)
    confidences.title = textConfidence(.title)
    // Evidence that stands below a row may have been torn off another.
    confidences.explanation = textConfidence(.explanation).map { parting == .lines ? 0.6 * $0 : $0 }
    confidences.maxScore = score(.maxScore).flatMap { _ in confidence(.maxScore) }
    confidences.selfScore = score(.selfScore).flatMap { _ in confidence(.selfScore) }
    confidences.appraisedScore = score(.appraisedScore).flatMap { _ in confidence(.appraisedScore) }
    return confidences
  }

  /// Of a cell where one letter decides: that of its least sure word.
  private func confidence(_ role: Table.Role) -> Double? {
    let share = parting == .gaps || parting == .lines ? 0.9 : 1
    return passage(role).words.map(\.confidence).min().map { Self.calibrated($0) * share }
  }

  /// How often a word of a text is right. Numbers of documents are read with 0.9 and rarely wrong.
  private static func calibrated(_ word: Word) -> Double {
    if word.confidence >= 0.99 { return 1 }
    let isNumber = word.text.contains(where: \.isNumber)
    return isNumber ? 1 - (1 - word.confidence) / 5 : word.confidence
  }

  /// How often a number that was read with a confidence is right. What one reading alone vouches
  /// for is wrong in one of ten cells, what two agree on (0.98) in less than one of a hundred:
  /// counted in 1,540 cells of 17 scans.
  private static func calibrated(_ confidence: Double) -> Double {
    confidence >= 0.975 ? confidence : confidence * 0.92
  }

  /// Of a cell of many words: that all of them are right, those taken for sure left aside.
  private func textConfidence(_ role: Table.Role) -> Double? {
    let share =
      switch parting {
      case .drawn: 1.0
      case .gaps: 0.9
      case .lines: 0.9
      case .marks: 0.5
      }
    let words = passage(role).words
    guard !words.isEmpty else { return nil }
    // What was typed and stands as it was typed is not misread.
    if words.allSatisfy({ $0.box == nil && $0.text == $0.raw }) { return 0.999 * share }
    return words.reduce(0.999 * share) { $0 * Self.calibrated($1) }
  }
}

extension Word {
  /// The word, read by an engine long ago, as sure as its text allows.
  fileprivate func doubted(_ confidence: (String) -> Double?) -> Word {
    guard box == nil, self.confidence < 0.995, let least = confidence(text) else { return self }
    var word = self
    word.confidence = min(word.confidence, least)
    return word
  }
}
