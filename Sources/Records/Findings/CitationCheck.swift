/// Checks cited documents: numbers and dates that are missing, dates that no calendar has, symbols
/// whose letters allow two readings.
struct CitationCheck {
  /// Letters of a symbol that stand for two things once a reading lost the bar of đ.
  private static let ambiguous = ["HD": "HĐ", "DA": "ĐA", "CD": "CĐ", "DL": "ĐL"]

  /// Below this a number is hardly readable.
  private static let hardlyRead = 0.25

  /// What a person should look at among the citations of a document.
  ///
  /// - Parameter citations: every mention, in reading order.
  func findings(on citations: [CitedDocument]) -> [Finding] {
    let dated = Set(
      citations.lazy.map(\.mention.citation).filter { $0.date != nil }.compactMap(\.number))
    var told: Set<String> = []
    return citations.flatMap { cited in
      let (mention, place) = (cited.mention, cited.place)
      // What lacks its date is told once, however often it is cited.
      let isKnown =
        mention.citation.number.map { dated.contains($0) || !told.insert($0).inserted } ?? false
      return [
        invalid(mention, place), incomplete(mention, isDatedElsewhere: isKnown, place),
        cited.isRestored ? symbol(mention, place) : nil, doubtful(mention, place),
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
      let isBlank = !text.contains("0/")
      let message = "“\(text)”: \(isBlank ? "chưa điền số" : "không đọc được số")."
      return Finding(.citationIncomplete, .warning, message, at: place)
    }
    if mention.isTorn {
      let message = "“\(text)”: ký hiệu đọc chưa hết."
      return Finding(.citationIncomplete, .warning, message, at: place)
    }
    if let date = mention.citation.date, mention.date?.hasShortYear == true {
      let message = "“\(text)”: năm ghi hai chữ số, hiểu là \(date.prefix(4))."
      return Finding(.citationIncomplete, .info, message, at: place)
    }
    guard mention.citation.date == nil, mention.date?.meaning != .impossible, !mention.bearsYear,
      !isDatedElsewhere
    else { return nil }
    return Finding(.citationIncomplete, .info, "“\(text)”: không ghi ngày đầy đủ.", at: place)
  }

  /// Numbers and dates that were read with little confidence, and symbols with letters that are none
  /// of Vietnamese.
  private func doubtful(_ mention: CitationReader.Mention, _ place: Finding.Place) -> Finding? {
    guard mention.citation.number != nil, !mention.isTorn else { return nil }
    let text = mention.citation.text
    if DocumentSymbol.isForeign(mention.symbolParts) {
      return Finding(
        .symbolAmbiguous, .warning, "“\(text)”: ký hiệu có chữ không phải chữ Việt.", at: place)
    }
    let confidence = min(mention.citation.confidence, mention.dateConfidence)
    guard confidence < OwnNumber.leastConfidence else { return nil }
    let share = Int((confidence * 100).rounded())
    let what = mention.dateConfidence < mention.citation.confidence ? "ngày" : "số"
    let message = "“\(text)”: \(what) đọc không chắc chắn (độ tin cậy \(share) %)."
    // Of what engines are this unsure of, letters are wrong more often than figures.
    let severity: Finding.Severity = confidence < Self.hardlyRead ? .warning : .info
    return Finding(.lowConfidence, severity, message, at: place)
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
