import Dictionaries
import Export
import Extraction
import Foundation

/// What a result was made by: the same versions, input and options give the same bytes.
public enum Versions {
  /// The program's own.
  public static let program = "0.1.0"

  /// Name → version of program, engines, their models, and the dictionary with its models.
  public static let all: [String: String] = DocumentReader.versions.merging([
    "sohoa": program, "dictionary": dictionary,
  ]) { $1 }

  /// The first twelve digits of a SHA-256 over names and content of all tables and models.
  private static var dictionary: String {
    var hash = SHA256()
    for name in names(in: Dictionaries.tables) {
      hash.update(Array("\(name)\n".utf8))
      let file = Dictionaries.tables.appending(path: name)
      if let content = try? Data(contentsOf: file, options: .alwaysMapped) {
        hash.update(sample(of: content))
      }
    }
    return String(hash.hexadecimal().prefix(12))
  }

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted { $0.precedes($1) }
  }

  /// All of a table; of a model, which is large, its length, its head and pieces throughout, so
  /// that the program does not read it whole at every start.
  private static func sample(of content: Data) -> [UInt8] {
    guard content.count > 1 << 20 else { return Array(content) }
    var bytes = Array("\(content.count)".utf8) + content.prefix(1 << 16)
    for start in stride(from: 1 << 16, to: content.count, by: 1 << 16) {
      bytes += content[(content.startIndex + start)...].prefix(64)
    }
    return bytes
  }
}
