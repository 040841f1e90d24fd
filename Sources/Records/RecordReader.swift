import Pages

/// Reads what a document says from its layout.
public struct RecordReader: Sendable {
  /// A reader with the tables that come with the program.
  public init() {}

  /// Metadata, assessments, scores, measures, citations and findings of one document.
  public func contents(of layout: Layout) -> Contents {
    var contents = Contents()
    (contents.metadata, contents.findings) = MetadataReader().metadata(of: layout)
    contents.assessments = AssessmentReader().assessments(in: layout)
    contents.citations = layout.passages.flatMap { passage in
      CitationReader().mentions(in: Prose(passage)).map(\.citation)
    }
    (contents.scores, contents.overall) = ProseScoreReader().scores(in: layout)
    contents.measures = MeasureReader().measures(
      in: layout, type: contents.metadata.documentType)
    return contents
  }
}
