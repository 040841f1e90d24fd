import Export
import Foundation

/// How far the work in an output folder has come.
public struct BatchStatus: Codable, Hashable, Sendable {
  /// Documents that failed, or lack pages, for one kind of reason.
  public struct Failure: Codable, Hashable, Sendable {
    /// The kind, as `ExtractionError.Kind` has it, or `pages`: single pages could not be read.
    public var kind: String
    /// The documents, each with its cause in Vietnamese.
    public var documents: [Document]
  }

  /// A document that a person should look at.
  public struct Document: Codable, Hashable, Sendable {
    /// The input's relative name.
    public var file: String
    /// Why it failed, in Vietnamese.
    public var cause: String?
    /// How many findings of severity error or warning it has.
    public var findings: Int
    /// The mean of its words' confidences; `nil` of no words.
    public var confidence: Double?
  }

  /// Below this mean confidence, 0…1, a document is to be reviewed: about every fifth word of it
  /// is doubtful.
  public static let reviewConfidence = 0.8

  /// Whether a run works on the folder just now.
  public var isRunning = false
  /// How many documents are converted whole.
  public var converted = 0
  /// How many lack pages.
  public var partly = 0
  /// How many failed.
  public var failed = 0
  /// How many pages they have.
  public var pages = 0
  /// How fast the last run went; `nil` where nothing was timed.
  public var pagesPerSecond: Double?
  /// What failed in part or whole, by kind.
  public var failures: [Failure] = []
  /// Converted documents with findings or of low confidence.
  public var review: [Document] = []

  enum CodingKeys: String, CodingKey {
    case converted, partly, failed, pages, failures, review
    case isRunning = "is_running"
    case pagesPerSecond = "pages_per_second"
  }

  /// Reads the ledger of a folder; a run may go on meanwhile.
  public init(of folder: String) throws {
    let folder = URL(filePath: folder)
    let file = OutputFolder.ledger(in: folder)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw BatchError.noLedger(folder: folder.path)
    }
    let ledger = try Ledger(reading: file)
    var byKind: [String: [Document]] = [:]
    try ledger.walk(withDigests: false) { entry in
      count(entry)
      let document = Document(entry)
      if entry.status != .converted { byKind[entry.kind ?? "other", default: []].append(document) }
      if entry.status != .failed && document.needsReview { review.append(document) }
    }
    failures = byKind.sorted { $0.key < $1.key }.map(Failure.init)
    pagesPerSecond = try ledger.lastRun().flatMap(\.pagesPerSecond)
    isRunning = OutputFolder.isTaken(folder)
  }

  private mutating func count(_ entry: LedgerEntry) {
    pages += entry.pages
    switch entry.status {
    case .converted: converted += 1
    case .partly: partly += 1
    case .failed: failed += 1
    }
  }
}

extension BatchStatus.Document {
  fileprivate init(_ entry: LedgerEntry) {
    self.init(
      file: entry.file, cause: entry.cause, findings: entry.findings,
      confidence: entry.confidence)
  }

  fileprivate var needsReview: Bool {
    findings > 0 || confidence.map { $0 < BatchStatus.reviewConfidence } ?? false
  }
}

extension Ledger.Run {
  fileprivate var pagesPerSecond: Double? {
    guard let ended, ended > began else { return nil }
    return Double(pages) / (ended - began)
  }
}
