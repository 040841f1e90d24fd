import Foundation
import Vietnamese

/// How a text file writes its letters.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  /// One of the encodings before Unicode, told by what its words spell.
  case legacy = "mã cũ"

  /// The text in NFC with bare line feeds, and the encoding that it was in; `nil` where none fits.
  static func decoded(_ data: Data) -> (text: String, encoding: TextEncoding)? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16).map { (normalised($0), .utf16) }
    }
    if let text = String(validating: data, as: UTF8.self) { return (normalised(text), .utf8) }
    return legacy(data)
  }

  /// Eight-bit text, its bytes taken for the Latin letters and signs that stand at their values.
  private static func legacy(_ data: Data) -> (text: String, encoding: TextEncoding)? {
    for reading in [String.Encoding.windowsCP1252, .isoLatin1] {
      if let text = String(data: data, encoding: reading),
        let encoding = LegacyEncoding.detect(in: text)
      {
        return (normalised(encoding.decode(text)), .legacy)
      }
    }
    return nil
  }

  /// NFC without byte order mark; CRLF and lone CR become LF.
  static func normalised(_ text: String) -> String {
    let isBare = !text.utf8.contains(UInt8(ascii: "\r")) && text.unicodeScalars.first != "\u{FEFF}"
    if isBare, text.isPlainlyComposed { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n" where previous == "\r": break
      case "\u{FEFF}" where previous == nil: break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}
