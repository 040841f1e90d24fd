import Foundation
import GRDB
import Vietnamese

/// Looks words up in the pages of an archive.
///
/// Marks may be typed or left out: "tieu chi" finds "tiêu chí", "dat" finds "đất". Pages on which
/// the words stand together come first (BM25, as SQLite's FTS5 has it).
public struct ArchiveSearch {
  /// A page on which the words stand.
  public struct Hit: Codable, Hashable, Sendable {
    /// The input.
    public var file: String
    /// The page's number, from 1.
    public var page: Int
    /// The words with what stands around them, the words themselves between « and ».
    public var snippet: String
  }

  private let queue: DatabaseQueue
  private let file: URL

  /// Opens the archive of a folder, for reading.
  public init(folder: URL) throws(ExportError) {
    file = folder.appending(path: ArchiveExporter.fileName)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw .noArchive(folder: folder.path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: file.path, configuration: configuration)
    } catch {
      throw .cannotRead(file: file.path, reason: "\(error)")
    }
  }

  /// The best pages for the words, at most `limit`; none where the query has no word.
  public func hits(for query: String, limit: Int = 20) throws(ExportError) -> [Hit] {
    let words = ArchiveSearch.words(of: query)
    guard !words.isEmpty else { return [] }
    let sql = """
      SELECT d.file, p.number, p.text FROM page_index
        JOIN pages p ON p.id = page_index.rowid JOIN documents d ON d.id = p.document_id
      WHERE page_index MATCH ? ORDER BY rank, p.id LIMIT ?
      """
    do {
      return try queue.read { database in
        try Row.fetchAll(
          database, sql: sql, arguments: [ArchiveSearch.expression(words), limit]
        ).map { row in
          Hit(
            file: row[0], page: row[1],
            snippet: Snippet(text: row[2], words: words, typed: query).text)
        }
      }
    } catch {
      throw .cannotRead(file: file.path, reason: "\(error)")
    }
  }

  /// The words of a query without marks, in lower case.
  static func words(of query: String) -> [String] {
    query.plainLetters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words in one run, or at least all of them on the page; only letters and digits are left
  /// in them, so nothing of the query is taken for FTS5 syntax.
  private static func expression(_ words: [String]) -> String {
    let together = "\"" + words.joined(separator: " ") + "\""
    let apart = words.map { "\"\($0)\"" }.joined(separator: " AND ")
    return "folded : (\(together) OR (\(apart)))"
  }
}
