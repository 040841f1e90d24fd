import Export
import Extraction
import Foundation
import Logging
import Pipeline
import Synchronization
import TestSupport

/// Remembers what it was told.
final class Witness: BatchObserver {
  private let told = Mutex<(results: [DocumentResult], read: Int, skipped: Int)>(([], 0, 0))
  private let onRead: @Sendable () -> Void

  /// `onRead` is called whenever a page was read.
  init(onRead: @escaping @Sendable () -> Void = {}) { self.onRead = onRead }

  var results: [DocumentResult] {
    told.withLock { $0.results.sorted { $0.file < $1.file } }
  }
  /// How many pages were read anew.
  var read: Int { told.withLock(\.read) }
  /// How many were known.
  var skipped: Int { told.withLock(\.skipped) }

  func began(documents: Int) {}
  func opened(pages: Int) {}
  func skipped(pages: Int) { told.withLock { $0.skipped += pages } }
  func read(pages: Int, of file: String, failure: PageFailure?) {
    told.withLock { $0.read += pages }
    onRead()
  }
  func finished(_ result: DocumentResult) { told.withLock { $0.results.append(result) } }
}

/// Settings that make tests quick: text layers alone, two workers. The limit of time stays wide, so
/// that a busy machine fails nothing.
func quickSettings(fault: String? = nil) -> Batch.Settings {
  var settings = Batch.Settings(program: Program.path, versions: ["sohoa": "test"])
  settings.options.reading.ocr = .never
  settings.jobs = 2
  settings.environment["SOHOA_FAULT"] = fault
  return settings
}

/// Converts a folder's files, and tells what came of them.
@discardableResult func convert(
  _ input: URL, into output: URL, _ settings: Batch.Settings = quickSettings(),
  onRead: @escaping @Sendable () -> Void = {}
) async throws -> Witness {
  let witness = Witness(onRead: onRead)
  let batch = try Batch(
    into: output.path, settings, observer: witness,
    log: Logger(label: "test") { _ in
      SwiftLogNoOpLogHandler()
    })
  _ = try await batch.run([input.path])
  return witness
}

/// Lends the places of an input and an output folder, and removes what came to lie there.
func withFolders<Result>(
  _ body: (_ input: URL, _ output: URL) async throws -> Result
) async throws -> Result {
  try await TemporaryFolder.with { folder in
    try await body(folder.appending(path: "in"), folder.appending(path: "out"))
  }
}

/// Makes a folder of files: name → content.
func fill(_ folder: URL, _ files: [String: Data]) throws {
  for (name, content) in files {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }
}
