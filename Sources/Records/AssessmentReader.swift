import Pages

/// Reads the trees of criteria from a document's scoring tables.
public struct AssessmentReader: Sendable {
  /// A reader with the words that come with the program.
  public init() {}

  /// One assessment for each scoring table, in reading order; none where the document has no
  /// scoring table. `Criterion.evidence` is left empty: reading citations is another's work.
  public func assessments(in layout: Layout) -> [Assessment] { [] }
}
