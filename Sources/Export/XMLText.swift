import Foundation

extension StringProtocol {
  /// The text as it may stand between tags and in quoted attributes of XML 1.0: markup escaped,
  /// NFC, characters that XML cannot hold (controls, form feeds) replaced by U+FFFD.
  var escapedForXML: String {
    var escaped = ""
    for scalar in String(self).precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value):
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
