import Foundation
import GRDB
import Vietnamese

/// What has been done in an output folder: every input, and every page that was read, each under a
/// hash of all that bears on it. A page's reading stays when its document is done, so that a new
/// dictionary does not ask for reading anew.
final class Ledger: Sendable {
  private let database: DatabaseQueue

  /// Opens the ledger at a path, and makes it where it is absent.
  init(at file: URL) throws(BatchError) {
    do {
      var configuration = Configuration()
      // Readers such as `sohoa status` come by while a batch runs.
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
      configuration.journalMode = .wal
      database = try DatabaseQueue(path: file.path, configuration: configuration)
      try Self.migrator.migrate(database)
    } catch {
      throw BatchError(error, file: file)
    }
  }

  /// Opens a ledger that is there for looking at it alone, and so leaves it in its form.
  init(reading file: URL) throws(BatchError) {
    let isCurrent: Bool
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(30)
      database = try DatabaseQueue(path: file.path, configuration: configuration)
      isCurrent = try database.read(Self.migrator.hasCompletedMigrations)
    } catch {
      throw BatchError(error, file: file)
    }
    guard isCurrent else { throw .olderLedger(file: file.path) }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE document(
            name TEXT NOT NULL PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL,
            fingerprint TEXT, key TEXT, status TEXT NOT NULL, cause TEXT, kind TEXT,
            pages INTEGER NOT NULL, failures TEXT NOT NULL, findings INTEGER NOT NULL,
            confidence REAL, files TEXT NOT NULL, digest BLOB);
          CREATE TABLE page(
            key TEXT NOT NULL, number INTEGER NOT NULL, limits TEXT, content BLOB NOT NULL,
            PRIMARY KEY (key, number)) WITHOUT ROWID;
          CREATE TABLE run(
            id INTEGER PRIMARY KEY, began REAL NOT NULL, ended REAL, documents INTEGER NOT NULL,
            pages INTEGER NOT NULL);
          """)
    }
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          ALTER TABLE document ADD COLUMN reading TEXT;
          CREATE INDEX document_reading ON document(reading);
          """)
    }
    migrator.registerMigration("3") { database in
      try database.execute(sql: "CREATE INDEX document_order ON document(file, name)")
    }
    migrator.registerMigration("4") { database in
      try database.execute(sql: "ALTER TABLE document ADD COLUMN remarks TEXT")
    }
    return migrator
  }
}

// MARK: Documents

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

// MARK: Pages

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

// MARK: Runs

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

extension Ledger {
  private func read<Value>(_ body: (Database) throws -> Value) throws(BatchError) -> Value {
    do { return try database.read(body) } catch { throw BatchError(error, file: location) }
  }

  private func write<Value>(_ body: (Database) throws -> Value) throws(BatchError) -> Value {
    do { return try database.write(body) } catch { throw BatchError(error, file: location) }
  }

  /// Where it lies.
  var location: URL { URL(filePath: database.path) }
}

extension BatchError {
  /// The system's error behind one of SQLite's, for which there are Vietnamese words.
  private static func systemError(_ code: ResultCode?) -> Int32? {
    switch code {
    case .SQLITE_FULL: ENOSPC
    case .SQLITE_IOERR: EIO
    case .SQLITE_READONLY, .SQLITE_PERM: EACCES
    case .SQLITE_NOMEM: ENOMEM
    default: nil
    }
  }

  /// The ledger's troubles are the folder's, full or read-only, or its own: damaged.
  fileprivate init(_ error: any Error, file: URL) {
    let failure = error as? DatabaseError
    let code = failure?.resultCode.primaryResultCode
    let reason =
      Self.systemError(code).map { SystemReason.text($0) } ?? failure?.message
      ?? SystemReason.text(error)
    // A query fails as such where a table is not there; a row, where it is of another form.
    let isDamaged = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(code)
    self =
      isDamaged || failure == nil
      ? .damagedLedger(file: file.path, reason: reason)
      : .cannotWrite(file: file.path, reason: reason)
  }
}
