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
/// Sections, in the order of ``Section``, each on a multiple of 64. An n-gram's key is its tokens'
/// numbers, 16 bits each, the last lowest. Tables of n-grams are open-addressing hash tables with
/// linear probing; an entry is the low 16 bits of the key's hash (0 replaced by 1) and the codes of
/// probability and back-off, one byte each; 0 marks a free place. A key is taken for found when
/// the 16 bits agree, which errs in about one of 10,000 look-ups of absent n-grams. A back-off code
/// of 0 says that no longer n-gram begins so: such a context need not be remembered.
enum ModelFile {
  static let magic = Array("SOHOALM\n".utf8)
  static let version: UInt32 = 1
  static let headerSize = 40

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
    /// UInt32 entries: fingerprint << 16 | probability << 8 | back-off.
    case bigrams
    /// As bigrams.
    case trigrams
    /// Three bytes an entry: fingerprint (low byte first), probability; one byte of slack behind.
    case fourgrams
    /// What it was built from, as UTF-8 lines for people.
    case origin
  }

  /// A hash of all bits of an n-gram's key.
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  /// The first place to look at in a table of `capacity` entries.
  @inline(__always)
  static func place(_ hash: UInt64, _ capacity: Int) -> Int {
    Int(((hash >> 32) &* UInt64(capacity)) >> 32)
  }

  @inline(__always)
  static func fingerprint(_ hash: UInt64) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: hash) & 0xFFFF
    return low == 0 ? 1 : low
  }

  /// FNV-1a, 64 bits.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
