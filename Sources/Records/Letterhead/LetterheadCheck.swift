/// Checks what was read of a letterhead: a number or a date that is missing, that no calendar has,
/// or that was read with little confidence.
struct LetterheadCheck {
  /// What a person should look at.
  func findings(on head: Letterhead) -> [Finding] {
    [numberFinding(on: head), dateFinding(on: head)].compactMap(\.self)
  }

  private func numberFinding(on head: Letterhead) -> Finding? {
    guard let (own, line) = head.number else { return missingNumber(on: head) }
    let place = line.place
    guard let own else {
      return Finding(
        .unreadable, .warning, "Số của văn bản (“\(line.text)”) không đọc được.", at: place)
    }
    guard let text = own.text else {
      return Finding(
        .citationIncomplete, .info, "Số của văn bản (“\(line.text)”) chưa điền.", at: place)
    }
    if own.isUnreadable {
      let share = Int((own.confidence * 100).rounded())
      let message =
        "Số của văn bản đọc là “\(text)”, không tin được (độ tin cậy \(share) %): để trống."
      return Finding(.unreadable, .warning, message, at: place)
    }
    return doubt("Số của văn bản “\(text)”", own.confidence, at: place)
  }

  /// What was read, but not with the confidence that print is read with.
  private func doubt(
    _ what: String, _ confidence: Double, at place: Finding.Place
  ) -> Finding? {
    guard confidence < OwnNumber.sureConfidence else { return nil }
    let share = Int((confidence * 100).rounded())
    let message = "\(what) đọc không chắc chắn (độ tin cậy \(share) %)."
    return Finding(.lowConfidence, .warning, message, at: place)
  }

  /// A document with a kind and an issuer has a number: where none was seen, it was lost.
  private func missingNumber(on head: Letterhead) -> Finding? {
    guard head.metadata.documentType != nil, head.metadata.issuer != nil, let dated = head.dated
    else { return nil }
    return Finding(
      .unreadable, .warning, "Không thấy số của văn bản.", at: .init(page: dated.line.page))
  }

  private func dateFinding(on head: Letterhead) -> Finding? {
    guard let (found, line) = head.dated else { return nil }
    let text = line.prose.text(found.range)
    if found.date?.meaning == .impossible {
      return Finding(
        .dateInvalid, .warning, "Ngày ban hành (“\(text)”) không có trong lịch.", at: line.place)
    }
    let confidence = head.dateConfidence ?? 1
    if found.isTorn || confidence < OwnNumber.leastConfidence {
      return Finding(
        .unreadable, .warning, "Ngày ban hành (“\(text)”) không đọc được.", at: line.place)
    }
    guard found.date?.iso != nil else {
      return Finding(
        .citationIncomplete, .info, "Ngày ban hành (“\(text)”) chưa điền đủ.", at: line.place)
    }
    return doubt("Ngày ban hành (“\(text)”)", confidence, at: line.place)
  }
}

extension PrintedLine {
  /// Where a finding on it is.
  fileprivate var place: Finding.Place {
    Finding.Place(page: page, box: prose.box(of: 0..<prose.end))
  }
}
