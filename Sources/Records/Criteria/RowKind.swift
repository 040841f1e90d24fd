import Pages
import Vietnamese

/// What a row of a scoring table is.
enum RowKind {
  /// A criterion with the code it bears, if any, its label, and its title.
  case criterion(code: CriterionCode?, label: CriterionMarker?, title: String)
  /// A step of the scale under the criterion before it.
  case level
  /// The sum of all.
  case total
  /// The sum of one part of the table.
  case subtotal
  /// More of the row before: no title of its own.
  case addition

  /// Tells a row by its code, its label and its words.
  ///
  /// - Parameters:
  ///   - code: what its cell of codes says; `nil` where it says none.
  ///   - hasCodes: whether the table has a column of codes.
  init(_ row: AssessmentRow, code: CriterionCode?, hasCodes: Bool) {
    let title = row.text(.title)
    let codeText = row.text(.code)
    if let marker = CriterionMarker(in: codeText), marker.rest.isEmpty {
      self = .criterion(code: nil, label: marker, title: title.isEmpty ? codeText : title)
      return
    }
    if let code, !title.isEmpty || row.score(.maxScore) != nil {
      self = Self.criterion(code, title)
    } else if code == nil, TotalRow.isSubtotal(title) {
      self = .subtotal
    } else if code == nil,
      TotalRow.isTotal(title.isEmpty ? codeText : title) || TotalRow.isGrade(title)
    {
      self = .total
    } else if let label = Self.label(in: title), code == nil {
      self = .criterion(code: nil, label: label, title: Self.title(title, behind: label))
    } else if TotalRow.isBonus(title) {
      self = .criterion(code: nil, label: nil, title: title)
    } else if let found = Self.codeInTitle(title, row: row, hasCodes: hasCodes) {
      self = Self.criterion(found.code, found.title)
    } else if title.isEmpty {
      self = .addition
    } else {
      self = .level
    }
  }

  private static func criterion(_ code: CriterionCode, _ title: String) -> RowKind {
    guard let label = label(in: title), label.rest.isEmpty || isSameNumber(label, code) else {
      return .criterion(code: code, label: nil, title: title)
    }
    return .criterion(code: code, label: label, title: self.title(title, behind: label))
  }

  /// The label that a title begins with: nothing behind it, a colon, or a capital.
  private static func label(in title: String) -> CriterionMarker? {
    guard let marker = CriterionMarker(in: title) else { return nil }
    if marker.rest.isEmpty || !(marker.rest.first?.isLowercase ?? false) { return marker }
    let behind = title.dropFirst(marker.label.count).first
    return behind.map { ":.".contains($0) } ?? true ? marker : nil
  }

  /// A cell that is only its label is both label and title, without specks before it.
  private static func title(_ title: String, behind label: CriterionMarker) -> String {
    guard label.rest.isEmpty else { return label.rest }
    let isMisread = !title.plainLetters.contains(label.kind.rawValue)
    return isMisread ? label.label : String(title.drop { !$0.isLetter && !$0.isNumber })
  }

  private static func isSameNumber(_ label: CriterionMarker, _ code: CriterionCode) -> Bool {
    CriterionCode(label.number)?.parts.last == code.parts.last
  }

  /// A code at the head of the title, where the table has no column for it or the cell spans it.
  private static func codeInTitle(
    _ title: String, row: AssessmentRow, hasCodes: Bool
  ) -> (code: CriterionCode, title: String)? {
    let words = title.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let code = CriterionCode(words[0]) else {
      return nil
    }
    let isClosed = words[0].last.map { ".)/".contains($0) } ?? false
    let rest = String(words[1])
    let isSure =
      switch code.style {
      case .decimal: code.parts.count > 1 || isClosed && !hasCodes
      case .roman, .capital: isClosed || code.text.count > 1 && row.score(.maxScore) != nil
      case .small, .label:
        isClosed && !hasCodes && row.score(.maxScore) != nil && LevelText(rest).points == nil
      }
    return isSure ? (code, rest) : nil
  }
}
