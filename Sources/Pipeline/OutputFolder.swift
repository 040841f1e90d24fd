import Foundation
import Vietnamese

/// The folder that a batch writes into, held by one run at a time.
final class OutputFolder: Sendable {
  /// A file that was published, with what tells whether it is still the same.
  struct File: Codable, Hashable, Sendable {
    var name: String
    var bytes: Int
    var modified: Int
  }

  let url: URL
  /// What the program keeps for itself.
  var state: URL { url.appending(path: Self.stateName) }
  private let lock: Int32

  private static let stateName = ".sohoa"

  /// Where the ledger of a folder lies.
  static func ledger(in folder: URL) -> URL {
    folder.appending(path: "\(stateName)/ledger.sqlite")
  }

  /// Where links lie to inputs whose names no `String` can hold.
  static func aliases(in folder: URL) -> URL { folder.appending(path: "\(stateName)/names") }

  /// Makes the folder where it is absent, and takes it for this run.
  init(_ url: URL) throws(BatchError) {
    self.url = url.standardizedFileURL
    let state = self.url.appending(path: Self.stateName)
    try makeFolder(state.path)
    let path = state.appending(path: "lock").path
    lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else {
      throw .cannotWrite(file: path, reason: SystemReason.text())
    }
    guard Self.take(lock) else {
      close(lock)
      throw .busy(folder: url.path)
    }
    try? FileManager.default.removeItem(at: state.appending(path: "staging"))
  }

  deinit {
    // A child that another thread is just starting holds the descriptor too, until it is the
    // program that it is to be.
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Tries for a second: the processes of a run that just ended may take as long to be gone.
  private static func take(_ lock: Int32) -> Bool {
    for _ in 0..<10 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(100_000)
    }
    return false
  }

  /// Whether a run works on the folder just now.
  static func isTaken(_ folder: URL) -> Bool {
    let lock = open(folder.appending(path: "\(stateName)/lock").path, O_RDONLY | O_CLOEXEC)
    guard lock >= 0 else { return false }
    defer {
      flock(lock, LOCK_UN)
      close(lock)
    }
    return flock(lock, LOCK_SH | LOCK_NB) != 0
  }

  /// A folder where a worker may write, and nothing else of it lies.
  func staging(_ number: Int) -> URL { state.appending(path: "staging/\(number)") }

  /// Whether outputs of that name have paths that the system takes.
  func takes(_ name: String) -> Bool {
    url.appending(path: name).path.utf8.count + 32 < PATH_MAX
  }

  /// Gives staged files their names, each whole or not at all, and empties the staging folder.
  ///
  /// Content and names are on disk when it returns, so that the ledger, which hears of it next,
  /// never knows more than a power cut leaves.
  func publish(_ staged: StagedComposition, as name: String) throws(BatchError) -> [File] {
    var published: [File] = []
    for file in staged.composition.files {
      let output = "\(name).\(file.suffix)"
      let target = url.appending(path: output)
      try place(staged.folder.appending(path: file.name), at: target)
      guard let facts = Self.facts(of: target, named: output) else {
        throw .cannotWrite(file: target.path, reason: SystemReason.text())
      }
      published.append(facts)
    }
    try? FileManager.default.removeItem(at: staged.folder)
    try Self.settle(url.appending(path: name).deletingLastPathComponent())
    return published
  }

  /// What would be in the way of a document's outputs: a folder where a file shall lie, or a file
  /// where a folder shall; `nil` where nothing is.
  func obstacle(to composition: Composition, as name: String) -> String? {
    let outputs = composition.files.map { "\(name).\($0.suffix)" }
    return outputs.first { FileIdentity(path: url.appending(path: $0).path)?.isFolder == true }
      ?? name.folders.first { FileIdentity(path: url.appending(path: $0).path)?.isFolder == false }
  }

  /// Whether the files lie there as they were published.
  func holds(_ files: [File]) -> Bool {
    files.allSatisfy { Self.facts(of: url.appending(path: $0.name), named: $0.name) == $0 }
  }

  /// Removes outputs of an earlier run that this one no longer makes.
  func remove(_ files: some Sequence<File>) {
    for file in files { unlink(url.appending(path: file.name).path) }
  }

  private func place(_ file: URL, at target: URL) throws(BatchError) {
    try makeFolder(target.deletingLastPathComponent().path)
    // On disk before it gets its name: a power cut must not leave an empty file under it.
    try Self.settle(file)
    guard rename(file.path, target.path) == 0 else {
      throw .cannotWrite(file: target.path, reason: SystemReason.text())
    }
  }

  /// Waits until a file's content, or a folder's names, are on disk.
  private static func settle(_ file: URL) throws(BatchError) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw .cannotWrite(file: file.path, reason: SystemReason.text())
    }
  }

  private static func facts(of file: URL, named name: String) -> File? {
    var facts = stat()
    guard stat(file.path, &facts) == 0 else { return nil }
    return File(name: name, bytes: Int(facts.st_size), modified: facts.modified)
  }
}

extension stat {
  /// When the content last changed, in nanoseconds since 1970.
  var modified: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec * 1_000_000_000 + st_mtimespec.tv_nsec
    #else
      st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec
    #endif
  }
}

/// Makes a folder and those above it where they are absent; Foundation would hide the system's
/// reason where that fails.
func makeFolder(_ path: String) throws(BatchError) {
  guard mkdir(path, 0o777) != 0 else { return }
  let code = errno
  if code == EEXIST, FileIdentity(path: path)?.isFolder == true { return }
  let parent = URL(filePath: path).deletingLastPathComponent().path
  guard code == ENOENT, parent != path else {
    throw .cannotWrite(file: path, reason: SystemReason.text(code))
  }
  try makeFolder(parent)
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
    throw .cannotWrite(file: path, reason: SystemReason.text())
  }
}
