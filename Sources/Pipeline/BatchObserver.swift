import Export

/// Who is told how a batch goes on. Called from several threads.
public protocol BatchObserver: Sendable {
  /// The batch has so many inputs.
  func began(documents: Int)
  /// A document has so many pages, some of them known from an earlier run.
  func opened(pages: Int, known: Int)
  /// A page was read, or could not be; the failure is in Vietnamese.
  func read(page: Int, of file: String, failure: String?)
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

  init(_ entry: LedgerEntry) {
    (file, status, cause) = (entry.file, entry.status, entry.cause)
    (kind, pages) = (entry.kind, entry.pages)
  }
}
