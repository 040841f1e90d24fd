/// What a character is to the tokenizer.
enum GlyphKind: UInt8 {
  case upper, lower, caseless, digit, space, opener, closer, hyphen, slash, quote, sign, control

  var isLetter: Bool { rawValue <= GlyphKind.caseless.rawValue }

  /// The kind of a code point: tables for Latin letters and punctuation, Unicode's properties for
  /// the rest, which takes longer.
  @inline(__always)
  static func of(_ codePoint: UInt32) -> GlyphKind {
    if codePoint < 0x250 { return latin[Int(codePoint)] }
    if codePoint >= 0x1E00, codePoint < 0x2100 { return toned[Int(codePoint - 0x1E00)] }
    return looked(up: codePoint)
  }

  private static let latin: [GlyphKind] = (0..<0x250).map { looked(up: $0) }
  private static let toned: [GlyphKind] = (0x1E00..<0x2100).map { looked(up: $0) }

  private static func looked(up codePoint: UInt32) -> GlyphKind {
    guard let scalar = Unicode.Scalar(codePoint) else { return .control }
    switch scalar {
    case "(", "[", "{", "“", "‘", "«", "<": return .opener
    case ")", "]", "}", "”", "’", "»", ">", ".", ",", ";", ":", "!", "?", "…": return .closer
    case "-", "–", "—", "\u{2010}", "\u{2011}", "\u{2012}": return .hyphen
    case "/": return .slash
    case "\"", "'", "`", "´": return .quote
    case "0"..."9": return .digit
    case "\u{FEFF}", "\u{200B}", "\u{AD}": return .control
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    if properties.isUppercase { return .upper }
    if properties.isLowercase { return .lower }
    if properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered {
      return .caseless
    }
    return codePoint < 0x20 ? .control : .sign
  }
}
