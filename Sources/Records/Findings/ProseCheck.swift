/// Checks what running text says besides the documents it cites: dates that no calendar has, shares
/// of more than the whole, documents named by their date alone.
struct ProseCheck {
  /// What a person should look at in a text, each with its range there.
  ///
  /// - Parameter cited: where the text cites documents by their numbers.
  func remarks(on prose: Prose, besides cited: [Range<Int>]) -> [Remark] {
    let found = prose.impossibleDates + prose.sharesAboveWhole + prose.documentsWithoutNumber
    return found.filter { remark in !cited.contains { $0.overlaps(remark.range) } }
  }

  /// What a person should look at in what the unit writes in its table.
  func findings(on assessments: [Assessment]) -> [Finding] {
    let nodes = assessments.flatMap { $0.criteria.flatMap(\.withDescendants) }
    return nodes.flatMap { node in
      let texts = [node.explanation].compactMap(\.self) + node.levels.compactMap(\.explanation)
      return texts.flatMap { text in
        let prose = Prose(text, page: node.page)
        let cited = CitationReader().mentions(in: prose).map(\.range)
        return remarks(on: prose, besides: cited).map { $0.finding(at: node.place) }
      }
    }
  }

  /// Something in a text that a person should look at.
  struct Remark {
    /// The kind of finding that it makes.
    let code: Finding.Code
    /// How much it matters.
    let severity: Finding.Severity
    /// What holds, in Vietnamese.
    let message: String
    /// Where it stands in the text.
    let range: Range<Int>

    /// The finding that it makes at a place.
    func finding(at place: Finding.Place) -> Finding { Finding(code, severity, message, at: place) }
  }
}

/// What makes a number above a hundred no share of a whole: something grew, or a plan was surpassed.
private let comparisons: [Phrase] = [
  "ke hoach", "chi tieu", "du toan", "muc tieu", "nghi quyet", "dinh muc", "so voi", "cung ky",
  "nam truoc", "tang", "vuot", "gap",
]

/// Kinds of documents that always bear a number.
private let numberedTypes: [Phrase] = [
  "quyet dinh", "ke hoach", "cong van", "thong bao", "to trinh", "nghi quyet", "chi thi",
  "ket luan", "nghi dinh", "thong tu",
]

extension Prose {
  /// Dates behind "ngày" that no calendar has.
  fileprivate var impossibleDates: [ProseCheck.Remark] {
    (0..<end).compactMap { offset in
      guard has("n", at: offset), let date = date(introducedAt: offset),
        date.meaning == .impossible
      else { return nil }
      let range = offset..<date.range.upperBound
      let message = "“\(text(range))”: ngày này không có trong lịch."
      return .init(code: .dateInvalid, severity: .warning, message: message, range: range)
    }
  }

  /// "đạt tỷ lệ 105%"
  fileprivate var sharesAboveWhole: [ProseCheck.Remark] {
    (0..<end).compactMap { offset in
      guard has("%", at: offset), let range = share(endingAt: offset) else { return nil }
      let message = "“\(text(range))”: tỷ lệ trên 100 %."
      return .init(code: .shareAboveWhole, severity: .warning, message: message, range: range)
    }
  }

  /// The words that tell a share of more than the whole whose sign stands at the offset.
  private func share(endingAt sign: Int) -> Range<Int>? {
    let last = before(blanksUpTo: sign)
    var first = last
    while isDigit(first - 1) || has(",", at: first - 1) || has(".", at: first - 1) { first -= 1 }
    guard let value = ScoreText.number(text(first..<last)), value > 100 else { return nil }
    let clause = clauseStart(before: first)..<((sign..<end).first(where: isClauseEnd) ?? end)
    guard holds(anyOf: ["ty le", "ti le", "chiem"], in: clause.lowerBound..<first),
      !holds(anyOf: comparisons, in: clause)
    else { return nil }
    return clause.lowerBound..<sign + 1
  }

  private func isClauseEnd(_ offset: Int) -> Bool {
    [";", "."].contains { has($0, at: offset) } && !isDigit(offset + 1)
  }

  private func holds(anyOf phrases: [Phrase], in range: Range<Int>) -> Bool {
    range.contains { offset in phrases.contains { end(of: $0, at: offset) != nil } }
  }

  /// "Quyết định ngày 12/5/2022 của UBND tỉnh"
  fileprivate var documentsWithoutNumber: [ProseCheck.Remark] {
    (0..<end).compactMap { offset in
      guard isCapital(offset), let range = documentWithoutNumber(at: offset) else { return nil }
      let message = "“\(text(range))”: không ghi số."
      return .init(code: .citationIncomplete, severity: .info, message: message, range: range)
    }
  }

  private func documentWithoutNumber(at offset: Int) -> Range<Int>? {
    guard let name = numberedTypes.lazy.compactMap({ end(of: $0, at: offset) }).first else {
      return nil
    }
    var here = past(blanksFrom: name)
    if let behind = end(of: "so", at: here) { here = past(blanksFrom: behind) }
    guard let date = date(introducedAt: here), date.meaning != .incomplete else { return nil }
    let last = date.range.upperBound
    return end(of: "so", at: past(blanksFrom: last)) == nil ? offset..<last : nil
  }
}
