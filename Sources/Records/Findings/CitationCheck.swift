/// Checks cited documents: numbers and dates that are missing, dates that no calendar has, symbols
/// whose letters allow two readings.
struct CitationCheck {
  /// Letters of a symbol that stand for two things once a reading lost the bar of đ.
  private static let ambiguous = ["HD": "HĐ", "DA": "ĐA", "CD": "CĐ", "DL": "ĐL"]

  /// What a person should look at among the citations of a document.
  ///
  /// - Parameters:
  ///   - mentions: every mention, with whether its passage was restored.
  ///   - criteria: the code of the criterion that a citation's words are evidence for.
  func findings(
    on mentions: [(mention: CitationReader.Mention, isRestored: Bool)], criteria: [String: String]
  ) -> [Finding] {
    let dated = Set(
      mentions.lazy.map(\.mention.citation).filter { $0.date != nil }.compactMap(\.number))
    var told: Set<String> = []
    return mentions.flatMap { mention, isRestored in
      let citation = mention.citation
      let place = Finding.Place(page: citation.page, criterion: criteria[citation.text])
      // What lacks its date is told once, however often it is cited.
      let isKnown = citation.number.map { dated.contains($0) || !told.insert($0).inserted } ?? false
      return [
        invalid(mention, place), incomplete(mention, isDatedElsewhere: isKnown, place),
        isRestored ? symbol(mention, place) : nil,
      ].compactMap { $0 }
    }
  }

  private func invalid(_ mention: CitationReader.Mention, _ place: Finding.Place) -> Finding? {
    guard mention.date?.meaning == .impossible else { return nil }
    let message = "“\(mention.citation.text)”: ngày này không có trong lịch."
    return Finding(.dateInvalid, .warning, message, at: place)
  }

  private func incomplete(
    _ mention: CitationReader.Mention, isDatedElsewhere: Bool, _ place: Finding.Place
  ) -> Finding? {
    let text = mention.citation.text
    if mention.citation.number == nil {
      return Finding(.citationIncomplete, .warning, "“\(text)”: chưa điền số.", at: place)
    }
    if mention.isTorn {
      let message = "“\(text)”: ký hiệu đọc chưa hết."
      return Finding(.citationIncomplete, .warning, message, at: place)
    }
    guard mention.citation.date == nil, mention.date?.meaning != .impossible, !mention.bearsYear,
      !isDatedElsewhere
    else { return nil }
    return Finding(.citationIncomplete, .info, "“\(text)”: không ghi ngày đầy đủ.", at: place)
  }

  /// Words that name the kind settle what its letters stand for.
  private func symbol(_ mention: CitationReader.Mention, _ place: Finding.Place) -> Finding? {
    for (index, part) in mention.symbolParts.enumerated() {
      guard let other = Self.ambiguous[part], index > 0 || !mention.isTyped else { continue }
      let number = mention.citation.number ?? mention.citation.text
      let message = "Ký hiệu “\(number)”: “\(part)” có thể là “\(other)”."
      return Finding(.symbolAmbiguous, .warning, message, at: place)
    }
    return nil
  }
}
