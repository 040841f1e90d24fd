import Foundation

/// Converts what appears in folders, once it has stopped growing.
public struct FolderWatch: Sendable {
  /// A file's size and time of change: what shows that it grows.
  private struct Facts: Hashable {
    let bytes: Int
    let modified: Int

    init?(path: String) {
      var facts = stat()
      guard stat(path, &facts) == 0 else { return nil }
      (bytes, modified) = (Int(facts.st_size), facts.modified)
    }
  }

  private let batch: Batch
  private let settleSeconds: Double

  /// A file is taken when its size and time have not changed for so many seconds.
  public init(_ batch: Batch, settleSeconds: Double) {
    self.batch = batch
    self.settleSeconds = settleSeconds
  }

  /// Watches the paths until the task is cancelled.
  public func run(_ paths: [String]) async throws {
    var seen: [ExactPath: (facts: Facts, since: Date)] = [:]
    var handled: [ExactPath: Facts] = [:]
    var tables = TableSchedule()
    while !Task.isCancelled {
      let now = Date()
      var ready: [InputListing.Found] = []
      for file in try batch.files(at: paths) {
        let path = ExactPath(file.path)
        guard let facts = Facts(path: file.path), handled[path] != facts else { continue }
        if seen[path]?.facts != facts { seen[path] = (facts, now) }
        guard let since = seen[path]?.since, now.timeIntervalSince(since) >= settleSeconds
        else { continue }
        ready.append(file)
        handled[path] = facts
        seen[path] = nil
      }
      if !ready.isEmpty { try await convert(ready, &tables) }
      if tables.areDue { try tables.write(batch) }
      try? await Task.sleep(for: .seconds(min(1, max(settleSeconds / 2, 0.05))))
    }
    if tables.areStale { try tables.write(batch) }
  }

  private func convert(_ ready: [InputListing.Found], _ tables: inout TableSchedule) async throws {
    tables.areStale = true
    do {
      _ = try await batch.convert(ready)
    } catch is CancellationError {
      // What was finished by then still goes into the tables.
    }
  }
}

/// Writing the tables anew takes the longer the more documents there are, so it is done the
/// seldomer: a tenth of the time at most.
private struct TableSchedule {
  var areStale = false
  private var next = Date.distantPast

  var areDue: Bool { areStale && Date() >= next }

  mutating func write(_ batch: Batch) throws {
    let began = Date()
    try batch.writeTables()
    areStale = false
    next = Date(timeIntervalSinceNow: Date().timeIntervalSince(began) * 9)
  }
}
