import Foundation

/// Finds the files of a batch in what the user named.
///
/// Folders are walked in the order of their names; hidden entries are passed over, and so is the
/// output folder. Links are followed, each folder once. What cannot be opened is listed all the
/// same, so that it fails with a name.
struct InputListing {
  /// A file that was found: its path and its name relative to the root it was found under.
  struct Found: Hashable {
    var path: String
    var file: String
    var root: String
  }

  private let output: FileIdentity?
  private var visited: Set<FileIdentity> = []
  private(set) var found: [Found] = []

  /// Walks the paths; `output` is passed over wherever it lies.
  init(_ paths: [String], output: String) throws(BatchError) {
    self.output = FileIdentity(path: output)
    for path in paths {
      let root = URL(filePath: path).standardizedFileURL.path(percentEncoded: false).trimmed
      let identity = FileIdentity(path: root)
      if identity != nil && identity == self.output { throw .outputIsInput(folder: path) }
      visit(root, as: identity?.isFolder == true ? "" : root.lastComponent, under: root)
    }
    found.sort { $0.file == $1.file ? $0.path.precedes($1.path) : $0.file.precedes($1.file) }
  }

  private mutating func visit(_ path: String, as file: String, under root: String) {
    guard let identity = FileIdentity(path: path) else {
      return found.append(Found(path: path, file: file, root: root))
    }
    guard identity != output, visited.insert(identity).inserted else { return }
    guard identity.isFolder else {
      return found.append(Found(path: path, file: file, root: root))
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      let file = file.isEmpty ? root.lastComponent : file
      return found.append(Found(path: path, file: file, root: root))
    }
    for name in names.sorted(by: { $0.precedes($1) }) where !name.hasPrefix(".") {
      visit("\(path)/\(name)", as: file.isEmpty ? name : "\(file)/\(name)", under: root)
    }
  }
}

/// What makes a file the same under different names: its device and its number there.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  let isFolder: Bool

  /// The identity of what lies at the path, links followed; `nil` where nothing does.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    number = UInt64(facts.st_ino)
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
  }
}

extension String {
  /// The path without a slash at its end.
  fileprivate var trimmed: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }

  /// What stands behind the last slash.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

  /// Names are ordered by their bytes: the same on every machine and in every locale, and as
  /// SQLite has it.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
