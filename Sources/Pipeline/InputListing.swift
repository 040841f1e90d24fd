import Foundation

/// Finds the files of a batch in what the user named.
///
/// Folders are walked in the order of their names; hidden entries are passed over, and so is the
/// output folder. Links are followed, each folder once; a file that has two names is taken under
/// both. What cannot be opened is listed all the same, so that it fails with a name.
struct InputListing {
  /// A file that was found: its path and its name relative to the root it was found under.
  struct Found: Hashable {
    var path: String
    var file: String
    var root: String
  }

  private let output: FileIdentity?
  private let aliases: String
  private var visitedFolders: Set<FileIdentity> = []
  private var visitedFiles: Set<ExactPath> = []
  private(set) var found: [Found] = []

  /// Walks the paths; `output` is passed over wherever it lies. Links to files whose names no
  /// `String` can hold are made in it.
  init(_ paths: [String], output: String) throws(BatchError) {
    try Self.refuse(paths, into: output)
    self.output = FileIdentity(path: output)
    aliases = OutputFolder.aliases(in: URL(filePath: output)).path
    for path in paths {
      let root = URL(filePath: path).standardizedFileURL.path(percentEncoded: false).trimmed
      let isFolder = FileIdentity(path: root)?.isFolder == true
      visit(root, as: isFolder ? "" : root.lastComponent, under: root)
    }
    found.sort { $0.file == $1.file ? $0.path.precedes($1.path) : $0.file.precedes($1.file) }
  }

  /// Throws where one of the paths is the output folder.
  static func refuse(_ paths: [String], into output: String) throws(BatchError) {
    guard let output = FileIdentity(path: output) else { return }
    for path in paths where FileIdentity(path: path) == output {
      throw .outputIsInput(folder: path)
    }
  }

  private mutating func visit(_ path: String, as file: String, under root: String) {
    guard let identity = FileIdentity(path: path), identity.isFolder else {
      if visitedFiles.insert(ExactPath(path)).inserted {
        found.append(Found(path: path, file: file, root: root))
      }
      return
    }
    guard identity != output, visitedFolders.insert(identity).inserted else { return }
    guard let folder = FolderEntries(of: path, aliases: aliases) else {
      let file = file.isEmpty ? root.lastComponent : file
      return found.append(Found(path: path, file: file, root: root))
    }
    for entry in folder.entries {
      visit(entry.path, as: file.isEmpty ? entry.name : "\(file)/\(entry.name)", under: root)
    }
  }
}

extension String {
  /// The path without a slash at its end.
  fileprivate var trimmed: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }

  /// What stands behind the last slash.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

  /// The folders in which a relative name lies, from the top: a, a/b of a/b/c.
  var folders: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }

  /// Names are ordered by their bytes: the same on every machine and in every locale, and as
  /// SQLite has it.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
