import Pages

/// Reads what a document says from its layout.
public struct RecordReader: Sendable {
  /// A reader with the tables that come with the program.
  public init() {}

  /// Metadata, assessments, scores, measures, citations and findings of one document.
  ///
  /// - Parameters:
  ///   - layout: what the pages are made of.
  ///   - pages: the pages, for what their reading remarked.
  public func contents(of layout: Layout, pages: [Page] = []) -> Contents {
    var contents = Contents()
    let reading = MetadataReader().reading(of: layout)
    let copy = ReadingCopy(layout)
    let read = citedDocuments(in: copy, besides: reading.numberAsRead)
    contents.metadata = reading.metadata
    contents.assessments = AssessmentReader().assessments(in: layout)
    for index in contents.assessments.indices {
      contents.assessments[index].criteria = Evidence(mentions: read.citations.map(\.mention))
        .bound(to: contents.assessments[index].criteria)
    }
    (contents.scores, contents.overall) = ProseScoreReader().scores(in: copy)
    contents.measures = MeasureReader().measures(in: copy, type: contents.metadata.documentType)
    contents.citations = read.citations.map(\.mention.citation)
    contents.findings =
      reading.findings + Self.findings(on: contents)
      + Self.findings(on: read.citations.placed(in: contents.assessments), in: contents.metadata)
      + read.findings
      + LostTableCheck().findings(on: layout, hasAssessment: !contents.assessments.isEmpty)
      + ReadingCheck().findings(on: layout)
      + PageCheck().findings(on: pages)
    return contents
  }

  /// Every mention in reading order but the document's own number in its letterhead, and what a
  /// person should look at in running text.
  private func citedDocuments(in copy: ReadingCopy, besides ownNumber: String?)
    -> (citations: [CitedDocument], findings: [Finding])
  {
    var citations: [CitedDocument] = []
    var findings: [Finding] = []
    for read in copy.joinedPassages {
      let mentions = CitationReader().mentions(in: read.prose).filter {
        !isOwnNumber($0, in: read.prose, number: ownNumber)
      }
      let isRestored = !mentions.isEmpty && read.passage.words.contains { $0.text != $0.raw }
      citations += mentions.map {
        CitedDocument(mention: $0, isRestored: isRestored, isInTable: read.isInTable)
      }
      if !read.isInTable { findings += Self.findings(in: read.prose, besides: mentions) }
    }
    return (citations, findings)
  }

  /// What a person should look at in running text; the letterhead's date is judged elsewhere.
  private static func findings(in prose: Prose, besides mentions: [CitationReader.Mention])
    -> [Finding]
  {
    ProseCheck().remarks(on: prose, besides: mentions.map(\.range)).compactMap { remark in
      guard remark.code != .dateInvalid || PlaceAndDate(in: prose) == nil else { return nil }
      return remark.finding(
        at: .init(page: prose.page(at: remark.range.lowerBound), box: prose.box(of: remark.range)))
    }
  }

  /// "Số: 12/BC-VP", the figures perhaps misread, or the number that the letterhead gave.
  private func isOwnNumber(
    _ mention: CitationReader.Mention, in prose: Prose, number: String?
  ) -> Bool {
    guard !mention.isTyped else { return false }
    if prose.has("s", at: 0), prose.has("o", at: 1), prose.has(":", at: prose.past(blanksFrom: 2)),
      mention.range.lowerBound < 10
    {
      return true
    }
    return mention.citation.text.first == "S" && mention.citation.number == number
  }

  private static func findings(on contents: Contents) -> [Finding] {
    contents.assessments.flatMap { assessment in
      SumCheck().findings(on: assessment) + ScoreCheck().findings(on: assessment)
        + LevelCheck().findings(on: assessment) + CodeCheck().findings(on: assessment)
        + ReadingCheck().findings(on: assessment)
    } + StatedTotalCheck().findings(on: contents.assessments, stated: contents.overall)
      + ProseCheck().findings(on: contents.assessments)
  }

  private static func findings(on citations: [CitedDocument], in metadata: Metadata) -> [Finding] {
    CitationCheck().findings(on: citations)
      + DateCheck().findings(on: citations, issued: metadata.date)
  }
}
