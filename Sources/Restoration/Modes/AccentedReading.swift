import Vietnamese

/// Tells text that an engine for another language with accents read (French, German, Portuguese,
/// Spanish) from what one for English made of Vietnamese: the former keeps à, â, ê, ô, ã and í or
/// puts ä, ö and ü for them, the latter knows no accent but that of é.
struct AccentedReading {
  /// How many words with such a letter there must be, and how large their share, for text to count as
  /// read so: an engine for French, German, Portuguese or Spanish has one in three words, one for
  /// English one in a thousand.
  private static let leastWords = 3
  private static let leastShare = 0.06

  private var words = 0
  private var accented = 0

  /// Whether what was counted was read by an engine for a language with accents.
  var isTold: Bool {
    accented >= Self.leastWords && Double(accented) >= Self.leastShare * Double(words)
  }

  /// Counts a word.
  mutating func count(_ word: ArraySlice<UInt32>) {
    words += 1
    if word.contains(where: Self.isAccented) { accented += 1 }
  }

  private static func isAccented(_ scalar: UInt32) -> Bool {
    switch Alphabet.small(scalar) {
    case 0xE9, 0xF7: false
    case 0xE0...0xFE: true
    default: false
    }
  }
}
