/// Checks the dates of cited documents against one another and against the document's own.
struct DateCheck {
  /// Where more of the cited dates than one in so many lie behind the document's own, that is wrong.
  private static let rarely = 4

  /// What contradicts itself.
  ///
  /// - Parameters:
  ///   - citations: every mention, in reading order.
  ///   - issued: the document's own date, as YYYY-MM-DD.
  func findings(on citations: [CitedDocument], issued: String?) -> [Finding] {
    let dated = citations.filter { $0.mention.citation.date != nil }
    return conflicts(among: dated) + (issued.map { later(dated, than: $0) } ?? [])
  }

  /// One number with two dates of one year: offices number anew each year. A symbol of one part,
  /// "804/BC", is any office's.
  private func conflicts(among dated: [CitedDocument]) -> [Finding] {
    var first: [String: Citation] = [:]
    var told: Set<String> = []
    return dated.compactMap { cited in
      let citation = cited.mention.citation
      guard let number = citation.number, let date = citation.date,
        cited.mention.symbolParts.count > 1
      else { return nil }
      let key = "\(number) \(date.prefix(4))"
      guard let known = first[key], let other = known.date, other != date else {
        first[key] = first[key] ?? citation
        return nil
      }
      if let issuer = citation.issuer, let before = known.issuer, issuer != before { return nil }
      guard told.insert("\(number) \(date)").inserted else { return nil }
      let message = "“\(citation.text)”: chỗ khác ghi số này ngày \(Self.written(other))."
      return Finding(.dateConflict, .warning, message, at: cited.place)
    }
  }

  private func later(_ dated: [CitedDocument], than issued: String) -> [Finding] {
    let later = dated.filter { $0.mention.citation.date! > issued }
    guard later.count > 1, later.count * Self.rarely > dated.count else {
      return later.map { cited in
        let message =
          "“\(cited.mention.citation.text)”: sau ngày của văn bản này (\(Self.written(issued)))."
        return Finding(.dateConflict, .warning, message, at: cited.place)
      }
    }
    let message =
      "Ngày của văn bản này (\(Self.written(issued))) trước ngày của \(later.count) văn bản được "
      + "viện dẫn."
    return [Finding(.dateConflict, .warning, message, at: .init(page: 1))]
  }

  /// "2021-09-17" as "17/9/2021".
  private static func written(_ date: String) -> String {
    date.split(separator: "-").reversed().map { $0.drop { $0 == "0" } }.joined(separator: "/")
  }
}
