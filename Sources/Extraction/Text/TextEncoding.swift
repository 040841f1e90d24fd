import Foundation

/// How a text file writes its letters.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"

  /// The text in NFC with bare line feeds, and the encoding that it was in; `nil` where none fits.
  static func decoded(_ data: Data) -> (text: String, encoding: TextEncoding)? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16).map { (normalised($0), .utf16) }
    }
    return String(validating: data, as: UTF8.self).map { (normalised($0), .utf8) }
  }

  /// NFC without byte order mark; CRLF and lone CR become LF.
  static func normalised(_ text: String) -> String {
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
