import Extraction
import Pages

/// What is said between a batch and its workers.
///
/// A worker is this program started as `sohoa worker`. It reads requests from stdin and writes
/// replies to stdout, one line of JSON each (UTF-8, no line break inside), one reply to each
/// request in order. Its first line, unasked, is `ready`. An example:
///
///     ← {"ready":{"confinement":["no_network","no_writing"],"protocol":1}}
///     → {"open":{"path":"/archive/1.pdf","reading":{"ocr":"auto","languages":"vie",…}}}
///     ← {"opened":{"media_type":"application/pdf","pages":2}}
///     → {"page":{"number":1}}
///     ← {"read":{"page":{"number":1,"method":"ocr","lines":[…],…}}}
///     → {"compose":{"order":{"pages":2,"staging":"/out/.sohoa/staging/1","formats":["json"],…}}}
///     → {"number":1,"method":"ocr","lines":[…],…}
///     → {"number":2,…}
///     ← {"composed":{"composition":{"files":[{"format":"json","name":"json"}],…}}}
///     → {"close":{}}
///     ← {"closed":{}}
///
/// The end of stdin, or of the parent, ends the worker. A reply `failed` answers any request that
/// could not be met; the worker stays usable. Keys may be added within a version.
public enum WorkerProtocol {
  /// The version that this program speaks.
  public static let version = 1
}

/// A request to a worker.
public enum WorkerRequest: Codable, Hashable, Sendable {
  /// Opens a file; the one before is closed.
  case open(path: String, reading: ReadingOptions)
  /// Reads a page of the open file, `number` from 1.
  case page(number: Int)
  /// Restores, segments, reads and exports a document, whose pages follow line by line.
  case compose(order: CompositionOrder)
  /// Closes the open file.
  case close
}

/// A worker's reply.
public enum WorkerReply: Codable, Hashable, Sendable {
  /// The worker runs; `confinement` names what it cannot do: `no_writing`, `no_network`.
  case ready(protocol: Int, confinement: [String])
  /// A file is open.
  case opened(pages: Int, mediaType: String)
  /// A page was read.
  case read(page: Page)
  /// A document's files lie in the staging folder.
  case composed(composition: Composition)
  /// Nothing is open any more.
  case closed
  /// The request could not be met.
  case failed(error: ExtractionError)

  enum OpenedCodingKeys: String, CodingKey {
    case pages
    case mediaType = "media_type"
  }
}
