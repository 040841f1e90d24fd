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
    let mentions = mentions(in: copy, besides: reading.numberAsRead)
    contents.metadata = reading.metadata
    contents.assessments = AssessmentReader().assessments(in: layout)
    for index in contents.assessments.indices {
      contents.assessments[index].criteria = Evidence(mentions: mentions.map(\.mention))
        .bound(to: contents.assessments[index].criteria)
    }
    (contents.scores, contents.overall) = ProseScoreReader().scores(in: copy)
    contents.measures = MeasureReader().measures(in: copy, type: contents.metadata.documentType)
    contents.citations = mentions.map(\.mention.citation)
    contents.findings =
      reading.findings + contents.assessments.flatMap(Self.findings)
      + CitationCheck().findings(on: mentions, criteria: evidenced(by: contents.assessments))
      + LostTableCheck().findings(on: layout) + ReadingCheck().findings(on: layout)
      + PageCheck().findings(on: pages)
    return contents
  }

  /// Every mention in reading order but the document's own number in its letterhead.
  private func mentions(in copy: ReadingCopy, besides ownNumber: String?)
    -> [(mention: CitationReader.Mention, isRestored: Bool)]
  {
    copy.joinedPassages.flatMap { read in
      let mentions = CitationReader().mentions(in: read.prose).filter {
        !isOwnNumber($0, in: read.prose, number: ownNumber)
      }
      let isRestored = !mentions.isEmpty && read.passage.words.contains { $0.text != $0.raw }
      return mentions.map { ($0, isRestored) }
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

  private static func findings(on assessment: Assessment) -> [Finding] {
    SumCheck().findings(on: assessment) + ScoreCheck().findings(on: assessment)
      + CodeCheck().findings(on: assessment) + ReadingCheck().findings(on: assessment)
  }

  /// The words of each piece of evidence with the code of its criterion, the first of several.
  private func evidenced(by assessments: [Assessment]) -> [String: String] {
    let nodes = assessments.flatMap { $0.criteria.flatMap(\.withDescendants) }
    let pairs = nodes.flatMap { node in node.evidence.map { ($0.text, node.code) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
