/// The encodings in which Vietnamese was written before Unicode. Text in them reaches us as the
/// Latin letters and signs that stand at the same byte values ("B¸o c¸o kÕt qu¶"): from the text
/// layers of old PDF files, and from text files read as Windows-1252 or Latin-1.
public enum LegacyEncoding: String, Codable, CaseIterable, Sendable {
  /// TCVN 5712:1993, as the ".Vn…" fonts have it (ABC, TCVN3): one byte a letter.
  case tcvn3
  /// VNI for Windows, the "VNI-…" fonts: a letter, then a second byte for its marks.
  case vni
  /// VISCII (RFC 1456): one byte a letter.
  case viscii
  /// Windows-1258: letters with their marks, tones as combining characters behind.
  case windows1258 = "windows-1258"

  /// The encoding that a font's name tells of (".VnTimeH", "VNI-Times", "ABCDEF+.VnArial").
  public init?(fontName: String) {
    let name = fontName.split(separator: "+").last.map(String.init)?.lowercased() ?? ""
    if name.hasPrefix(".vn") {
      self = .tcvn3
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      self = .vni
    } else {
      return nil
    }
  }

  /// Whether a font shows its small letters as capitals, as TCVN3's fonts whose names end in H do.
  public static func isCapitals(fontName: String) -> Bool {
    LegacyEncoding(fontName: fontName) == .tcvn3
      && (fontName.lowercased().split(separator: ",").first ?? "").hasSuffix("h")
  }

  /// The text in Unicode, form C. What the encoding does not know stays as it is.
  public func decode(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0 }
    let decoded =
      switch self {
      case .tcvn3: TCVN3.decode(scalars)
      case .vni: VNI.decode(scalars)
      case .viscii: scalars.map { CodePage.byte(of: $0).flatMap { CodePage.viscii[$0] } ?? $0 }
      case .windows1258: scalars.map { CodePage.windows1258[$0.value] ?? $0 }
      }
    return String(String.UnicodeScalarView(decoded)).composed
  }

  /// The encoding of a text, told by what its words spell: those that hold something beyond ASCII
  /// must nearly all become syllables, and many more of them than were before. `nil` for Unicode
  /// text, for other languages, for garbled text, and for text too short to tell (under
  /// `minimum` different words with marks).
  public static func detect(in text: String, minimum: Int = 4) -> LegacyEncoding? {
    let words = markedWords(of: text)
    guard words.count >= minimum else { return nil }
    let best = allCases.compactMap { encoding in
      syllableCount(of: words, in: encoding).map { (encoding, $0) }
    }.max { $0.1 < $1.1 }
    guard let (encoding, after) = best else { return nil }
    let before = words.count { isSyllable($0.composed) }
    return (after - before) * 10 >= words.count * 3 ? encoding : nil
  }

  /// How many of the words an encoding turns into syllables; `nil` where not nearly all, which the
  /// first of them tell for most text.
  private static func syllableCount(
    of words: Set<String>, in encoding: LegacyEncoding
  ) -> Int? {
    var others = 0
    for word in words where !isSyllable(encoding.decode(word)) {
      others += 1
      if others * 10 > words.count * 2 { return nil }
    }
    return words.count - others
  }

  /// The different words that hold a character beyond ASCII.
  private static func markedWords(of text: String) -> Set<String> {
    var words: Set<String> = []
    // Most text is ASCII, which need not be looked at character by character.
    for stretch in text.utf8.split(whereSeparator: isSeparator)
    where stretch.contains(where: { $0 >= 0x80 }) {
      for word in Substring(stretch).split(whereSeparator: \.isWhitespace)
      where word.utf8.contains(where: { $0 >= 0x80 }) { words.insert(trimmed(word)) }
    }
    return words
  }

  /// Whether a byte is an ASCII character that is no letter.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x61...0x7A).contains(byte | 0x20)
  }

  /// Without the quotation marks and dashes of Windows-1252, which no encoding uses for letters.
  private static func trimmed(_ word: Substring) -> String {
    String(word.trimmingPrefix { "“”‘’–—…•".contains($0) })
  }

  private static func isSyllable(_ text: String) -> Bool {
    let core = text.split { "“”‘’–—…•".contains($0) }
    return !core.isEmpty && core.allSatisfy { Syllable($0) != nil }
  }
}
