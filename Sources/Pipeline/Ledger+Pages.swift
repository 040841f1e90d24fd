import Foundation
import GRDB

extension Ledger {
  /// The numbers of a reading's pages that are there: those that were read, and those that could
  /// not be within the same limits.
  func pages(of reading: String, limits: String) throws(BatchError) -> Set<Int> {
    try read {
      try Int.fetchSet(
        $0, sql: "SELECT number FROM page WHERE key = ? AND (limits IS NULL OR limits = ?)",
        arguments: [reading, limits])
    }
  }

  /// A page as JSON; `nil` where it is not there.
  func page(_ number: Int, of reading: String) throws(BatchError) -> Data? {
    try read {
      try Data.fetchOne(
        $0, sql: "SELECT content FROM page WHERE key = ? AND number = ?",
        arguments: [reading, number])
    }.flatMap { Deflated(stored: $0).content }
  }

  /// Keeps a page as JSON; `limits` are those under which it could not be read.
  func keep(
    _ page: Data, _ number: Int, of reading: String, failedWithin limits: String?
  ) throws(BatchError) {
    let content = Deflated(page).bytes
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO page(key, number, limits, content) VALUES (?, ?, ?, ?)",
        arguments: [reading, number, limits, content])
    }
  }

  /// Drops the pages of a reading on which no document rests any more, since its input or the way
  /// of reading it was changed.
  func prune(_ reading: String) throws(BatchError) {
    try write {
      try $0.execute(
        sql: """
          DELETE FROM page WHERE key = ?1
          AND NOT EXISTS (SELECT 1 FROM document WHERE reading = ?1)
          """, arguments: [reading])
    }
  }

  /// How many pages are kept, of all readings.
  func pageCount() throws(BatchError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") ?? 0 }
  }
}
