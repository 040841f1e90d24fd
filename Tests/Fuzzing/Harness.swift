import Channels
import Export
import Extraction
import Foundation
import LanguageModel
import Pages
import Pipeline
import Records
import Restoration
import Segmentation
import Vietnamese

/// What libFuzzer feeds: each reads bytes that anybody may have written, and must not trap.
///
/// `.ci/fuzz` builds this with the sanitizers and runs one after the other; the name is taken from
/// the environment (`SOHOA_HARNESS`).
enum Harness: String, CaseIterable {
  /// A text file on its whole way: encoding, markup, tabs, restoring, tables, records, schema.
  case document
  /// The same as a table parted by tabs.
  case table
  /// The same as Markdown.
  case markup
  /// Pages as `sohoa extract` writes them, which `sohoa segment` reads.
  case pages
  /// A compiled language model.
  case model
  /// A channel's table.
  case channel
  /// A user's dictionary.
  case dictionary
  /// What a worker says, and what it is told.
  case messages
  /// Text in an encoding from before Unicode.
  case encodings

  /// The one that the environment names.
  static let chosen =
    ProcessInfo.processInfo.environment["SOHOA_HARNESS"]
    .flatMap(Harness.init) ?? .document

  private static let restorer = Result { try Restorer() }
  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "sohoa-fuzz-\(ProcessInfo.processInfo.processIdentifier)")

  /// Runs one input through. Errors are answers; traps are finds.
  func run(_ data: Data) throws {
    switch self {
    case .document: try Self.convert(data, as: "txt")
    case .table: try Self.convert(data, as: "tsv")
    case .markup: try Self.convert(data, as: "md")
    case .pages: Self.read(try JSONDecoder().decode([Page].self, from: data))
    case .model: try Self.score(LanguageModel(contentsOf: Self.file(data, "lm")))
    case .channel: _ = try Channel(contentsOf: Self.file(data, "tsv"))
    case .dictionary: _ = UserDictionary(text: String(decoding: data, as: UTF8.self)).terms
    case .messages: Self.exchange(data)
    case .encodings: Self.decode(String(decoding: data, as: UTF8.self))
    }
  }

  private static func file(_ data: Data, _ suffix: String) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "input.\(suffix)")
    try data.write(to: file)
    return file
  }

  private static func convert(_ data: Data, as suffix: String) throws {
    let reader = try DocumentReader(path: file(data, suffix).path)
    let pages = try (1...reader.pageCount).map { try reader.page($0) }
    let restored = try restorer.get().restore(pages)
    precondition(letters(of: restored.pages) == letters(of: pages), "a raw reading was lost")
    read(restored.pages)
  }

  private static func read(_ pages: [Page]) {
    let contents = RecordReader().contents(of: Segmenter().layout(of: pages))
    _ = try? JSONEncoder().encode(contents.assessments)
  }

  /// What was read, blanks aside: restoring may part words and join them, but loses nothing.
  private static func letters(of pages: [Page]) -> [String.UTF8View.Element] {
    pages.flatMap(\.lines).flatMap(\.words).flatMap { $0.raw.utf8.filter { $0 > 0x20 } }
  }

  private static func score(_ model: LanguageModel) {
    var context = model.sentenceStart
    for word in ["văn", "phòng", "tỉnh", "UBND"] {
      guard let token = model.token(of: word) else { continue }
      context = model.score(token, after: context).next
    }
  }

  private static func exchange(_ data: Data) {
    _ = try? JSONDecoder().decode(WorkerRequest.self, from: data)
    _ = try? JSONDecoder().decode(WorkerReply.self, from: data)
  }

  private static func decode(_ text: String) {
    _ = LegacyEncoding.detect(in: text)
    for encoding in LegacyEncoding.allCases { _ = encoding.decode(text) }
  }
}

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  try? Harness.chosen.run(Data(bytes: bytes, count: count))
  return 0
}
