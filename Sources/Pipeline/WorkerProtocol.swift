import Export
import Extraction
import Pages
import Records

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

/// What to make of a document's pages.
public struct CompositionOrder: Codable, Hashable, Sendable {
  /// The input's facts, as they go into the record.
  public var source: Source
  /// The input file itself.
  public var path: String
  /// How many pages follow, one a line; `nil` where the worker reads them from the open file.
  public var pages: Int?
  /// A file of terms that are added to the dictionary.
  public var dictionary: String?
  /// The options that bear on the result, for the record.
  public var options: [String: String]
  /// Name → version of program, engines, models and dictionary, for the record.
  public var versions: [String: String]
  /// One file is written in each of these, as far as the format has files for single documents.
  public var formats: [Format]
  /// Whether signed PDF files get a layer of words too, which costs their signatures.
  public var changesSignedFiles: Bool
  /// The folder to write into; it exists and is empty.
  public var staging: String

  enum CodingKeys: String, CodingKey {
    case source, path, pages, dictionary, options, versions, formats, staging
    case changesSignedFiles = "changes_signed_files"
  }
}

/// What came of a document's pages.
public struct Composition: Codable, Hashable, Sendable {
  /// A file in the staging folder.
  public struct File: Codable, Hashable, Sendable {
    /// What stands behind the document's name: "json", "alto.xml".
    public var suffix: String
    /// The file's name in the staging folder.
    public var name: String
  }

  /// The outputs.
  public var files: [File]
  /// The file's name of the record without its words, as the tables of the batch need it.
  public var digest: String
  /// How many pages there are.
  public var pages: Int
  /// The pages that could not be read, with the causes.
  public var failures: [PageFailure]
  /// How many findings of severity error or warning there are.
  public var findings: Int
  /// The mean of the words' confidences; `nil` of no words.
  public var confidence: Double?
  /// What the exporters have to tell the user, in Vietnamese.
  public var remarks: [String]
}

/// A page that could not be read.
public struct PageFailure: Codable, Hashable, Sendable {
  /// The page's number, from 1.
  public var page: Int
  /// Why, in Vietnamese.
  public var cause: String
}
