import LanguageModel

/// Everything the decoder may write: the language model's vocabulary, spelled, and the tree by
/// which spellings are found.
struct Lexicon: Sendable {
  /// What an entry is to the rules around the decoder.
  enum Kind: UInt8, Sendable {
    case syllable, acronym, term
  }

  /// One thing that may be written.
  struct Entry: Sendable {
    /// The spelling in small letters, as Unicode scalars.
    var spelling: [UInt32]
    /// The same with marks where schools put them now (hoà); equal to `spelling` for most.
    var modern: [UInt32]
    /// The language model's token.
    var token: LanguageModel.Token
    /// −ln of the unigram probability, in nats.
    var rarity: Float
    var kind: Kind
  }

  /// The weight of an entry's rarity while candidates are gathered, against the channel's 1.
  static let rarityWeight: Float = 1.3

  let entries: [Entry]
  let trie: Trie

  /// Numbers the entries and grows the tree.
  init(_ entries: [Entry]) {
    self.entries = entries
    var spellings = Trie.Spellings()
    for (index, entry) in entries.enumerated() {
      let cost = Self.rarityWeight * entry.rarity
      spellings.add(entry.spelling, entry: UInt32(index), cost: cost)
      guard entry.modern != entry.spelling else { continue }
      spellings.add(entry.modern, entry: UInt32(index), cost: cost)
    }
    trie = Trie(spellings)
  }

  /// The entry that is spelled so, capitals aside; the most frequent where there are several.
  func entry(spelled reading: ArraySlice<UInt32>) -> UInt32? {
    trie.endings(of: reading.lazy.map(Alphabet.number)).min { $0.cost < $1.cost }?.entry
  }
}
