import Export

/// Gives every input a name of its own in the output folder, and one in the tables.
///
/// The name of its outputs is the relative one without its extension. Where that is taken (a.pdf
/// and a.txt), or an output would fall onto an input, a folder of outputs or a table of the batch,
/// it is the whole name, then the root folder's name with it, then a number. Names that differ in case alone, or in
/// how accents are composed, count as one, since other systems' disks take them for one. A name too
/// long to bear an extension is cut, with the beginning of its hash at the end.
struct OutputNames {
  /// What an input was called when it was met before.
  struct Known: Hashable {
    var name: String
    var file: String
  }

  /// Files about the whole batch lie beside the documents' and have these names.
  private static let reserved = Set(
    (BatchExport.fileNames(of: Format.allCases) + [Manifest.fileName]).map(\.withoutExtension))

  private var taken: Set<String> = Self.reserved
  private var files: Set<ExactPath> = []
  private let known: [ExactPath: Known]
  private let isOccupied: (_ name: String) -> Bool

  /// - Parameters:
  ///   - known: path → names, as an earlier run gave them.
  ///   - isOccupied: whether an output of that name would fall onto an input file or a folder.
  init(known: [ExactPath: Known], isOccupied: @escaping (_ name: String) -> Bool) {
    self.known = known
    self.isOccupied = isOccupied
    taken.formUnion(known.values.map { $0.name.lowercased() })
    files.formUnion(known.values.map { ExactPath($0.file) })
  }

  /// The input with its names.
  mutating func named(_ found: InputListing.Found) -> Input {
    let names =
      known[ExactPath(found.path)]
      ?? Known(name: firstFree(for: found), file: firstFreeFile(for: found))
    taken.insert(names.name.lowercased())
    files.insert(ExactPath(names.file))
    return Input(path: found.path, file: names.file, name: names.name)
  }

  private func firstFree(for found: InputListing.Found) -> String {
    let candidates = [
      found.file.withoutExtension, found.file, found.withRoot.withoutExtension, found.withRoot,
    ].map(\.bearable)
    let numbered = (2...).lazy.map { "\(found.file.bearable)~\($0)" }
    let isFree = { !taken.contains($0.lowercased()) && !isOccupied($0) }
    return candidates.first(where: isFree) ?? numbered.first(where: isFree) ?? found.file
  }

  /// Two folders that were named may hold a file of one name each.
  private func firstFreeFile(for found: InputListing.Found) -> String {
    [found.file, found.withRoot].first { !files.contains(ExactPath($0)) } ?? found.path
  }
}

extension InputListing.Found {
  /// The relative name with the name of the folder that it is relative to.
  fileprivate var withRoot: String { "\(root.lastComponent)/\(file)" }
}

extension String {
  /// File systems take 255 bytes; the longest extension (`.alto.xml`), what is added while a file
  /// is written, and a number want the rest.
  private static let bearableBytes = 220

  /// The path with its last name short enough for extensions of outputs.
  fileprivate var bearable: String {
    let name = lastComponent
    guard name.utf8.count > Self.bearableBytes else { return self }
    let mark = "~" + SHA256.hexadecimal(of: utf8).prefix(12)
    var short = name.prefix(Self.bearableBytes)
    while short.utf8.count + mark.utf8.count > Self.bearableBytes { short.removeLast() }
    return dropLast(name.count) + short + mark
  }

  /// The path without what stands behind the last name's last dot.
  fileprivate var withoutExtension: String {
    let name = lastComponent
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return self }
    return String(dropLast(name.distance(from: dot, to: name.endIndex)))
  }
}
