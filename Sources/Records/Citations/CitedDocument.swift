/// A mention of a numbered document with where it stands.
struct CitedDocument {
  /// What was read.
  let mention: CitationReader.Mention
  /// Whether its passage was restored.
  let isRestored: Bool
  /// Whether it stands in a table.
  let isInTable: Bool
  /// The code of the criterion in whose row it stands.
  var criterion: String?

  /// Where a finding on it is.
  var place: Finding.Place {
    Finding.Place(page: mention.citation.page, box: mention.box, criterion: criterion)
  }
}

extension [CitedDocument] {
  /// The same with their criteria: what stands in a table stands in the order of its rows.
  func placed(in assessments: [Assessment]) -> [CitedDocument] {
    let nodes = assessments.flatMap { $0.criteria.flatMap(\.withDescendants) }
    var codes: [String: [String]] = [:]
    for node in nodes {
      for text in node.citedTexts { codes[text, default: []].append(node.code) }
    }
    var taken: [String: Int] = [:]
    return map { cited in
      let text = cited.mention.citation.text
      guard cited.isInTable, let codes = codes[text] else { return cited }
      var cited = cited
      cited.criterion = codes[Swift.min(taken[text, default: 0], codes.count - 1)]
      taken[text, default: 0] += 1
      return cited
    }
  }
}

extension Criterion {
  /// The words of every mention of a document in the row and those of its levels.
  fileprivate var citedTexts: [String] {
    let texts = [title, note ?? ""] + levels.map(\.text)
    return texts.flatMap { CitationReader().mentions(in: Prose($0, page: page)) }
      .map(\.citation.text) + evidence.map(\.text)
  }
}
