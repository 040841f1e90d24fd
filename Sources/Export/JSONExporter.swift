import Foundation
import Records

/// The whole record of a document as JSON, `sohoa/document/1`.
///
/// Keys are sorted, absent values are `null`, slashes stay as they are; see `JSONLayout` for the
/// lines. Numbers are the shortest that read back as the same value (3, 0.25).
public struct JSONExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "json"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// The bytes of a record.
  public func data(_ document: Document) throws(ExportError) -> Data {
    let words = document.pages.map(\.words)
    guard words.joined().allSatisfy(\.isRepresentable) else {
      throw .unrepresentable(file: document.source.file, reason: "có số không hữu hạn")
    }
    var short = document
    for index in short.pages.indices { short.pages[index].words = Array(words[index].prefix(1)) }
    return JSONWords.filled(
      try JSONExporter.data(short, named: document.source.file), with: words)
  }

  /// Writes the record; throws where the file cannot be written.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try OutputFile.write(try data(document.document), to: file)
    return .written(remarks: [])
  }

  /// Any value as sorted, laid-out JSON.
  static func data(_ value: some Encodable, named name: String) throws(ExportError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return JSONLayout.indented(try encoder.encode(value))
    } catch {
      throw .unrepresentable(file: name, reason: "\(error)")
    }
  }
}
