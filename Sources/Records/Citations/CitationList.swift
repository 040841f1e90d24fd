/// What the members of a list of citations say for one another: the date, the issuer, the letters of
/// a symbol.
struct CitationList {
  private var mentions: [CitationReader.Mention]

  /// Looks at the mentions of one text, in reading order.
  init(_ mentions: [CitationReader.Mention], in prose: Prose) {
    self.mentions = mentions
    shareSymbols()
    shareDates(in: prose)
    shareIssuers()
  }

  /// The mentions with what others say for them.
  var shared: [CitationReader.Mention] { mentions }

  /// "số 12, 13/TB-UBND": symbol and date of the last number hold for those before it.
  private mutating func shareSymbols() {
    for index in mentions.indices.dropLast().reversed() {
      let next = mentions[index + 1]
      guard mentions[index].symbolParts.isEmpty, !mentions[index].bearsYear, next.continues,
        next.isBare, let number = mentions[index].citation.number,
        let symbol = next.citation.number?.drop(while: \.isNumber), symbol.first == "/"
      else { continue }
      mentions[index].citation.number = number + symbol
      mentions[index].symbolParts = next.symbolParts
      if mentions[index].date == nil { mentions[index].take(next.date) }
    }
  }

  /// "số 86/QĐ-VP và Quyết định số 87/QĐ-VP cùng ngày 30/7/2021": the date holds for the whole list.
  private mutating func shareDates(in prose: Prose) {
    for index in mentions.indices where prose.tellsSameDay(mentions[index].range) {
      if mentions[index].date == nil, index > 0 { mentions[index].take(mentions[index - 1].date) }
      var earlier = index
      while earlier > 0, mentions[earlier].continues, mentions[earlier - 1].date == nil {
        earlier -= 1
        mentions[earlier].take(mentions[index].date)
      }
    }
  }

  /// "số 4/BC-VP ngày … và số 5/BC-VP ngày … của Văn phòng": one office issued both, where their
  /// symbols end alike.
  private mutating func shareIssuers() {
    for index in mentions.indices.dropLast().reversed() {
      let next = mentions[index + 1]
      guard mentions[index].citation.issuer == nil, next.continues,
        let office = mentions[index].symbolParts.last, office == next.symbolParts.last
      else { continue }
      mentions[index].citation.issuer = next.citation.issuer
    }
  }
}

extension Prose {
  /// Whether the words of a citation say that the one before bears the same date.
  fileprivate func tellsSameDay(_ range: Range<Int>) -> Bool {
    range.contains { end(of: "cung ngay", at: $0) != nil }
  }
}

extension CitationReader.Mention {
  fileprivate mutating func take(_ date: PrintedDate?) {
    self.date = date
    citation.date = date?.iso
  }
}
