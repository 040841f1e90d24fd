import Foundation

extension String {
  /// The text as it may stand between tags and in quoted attributes of XML 1.0: markup escaped,
  /// NFC, characters that XML cannot hold (controls, form feeds) replaced by U+FFFD.
  var escapedForXML: String {
    var bytes: [UInt8] = []
    bytes.appendEscapedForXML(self)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether normalizing to NFC would surely leave the text as it is: it has but characters up to
  /// U+02FF, the composed letters of Vietnamese (U+1E80…) and common punctuation.
  ///
  /// Asking costs far less than normalizing, and nearly every word passes.
  fileprivate var isPlainlyComposed: Bool {
    var isSecond = false
    var lead: UInt8 = 0
    for byte in utf8 where byte >= 0x80 {
      if isSecond {
        // U+1E80…1EFF; U+2010…203F, which leaves out the two quads that decompose.
        let isComposed = lead == 0xE1 ? byte == 0xBA || byte == 0xBB : byte == 0x80
        guard isComposed else { return false }
        isSecond = false
      } else if byte >= 0xC0 {
        lead = byte
        guard byte < 0xCC || byte == 0xE1 || byte == 0xE2 else { return false }
        isSecond = byte >= 0xE0
      } else if lead == 0xE2, byte < 0x90 {
        return false
      }
    }
    return true
  }
}

extension [UInt8] {
  /// Appends a text as UTF-8, escaped for XML; in attributes line breaks and tabs too, which
  /// readers would turn into blanks.
  mutating func appendEscapedForXML(_ text: String, inAttribute: Bool = false) {
    let composed = text.isPlainlyComposed ? text : text.precomposedStringWithCanonicalMapping
    for byte in composed.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "\r"): append(contentsOf: "&#13;".utf8)
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        if inAttribute { append(contentsOf: "&#\(byte);".utf8) } else { append(byte) }
      case ..<0x20: append(contentsOf: "\u{FFFD}".utf8)
      case 0xBE, 0xBF:
        append(byte)
        replaceNoncharacter()
      default: append(byte)
      }
    }
  }

  /// Puts U+FFFD in place of a U+FFFE or U+FFFF at the end.
  private mutating func replaceNoncharacter() {
    guard count >= 3, self[count - 3] == 0xEF, self[count - 2] == 0xBF else { return }
    replaceSubrange((count - 3)..., with: "\u{FFFD}".utf8)
  }
}
