import Vietnamese

/// What engines read for Roman numerals, those under 20.
enum NumeralReading {
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
    return RomanNumeral.value(of: numeral).flatMap { $0 < 20 ? $0 : nil }
  }
}
