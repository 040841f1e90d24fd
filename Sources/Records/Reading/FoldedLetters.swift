import Vietnamese

/// The letters of a text, each with its plain form and with what Unicode says of it, looked up in one
/// go.
struct FoldedLetters {
  /// The text letter by letter.
  private(set) var letters: [Character] = []
  /// The plain form of each letter as ASCII, as `Prose.plain` has it.
  private(set) var plain: [UInt8] = []
  /// What each letter is.
  private(set) var traits: [LetterTraits] = []

  /// Looks the letters up, code point by code point unless some of these may join.
  init(_ text: String) {
    letters.reserveCapacity(text.utf8.count)
    plain.reserveCapacity(text.utf8.count)
    traits.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let trait = LetterTraits(of: scalar)
      guard trait.contains(.alone) else {
        self = FoldedLetters(joining: text)
        return
      }
      letters.append(Character(scalar))
      plain.append(Self.plain(scalar, trait))
      traits.append(trait)
    }
  }

  private init(joining text: String) {
    letters = Array(text)
    plain = letters.map(Self.plain)
    traits = letters.map(\.traits)
  }

  private static func plain(_ letter: Character) -> UInt8 {
    let traits = letter.traits
    if let scalar = letter.unicodeScalars.first, letter.unicodeScalars.dropFirst().isEmpty {
      return plain(scalar, traits)
    }
    return traits.contains(.blank) ? 0x20 : folded(String(letter))
  }

  private static func plain(_ scalar: Unicode.Scalar, _ traits: LetterTraits) -> UInt8 {
    if traits.contains(.blank) { return 0x20 }
    if let plain = PlainLetters.plain(scalar) { return UInt8(plain.value) }
    return switch scalar {
    case "–", "—", "‐", "‑", "−": UInt8(ascii: "-")
    case "“", "”", "„", "«", "»": UInt8(ascii: "\"")
    case "‘", "’": UInt8(ascii: "'")
    case "…": UInt8(ascii: ".")
    default: folded(String(scalar))
    }
  }

  /// The one ASCII letter that is left of a letter without its marks; 0 where none is.
  private static func folded(_ letter: String) -> UInt8 {
    let scalars = PlainLetters.scalars(of: letter)
    guard scalars.count == 1, scalars[0].isASCII else { return 0 }
    return UInt8(scalars[0].value)
  }
}
