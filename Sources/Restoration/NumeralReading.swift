/// Roman numerals under 20, and what engines read for their letters.
enum RomanNumeral {
  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX",
  ]

  /// The numeral of a number from 1 to 19.
  static func text(of value: Int) -> String? {
    numerals.indices.contains(value - 1) ? numerals[value - 1] : nil
  }

  /// The number that was read so. One sign must be I, V or X itself; of several at least one a
  /// letter, since digits alone are digits.
  ///
  /// - Parameter amongCapitals: Whether capitals stand around it, so that H and L are strokes too.
  static func value(of reading: String, amongCapitals: Bool = false) -> Int? {
    guard (1...5).contains(reading.unicodeScalars.count),
      reading.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      reading.unicodeScalars.count > 1 || "IVX".contains(reading)
    else { return nil }
    var numeral = ""
    for scalar in reading.unicodeScalars {
      switch scalar {
      case "I", "l", "1", "T", "|": numeral += "I"
      case "L" where amongCapitals: numeral += "I"
      case "H" where amongCapitals: numeral += "II"
      case "V", "X": numeral.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return numerals.firstIndex(of: numeral).map { $0 + 1 }
  }
}
