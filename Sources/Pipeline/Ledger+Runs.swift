import Foundation
import GRDB

extension Ledger {
  /// How fast a run went: what `sohoa status` tells.
  struct Run: Codable, Hashable, Sendable, FetchableRecord {
    var began: Double
    var ended: Double?
    var documents: Int
    var pages: Int
  }

  /// Notes that a run begins; returns its number.
  func beginRun(at time: Date) throws(BatchError) -> Int64 {
    try write {
      try $0.execute(
        sql: "INSERT INTO run(began, documents, pages) VALUES (?, 0, 0)",
        arguments: [time.timeIntervalSince1970])
      return $0.lastInsertedRowID
    }
  }

  /// Notes how far a run has come.
  func note(run: Int64, documents: Int, pages: Int, at time: Date) throws(BatchError) {
    try write {
      try $0.execute(
        sql: "UPDATE run SET ended = ?, documents = ?, pages = ? WHERE id = ?",
        arguments: [time.timeIntervalSince1970, documents, pages, run])
    }
  }

  /// The last run in which something was done.
  func lastRun() throws(BatchError) -> Run? {
    try read {
      try Run.fetchOne(
        $0, sql: "SELECT * FROM run WHERE documents > 0 ORDER BY id DESC LIMIT 1")
    }
  }
}
