import Foundation

/// The compiled model's file, all numbers little-endian:
///
///     0   8  magic "SOHOALM\n"
///     8   4  version (UInt32)
///     12  4  order n of the longest n-gram, 2…4
///     16  4  number of tokens V, at most 65,535
///     20  4  number of sections
///     24  8  size of the whole file in bytes
///     32  8  FNV-1a hash of everything behind the section table
///     40  …  per section: offset and length in bytes (UInt64 each)
///
/// Sections, in the order of ``Section``, each on a multiple of 64.
///
/// N-grams of two tokens and more lie in one table for each order, those of one history side by
/// side, sorted by the key of their last token (see ``key(of:)``), the histories in the order of the
/// table in which they lie themselves (those of one token by its number). An n-gram that others
/// begin with is marked, and the marked ones have an entry that tells where those begin; theirs end
/// where the next entry's begin. See ``FollowerTable`` for how they are found.
enum ModelFile {
  static let magic = Array("SOHOALM\n".utf8)
  static let version: UInt32 = 2
  static let headerSize = 40

  /// How many n-grams a table can hold, since entries tell places in 24 bits.
  static let capacity = 0xFF_FFFF

  enum Section: Int, CaseIterable {
    /// Texts of the tokens, one behind the other.
    case texts
    /// Where each begins: UInt32 × (V + 1).
    case textOffsets
    /// Token numbers by hash of their text: UInt16 × power of two, 0 free (token 0 is never asked).
    case textIndex
    /// Natural log probability and back-off of each token: Float × 2 × V.
    case unigrams
    /// Weighted occurrences: UInt32 × V.
    case counts
    /// For orders 2…4, 256 log probabilities then 256 back-offs: Float × 512 × 3.
    case codebooks
    /// Where the bigrams of each first token begin: UInt32 × (V + 1).
    case bigramStarts
    /// Keys of the last tokens: UInt16 an n-gram.
    case bigramKeys
    /// Codes of the probabilities: UInt8 an n-gram.
    case bigramProbabilities
    /// For 32 n-grams: which are marked (low half), how many are before these (high half): UInt64.
    case bigramMarks
    /// For each marked one where its trigrams begin << 8 | code of the back-off, and a last entry
    /// that tells where all end: UInt32.
    case bigramEntries
    case trigramKeys
    case trigramProbabilities
    case trigramMarks
    case trigramEntries
    case fourgramKeys
    case fourgramProbabilities
    /// What it was built from, as UTF-8 lines for people.
    case origin
  }

  /// The sections of one order's table; the longest n-grams are nobody's history.
  struct Table {
    let keys: Section
    let codes: Section
    let marks: Section?
    let entries: Section?
  }

  /// The tables of orders 2…4.
  static let tables = [
    Table(
      keys: .bigramKeys, codes: .bigramProbabilities, marks: .bigramMarks, entries: .bigramEntries),
    Table(
      keys: .trigramKeys, codes: .trigramProbabilities, marks: .trigramMarks,
      entries: .trigramEntries),
    Table(keys: .fourgramKeys, codes: .fourgramProbabilities, marks: nil, entries: nil),
  ]

  /// What a token is sorted by behind its history: its number times an odd one, which scatters
  /// any choice of tokens evenly over 16 bits, so that a place can be guessed from the key.
  @inline(__always)
  static func key(of token: UInt16) -> UInt16 { token &* 0x9E37 }

  /// FNV-1a, 64 bits.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
