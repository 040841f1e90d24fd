import Foundation
import Pages
import Records

/// Collects the documents of a batch, one at a time, into files about all of them.
///
/// Memory stays flat: what was added is written and let go. The files appear under their names
/// only when the batch is finished. The same documents in the same order give the same bytes.
public protocol BatchExporter: AnyObject {
  /// Takes one input of the batch, converted or failed.
  func add(_ entry: BatchEntry) throws(ExportError)
  /// Closes the files, gives them their names, and tells where they are.
  func finish() throws(ExportError) -> [URL]
}

/// One input of a batch and what came of it.
public struct BatchEntry: Sendable {
  /// What came of an input.
  public enum Status: String, Codable, Hashable, Sendable {
    /// Every page was read.
    case converted
    /// Some pages could not be read.
    case partly
    /// Nothing came of it.
    case failed
  }

  /// The input's name relative to the folder that was given, with `/`.
  public var file: String
  /// What came of it.
  public var status: Status
  /// Why it failed in part or whole, in Vietnamese; `nil` where all went well.
  public var cause: String?
  /// The record; `nil` of a failed input.
  public var document: Document?
  /// The mean of the words' confidences, 0…1; `nil` of no words.
  public var confidence: Double?
  /// What the user should know of the outputs, in Vietnamese.
  public var remarks: [String]

  /// Takes the facts as they are; the confidence is the document's words' unless given. The words
  /// themselves are needed by the `sqlite` format alone.
  public init(
    file: String, status: Status, cause: String? = nil, document: Document? = nil,
    confidence: Double? = nil, remarks: [String] = []
  ) {
    self.file = file
    self.status = status
    self.cause = cause
    self.document = document
    self.confidence = confidence ?? document?.meanConfidence
    self.remarks = remarks
  }

  /// The numbers of the pages that could not be read.
  var failedPages: [Int] {
    document?.pages.filter { $0.method == .failed }.map(\.number) ?? []
  }
}
