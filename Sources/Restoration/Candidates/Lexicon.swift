import LanguageModel

/// Everything the decoder may write: the language model's vocabulary, spelled, and the tree by
/// which spellings are found.
struct Lexicon: Sendable {
  /// What an entry is to the rules around the decoder.
  enum Kind: UInt8, CaseIterable, Sendable {
    case syllable, acronym, term
  }

  /// One thing that may be written.
  struct Entry: BitwiseCopyable, Sendable {
    /// Where the spelling lies in the lexicon's letters.
    var start: Int32
    var count: Int16
    var kind: Kind
    /// Whether the spelling with marks where schools put them now (hoà) is another; it lies behind.
    var hasModern: Bool
    /// The language model's token.
    var token: LanguageModel.Token
    /// −ln of the unigram probability, in nats.
    var rarity: Float
  }

  /// The weight of an entry's rarity while candidates are gathered, against the channel's 1.
  static let rarityWeight: Float = 1.3

  let entries: [Entry]
  let table: SpellingTable
  /// The spellings of all entries, as Unicode scalars.
  private let letters: [UInt32]

  /// Every word of the model, and the user's.
  init(_ model: LanguageModel, userTerms: [String]) {
    let contents = Contents(model, userTerms: userTerms)
    (entries, letters) = (contents.entries, contents.letters)
    var words: [SpellingTable.Word] = []
    words.reserveCapacity(entries.count + entries.count / 32)
    for (index, entry) in entries.enumerated() {
      let scalars = Self.spelling(entry, letters)
      // Names of the highlands ("Krông") are misread as syllables are, and looked for like them.
      let isName = entry.kind == .term && scalars.contains { $0 > 0x7F }
      let spelling = SpellingTable.Spelling(
        entry: UInt32(index), kind: isName ? .syllable : entry.kind,
        cost: FineCost.steps(Self.rarityWeight * entry.rarity))
      words.append(.init(start: entry.start, count: Int32(entry.count), spelling: spelling))
      if entry.hasModern {
        let start = entry.start + Int32(entry.count)
        words.append(.init(start: start, count: Int32(entry.count), spelling: spelling))
      }
    }
    table = SpellingTable(letters, words)
  }

  /// An entry's spelling in small letters, as Unicode scalars.
  func spelling(of index: UInt32) -> ArraySlice<UInt32> {
    Self.spelling(entries[Int(index)], letters)
  }

  /// The same with marks where schools put them now (hoà); the same for most.
  func modern(of index: UInt32) -> ArraySlice<UInt32> {
    let entry = entries[Int(index)]
    return entry.hasModern ? Self.modern(entry, letters) : Self.spelling(entry, letters)
  }

  /// The entry that is spelled so, capitals aside; the most frequent where there are several.
  func entry(spelled reading: ArraySlice<UInt32>) -> UInt32? {
    table.spellings(of: reading.map(Alphabet.number))
      .min { ($0.cost, $0.entry) < ($1.cost, $1.entry) }?.entry
  }

  private static func spelling(_ entry: Entry, _ letters: [UInt32]) -> ArraySlice<UInt32> {
    letters[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
  }

  /// Both spellings have as many letters.
  private static func modern(_ entry: Entry, _ letters: [UInt32]) -> ArraySlice<UInt32> {
    letters[Int(entry.start) + Int(entry.count)..<Int(entry.start) + 2 * Int(entry.count)]
  }
}
