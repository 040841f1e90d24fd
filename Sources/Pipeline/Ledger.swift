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

extension Ledger {
  /// Asks the ledger something, one at a time.
  func read<Value>(_ body: (Database) throws -> Value) throws(BatchError) -> Value {
    do { return try database.read(body) } catch { throw BatchError(error, file: location) }
  }

  /// Changes the ledger, whole or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws(BatchError) -> Value {
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
