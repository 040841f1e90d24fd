/// How a word spreads its capitals, to be put back on a restored word.
public enum LetterCase: UInt8, Sendable {
  /// "tỉnh".
  case lower
  /// "Tỉnh".
  case capitalised
  /// "TỈNH"; a single capital letter counts as capitalised.
  case upper
  /// Anything else: "TTr", "iPhone".
  case mixed

  /// The case of a word; characters that have none (digits, signs) are passed over.
  public init(of word: some StringProtocol) {
    self.init(ofScalars: word.unicodeScalars.map(\.value)[...])
  }

  /// The case of a word given as code points.
  public init(ofScalars scalars: ArraySlice<UInt32>) {
    var upper = 0
    var lower = 0
    var startsUpper = false
    for scalar in scalars {
      let kind = GlyphKind.of(scalar)
      if kind == .upper {
        if upper + lower == 0 { startsUpper = true }
        upper += 1
      } else if kind == .lower {
        lower += 1
      }
    }
    self =
      if upper == 0 {
        .lower
      } else if upper == 1, startsUpper {
        .capitalised
      } else if lower == 0 {
        .upper
      } else {
        .mixed
      }
  }
}

extension StringProtocol {
  /// Lower-case letter by letter: no locale, no growth (Đ → đ, Ơ → ơ, Ð → đ).
  public var lowercasedScalars: String {
    var lower = String.UnicodeScalarView()
    for scalar in unicodeScalars { lower.append(scalar.lowercased) }
    return String(lower)
  }

  /// Upper-case letter by letter: no locale, no growth.
  public var uppercasedScalars: String {
    var upper = String.UnicodeScalarView()
    for scalar in unicodeScalars { upper.append(scalar.uppercased) }
    return String(upper)
  }
}

extension Unicode.Scalar {
  /// The small letter, where it is one character; Icelandic Ð becomes Vietnamese đ.
  public var lowercased: Unicode.Scalar {
    if value < 0x80 { return value >= 65 && value <= 90 ? Unicode.Scalar(UInt8(value + 32)) : self }
    if value == 0xD0 { return "đ" }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first! : self
  }

  /// The capital, where it is one character.
  public var uppercased: Unicode.Scalar {
    if value < 0x80 {
      return value >= 97 && value <= 122 ? Unicode.Scalar(UInt8(value - 32)) : self
    }
    let mapping = properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first! : self
  }
}
