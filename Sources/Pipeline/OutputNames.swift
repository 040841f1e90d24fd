import Export

/// Gives every input a name of its own in the output folder.
///
/// The name is the relative one without its extension. Where that is taken (a.pdf and a.txt), or
/// an output would fall onto an input or onto a table of the batch, it is the whole name, then the
/// root folder's name with it, then a number. A name too long to bear an extension is cut, with the
/// beginning of its hash at the end.
struct OutputNames {
  /// Files about the whole batch lie beside the documents' and have these names.
  private static let reserved: Set<String> = [
    "archive", "batch", "citations", "criteria", "datapackage", "documents", "evidence", "findings",
    "manifest", "measures", "scores", "sohoa",
  ]

  private var taken: Set<String> = Self.reserved
  private let known: [String: String]
  private let isInput: (_ name: String) -> Bool

  /// - Parameters:
  ///   - known: path → name, as an earlier run gave it.
  ///   - isInput: whether an output of that name would fall onto an input file.
  init(known: [String: String], isInput: @escaping (_ name: String) -> Bool) {
    self.known = known
    self.isInput = isInput
    taken.formUnion(known.values)
  }

  /// The input with its name.
  mutating func named(_ found: InputListing.Found) -> Input {
    let name = known[found.path] ?? firstFree(for: found)
    taken.insert(name)
    return Input(path: found.path, file: found.file, name: name)
  }

  private func firstFree(for found: InputListing.Found) -> String {
    let withRoot = "\(found.root.lastComponent)/\(found.file)"
    let candidates = [found.file.withoutExtension, found.file, withRoot.withoutExtension, withRoot]
      .map(\.bearable)
    let numbered = (2...).lazy.map { "\(found.file.bearable)~\($0)" }
    let isFree = { !taken.contains($0) && !isInput($0) }
    return candidates.first(where: isFree) ?? numbered.first(where: isFree) ?? found.file
  }
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
