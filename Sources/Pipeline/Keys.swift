import Export
import Extraction
import Foundation

/// The hashes under which the ledger knows what was done.
struct Keys: Hashable, Sendable {
  /// Of a page's reading: content, options of reading, versions of engines.
  let reading: String
  /// Of a document: its reading, its name, dictionary, formats, all versions.
  let document: String
  /// Of a document that met limits: another run with others tries again.
  let withinLimits: String
  /// The limits alone.
  let limits: String

  init(
    _ input: Input, _ content: Fingerprint, _ options: ConversionOptions, _ limits: Limits,
    _ versions: [String: String]
  ) {
    var bearing = options.reading
    // A limit, not a choice: what it cut short says so.
    bearing.maximumSeconds = 0
    reading = Self.hash([content.sha256, Self.text(bearing), Self.text(versions.engines)])
    document = Self.hash([
      reading, input.file, Self.text(versions), options.dictionaryHash ?? "",
      Self.text(options.formats), options.changesSignedFiles ? "signed" : "",
    ])
    self.limits = Self.text(limits)
    withinLimits = Self.hash([document, self.limits])
  }

  private static func hash(_ parts: [String]) -> String {
    SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8))
  }

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try? encoder.encode(value)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

extension [String: String] {
  /// The versions of what reads pages; dictionaries and models of language bear on later stages.
  fileprivate var engines: [String: String] {
    filter { !["dictionary", "language_model", "channel"].contains($0.key) }
  }
}
