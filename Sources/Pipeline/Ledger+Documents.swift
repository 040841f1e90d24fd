import GRDB

extension Ledger {
  /// What came of the input with that name of outputs, if anything has yet.
  func entry(named name: String) throws(BatchError) -> LedgerEntry? {
    try read { try LedgerEntry.fetchOne($0, key: name) }
  }

  /// Remembers what came of an input.
  func record(_ entry: LedgerEntry) throws(BatchError) {
    try write { try entry.upsert($0) }
  }

  /// Path → names, of every input that was met and whose path is still of use.
  func names(
    where isOfUse: (_ path: String) -> Bool
  ) throws(BatchError) -> [ExactPath: OutputNames.Known] {
    try read { database in
      var known: [ExactPath: OutputNames.Known] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT path, name, file FROM document")
      while let row = try rows.next() {
        let path: String = row["path"]
        if isOfUse(path) { known[ExactPath(path)] = .init(name: row["name"], file: row["file"]) }
      }
      return known
    }
  }

  /// Hands over every entry in the order of the inputs' names, one at a time; without their records
  /// where those are not asked for.
  func walk(withDigests: Bool = true, _ body: (LedgerEntry) throws -> Void) throws {
    // One after the other by key: a cursor would keep the database to itself meanwhile.
    var last: (file: String, name: String) = ("", "")
    while let entry = try read({ try Self.entry(after: last, withDigests, in: $0) }) {
      try body(entry)
      last = (entry.file, entry.name)
    }
  }

  private static func entry(
    after last: (file: String, name: String), _ withDigests: Bool, in database: Database
  ) throws -> LedgerEntry? {
    try LedgerEntry.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT name, file, path, fingerprint, key, reading, status, cause, kind, pages, failures,
            findings, confidence, files, remarks, \(withDigests ? "digest" : "NULL AS digest")
          FROM document WHERE (file, name) > (?, ?) ORDER BY file, name LIMIT 1
          """), arguments: [last.file, last.name])
  }
}
