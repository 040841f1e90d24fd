import Foundation
import GRDB
import Records

/// A batch as a SQLite database, `archive.sqlite`, with full-text search over its pages.
///
/// What is in the folder's archive already stays; a document that is added again replaces what
/// stood there of it, under the same key. An archive that an older version of the program wrote is
/// kept as `archive.sqlite.v1` (its version) and a new one begun. The tables stand in
/// `ArchiveSchema`. The work is done on a copy, which is packed anew (`VACUUM INTO`) and renamed at
/// the end: the same documents give the same bytes, whatever was replaced on the way.
public final class ArchiveExporter: BatchExporter {
  /// The archive's name in its folder.
  public static let fileName = "archive.sqlite"

  private let file: URL
  private let draft: URL
  private let queue: DatabaseQueue

  /// Opens a copy of the folder's archive, or a new one. The folder must exist.
  public init(folder: URL) throws(ExportError) {
    file = folder.appending(path: ArchiveExporter.fileName)
    draft = folder.appending(path: ".\(ArchiveExporter.fileName).draft")
    queue = try ArchiveExporter.draft(at: draft, of: file)
  }

  deinit {
    try? queue.close()
    try? FileManager.default.removeItem(at: draft)
  }

  /// Puts an input into the archive in place of what stood there of it.
  public func add(_ entry: BatchEntry) throws(ExportError) {
    try work { queue in
      try queue.write { database in
        try ArchiveWriter(database: database).replace(entry)
      }
    }
  }

  /// Packs the archive and gives it its name.
  public func finish() throws(ExportError) -> [URL] {
    let packed = OutputFile.temporaryName(for: file)
    try? FileManager.default.removeItem(at: packed)
    try work { queue in
      try queue.write { database in
        try database.execute(sql: "INSERT INTO page_index(page_index) VALUES ('rebuild')")
        try database.execute(sql: "INSERT INTO page_index(page_index) VALUES ('optimize')")
      }
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA schema_version = \(ArchiveSchema.version)")
        try database.execute(sql: "VACUUM INTO ?", arguments: [packed.path])
      }
    }
    try OutputFile.rename(packed, to: file)
    return [file]
  }

  private func work(_ body: (DatabaseQueue) throws -> Void) throws(ExportError) {
    do {
      try body(queue)
    } catch {
      throw .cannotWrite(file: file.path, reason: "\(error)")
    }
  }

  private static func draft(at draft: URL, of file: URL) throws(ExportError) -> DatabaseQueue {
    try? FileManager.default.removeItem(at: draft)
    let isNew = !FileManager.default.fileExists(atPath: file.path)
    do {
      if !isNew { try FileManager.default.copyItem(at: file, to: draft) }
      let queue = try open(draft)
      if isNew { try create(queue) }
      let (application, version) = try queue.read(identity)
      if application == ArchiveSchema.applicationID, version < ArchiveSchema.version {
        try queue.close()
        try OutputFile.rename(file, to: file.appendingPathExtension("v\(version)"))
        return try self.draft(at: draft, of: file)
      }
      guard application == ArchiveSchema.applicationID, version == ArchiveSchema.version else {
        throw ExportError.cannotRead(
          file: file.path,
          reason: "không phải kho lưu của phiên bản này; hãy chuyển tệp đi nơi khác")
      }
      return queue
    } catch let error as ExportError {
      throw error
    } catch {
      throw .cannotRead(file: file.path, reason: "\(error)")
    }
  }

  /// The draft is thrown away when anything goes wrong: it needs no journal on disk.
  private static func open(_ draft: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY")
      try database.execute(sql: "PRAGMA synchronous = OFF")
    }
    return try DatabaseQueue(path: draft.path, configuration: configuration)
  }

  private static func create(_ queue: DatabaseQueue) throws {
    try queue.write { database in
      try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(ArchiveSchema.version)")
      try database.execute(sql: ArchiveSchema.sql)
    }
  }

  /// What the file says it is, and of which version.
  private static func identity(_ database: Database) throws -> (application: Int, version: Int) {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
    return (application ?? 0, version ?? 0)
  }
}
