import Export
import Extraction
import Foundation
import GRDB

/// What came of an input, as the ledger remembers it.
struct LedgerEntry: Codable, Hashable, Sendable {
  /// The name of its outputs.
  var name: String
  /// The input's relative name.
  var file: String
  /// Where it lay.
  var path: String
  /// Its content; `nil` where it could not be read.
  var fingerprint: Fingerprint?
  /// The hash of all that bears on the outputs; `nil` where another run must try again.
  var key: String?
  /// The hash under which its pages are kept.
  var reading: String?
  /// What came of it.
  var status: BatchEntry.Status
  /// Why it failed in part or whole, in Vietnamese.
  var cause: String?
  /// The kind of failure, as errors name it.
  var kind: String?
  /// How many pages it has.
  var pages = 0
  /// The pages that could not be read.
  var failures: [PageFailure] = []
  /// How many findings of severity error or warning there are.
  var findings = 0
  /// The mean of the words' confidences.
  var confidence: Double?
  /// What was published.
  var files: [OutputFolder.File] = []
  /// What the user should know of the outputs, in Vietnamese; `nil` where there is nothing.
  var remarks: [String]?
  /// The record without its words, packed; `nil` of a failed input.
  var digest: Data?
}

extension LedgerEntry {
  /// A document that was converted, at least in part.
  init(
    _ input: Input, _ content: Fingerprint, _ keys: Keys, _ staged: StagedComposition,
    _ files: [OutputFolder.File]
  ) {
    let composition = staged.composition
    let failed = composition.failures
    self.init(
      name: input.name, file: input.file, path: input.path, fingerprint: content,
      key: failed.isEmpty ? keys.document : keys.withinLimits,
      reading: keys.reading,
      status: failed.isEmpty ? .converted : failed.count < composition.pages ? .partly : .failed,
      cause: failed.isEmpty ? nil : Self.cause(of: failed),
      kind: failed.isEmpty ? nil : "pages", pages: composition.pages, failures: failed,
      findings: composition.findings, confidence: composition.confidence, files: files,
      remarks: composition.remarks.isEmpty ? nil : composition.remarks, digest: staged.digest)
  }

  /// A document of which nothing came. What another run may find mended is tried again by it.
  init(_ input: Input, failed error: ExtractionError, _ keys: Keys?) {
    let isPassing = error.kind == .fileAccess || keys == nil
    self.init(
      name: input.name, file: input.file, path: input.path,
      key: isPassing ? nil : keys?.withinLimits, reading: keys?.reading, status: .failed,
      cause: "\(error.cause). \(error.remedy)",
      kind: error.kind.rawValue)
  }

  /// "trang 3, 7: …; trang 9: …"
  private static func cause(of failures: [PageFailure]) -> String {
    let byCause = Dictionary(grouping: failures, by: \.cause)
    return byCause.sorted { ($0.value[0].page, $0.key) < ($1.value[0].page, $1.key) }
      .map { "trang \($1.map { String($0.page) }.joined(separator: ", ")): \($0)" }
      .joined(separator: "; ")
  }
}

extension LedgerEntry: FetchableRecord, PersistableRecord {
  static let databaseTableName = "document"
}
