import Export

/// Who is told how a batch goes on. Called from several threads.
public protocol BatchObserver: Sendable {
  /// The batch has so many inputs.
  func began(documents: Int)
  /// A document has so many pages.
  func opened(pages: Int)
  /// So many of a document's pages are known from an earlier run.
  func skipped(pages: Int)
  /// Pages were read, or one could not be.
  func read(pages: Int, of file: String, failure: PageFailure?)
  /// A document is done.
  func finished(_ result: DocumentResult)
}

/// What came of one input.
public struct DocumentResult: Hashable, Sendable {
  /// The input's relative name.
  public var file: String
  /// What came of it.
  public var status: BatchEntry.Status
  /// Why it failed in part or whole, in Vietnamese.
  public var cause: String?
  /// The kind of failure: an `ExtractionError.Kind`'s raw value, or `pages`.
  public var kind: String?
  /// How many pages it has.
  public var pages: Int
  /// What the user should know of its outputs, in Vietnamese.
  public var remarks: [String]

  init(_ entry: LedgerEntry) {
    (file, status, cause) = (entry.file, entry.status, entry.cause)
    (kind, pages, remarks) = (entry.kind, entry.pages, entry.remarks ?? [])
  }
}
