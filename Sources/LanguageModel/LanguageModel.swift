import Foundation

/// How likely a token is where it stands: interpolated Kneser–Ney n-grams over lower-case
/// syllables, acronyms and class tokens, read from one memory-mapped file (see ``ModelFile``).
///
/// Opening costs microseconds; pages of the file come into memory as they are asked for.
public final class LanguageModel: @unchecked Sendable {
  // Unchecked: all properties are constants, and the pointers lead into the read-only mapping.
  let file: MappedFile
  let sections: [UnsafeRawBufferPointer]
  /// The length of the longest n-gram, 2…4.
  public let order: Int
  /// How many tokens there are, class tokens included.
  public let size: Int

  let unigrams: UnsafePointer<Float>
  let bigramStarts: UnsafePointer<UInt32>
  let bigrams: FollowerTable
  let trigrams: FollowerTable
  let fourgrams: FollowerTable

  /// Maps a model file and checks its header and the bounds of its tables.
  public init(contentsOf file: URL) throws(LanguageModelError) {
    let mapped = try MappedFile(file)
    let header = try ModelHeader(mapped.bytes, path: file.path(percentEncoded: false))
    self.file = mapped
    sections = header.sections
    order = header.order
    size = header.size
    unigrams = header.pointer(.unigrams)
    bigramStarts = header.pointer(.bigramStarts)
    bigrams = header.table(order: 2)
    trigrams = header.table(order: 3)
    fourgrams = header.table(order: 4)
  }

  func section(_ section: ModelFile.Section) -> UnsafeRawBufferPointer {
    sections[section.rawValue]
  }

  /// What the model was built from, in lines for people.
  public var origin: String { String(decoding: section(.origin), as: UTF8.self) }

  /// Size of the file in bytes.
  public var byteCount: Int { file.bytes.count }

  /// Whether the tables still have the checksum they were written with; reads the whole file.
  public var isIntact: Bool {
    let stored = file.bytes.loadUnaligned(fromByteOffset: 32, as: UInt64.self)
    let start = ModelFile.headerSize + ModelFile.Section.allCases.count * 16
    return ModelFile.checksum(file.bytes[start...]) == stored
  }
}
