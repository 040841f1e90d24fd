/// Characters that look like Vietnamese text and are none, as the text layers of PDF files and
/// careless typing hold them: Cyrillic and Greek letters among Latin ones, the Icelandic Ð for Đ,
/// the gha Ƣ for Ư, letters of full width, and characters that nobody sees.
public enum LookAlikes {
  /// The word with the letters that it shows. What is a word of another alphabet stays as it is.
  public static func resolved(_ word: String) -> String {
    guard mayHold(word.utf8) else { return word }
    let isLatin = word.unicodeScalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic }
    let isWhole = word.unicodeScalars.allSatisfy { !isForeign($0) || letters[$0] != nil }
    let hasLetters = word.unicodeScalars.contains { $0.properties.isAlphabetic }
    var resolved = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      let isDouble = last.map { $0 != scalar && isBarred($0) && isBarred(scalar) } ?? false
      last = scalar
      if isDouble || hasLetters && isUnseen(scalar) { continue }
      if isForeign(scalar), !(isLatin && isWhole) {
        resolved.append(scalar)
      } else {
        resolved.append(letters[scalar] ?? scalar)
      }
    }
    return String(resolved)
  }

  /// Whether a text may hold such a character, told from its bytes alone: the letters and marks of
  /// typed Vietnamese begin with other bytes, or are passed over quickly.
  private static func mayHold(_ bytes: String.UTF8View) -> Bool {
    let told = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.indices.contains { bytes[$0] >= 0xC2 && isSuspect(bytes[$0...]) }
    }
    return told ?? true
  }

  /// Whether a character's bytes, from its first on, may be those of a look-alike.
  @inline(__always)
  private static func isSuspect(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return true }
    switch (bytes[start], bytes[start + 1]) {
    case (0xC3, let next): return next == 0x90 || next == 0xB0
    case (0xC4, let next): return next == 0xB1
    case (0xC6, let next): return next == 0x89 || next == 0xA2 || next == 0xA3
    case (0xC2, let next): return next == 0xAD
    case (0xE2, 0x80): return bytes.count < 3 || (0x8B...0x8F).contains(bytes[start + 2])
    case (0xE2, let next): return next == 0x81
    case (0xC7...0xC9, _), (0xCD...0xD4, _), (0xEF, _): return true
    default: return false
    }
  }

  /// Whether nothing is seen of a character: soft hyphens, marks that join, part or turn.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether the letter is Greek or Cyrillic.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    (0x370..<0x530).contains(scalar.value)
  }

  /// Whether it is Đ, or stands for it; engines write one letter as both.
  private static func isBarred(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: true
    default: false
    }
  }

  private static let pairs: [(shown: String, letters: String)] = [
    ("АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁһԛԝ", "ABESIJKMHOPCTXYaesijopcxydhqw"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντιυ", "ABEZHIKMNOPTYXovtiu"),
    ("ÐðƉɖƢƣǍǎıȷ", "ĐđĐđƯưĂăij"),
  ]

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (shown, meant) in pairs {
      for (shown, meant) in zip(shown.unicodeScalars, meant.unicodeScalars) {
        letters[shown] = meant
      }
    }
    for value in 0xFF01...0xFF5E as ClosedRange<UInt32> {
      guard let wide = Unicode.Scalar(value), let plain = Unicode.Scalar(value - 0xFEE0) else {
        continue
      }
      letters[wide] = plain
    }
    return letters
  }()
}
