import Vietnamese

/// A font of a PDF page that may show Vietnamese letters in the places of others.
struct LegacyFont {
  private let encoding: LegacyEncoding?
  private let isCapitals: Bool

  /// Takes what the font's name tells; of most fonts, nothing.
  init(named name: String) {
    encoding = LegacyEncoding(fontName: name)
    isCapitals = encoding != nil && LegacyEncoding.isCapitals(fontName: name)
  }

  /// The letters that the font shows. What is Unicode already (letters that only Vietnamese has)
  /// stays: the file tells its letters, whatever the font's name.
  func decoded(_ scalars: [Unicode.Scalar]) -> String {
    let bytes = scalars.map(Self.unmasked)
    let text = String(String.UnicodeScalarView(bytes))
    guard let encoding, !bytes.contains(where: { Self.unicodeLetters.contains($0.value) }) else {
      return encoding == nil ? String(String.UnicodeScalarView(scalars)) : text
    }
    let letters = encoding.decode(text)
    return isCapitals ? letters.uppercased() : letters
  }

  /// The composed letters of Vietnamese that no Western code page has.
  private static let unicodeLetters: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  /// Symbol fonts have their codes in private use, U+F000 upwards.
  private static func unmasked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xF020...0xF0FF).contains(scalar.value)
      ? Unicode.Scalar(UInt8(scalar.value & 0xFF)) : scalar
  }
}
