/// The letters that only Vietnamese has, counted to tell Vietnamese from what an engine without
/// Vietnamese made of it: clean text holds them in every second word, garbled text never.
public enum VietnameseLetters {
  /// Whether no Western European alphabet has the letter: đ, ă, ơ, ư, and every vowel with a hook,
  /// a tilde other than ã õ, a dot below, or two marks.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

  /// The same for a code point.
  public static func contains(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
      0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  /// The share of a text's letters that only Vietnamese has, 0…1: about 0.2 in clean Vietnamese,
  /// under 0.01 in what an English engine reads. 0 for a text without letters. Works on NFC.
  public static func share(of text: some StringProtocol) -> Double {
    share(of: CollectionOfOne(text))
  }

  /// The same for a text in several pieces.
  public static func share(of pieces: some Sequence<some StringProtocol>) -> Double {
    var letters = 0
    var vietnamese = 0
    for piece in pieces {
      for scalar in piece.unicodeScalars {
        if contains(scalar) {
          vietnamese += 1
          letters += 1
        } else if GlyphKind.of(scalar.value).isLetter {
          letters += 1
        }
      }
    }
    return letters == 0 ? 0 : Double(vietnamese) / Double(letters)
  }
}
