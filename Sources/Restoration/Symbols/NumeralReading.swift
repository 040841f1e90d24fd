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

  /// The numbers that the mark at the head of a line may stand for, as chapters are counted; empty
  /// where it counts nothing. One that weighs less than nothing needs others beside it.
  ///
  /// - Parameters:
  ///   - reading: The mark without its stop.
  ///   - isHeading: Whether capitals prevail on the line.
  static func chapters(_ reading: String, hasStop: Bool, isHeading: Bool) -> [ChapterChain.Option] {
    guard hasStop || isHeading else { return [] }
    if let value = RomanNumeral.value(of: reading), value < 20 {
      return [.init(value: value, weight: hasStop ? 1 : -0.5)] + lostStroke(value)
    }
    let capitals = reading.plainLetters.uppercased()
    if isHeading, let options = headings[capitals] {
      return hasStop || capitals == "L" ? options : []
    }
    guard let value = value(of: isHeading ? capitals : reading, amongCapitals: isHeading),
      hasStop || !capitals.contains("T"), hasStop || capitals.count > 1, capitals != "TL"
    else { return [] }
    let isSure = hasStop && (isHeading || isStrokes(reading))
    return [.init(value: value, weight: isSure ? 0.5 : -0.5)]
  }

  /// What else is read for numerals before capitals.
  private static let headings: [String: [ChapterChain.Option]] = [
    "1": [.init(value: 1, weight: -1)] + lostStroke(1),
    "L": [.init(value: 1, weight: -0.5)],
    "H": [.init(value: 2, weight: 0.5)],
    "HH": [.init(value: 3, weight: 0.5), .init(value: 2, weight: 0.5)],
    "HII": [.init(value: 3, weight: 0.5)], "HHL": [.init(value: 3, weight: 0.5)],
  ]

  /// The number that loses a stroke where an engine reads I or II, as numbers on both sides must say.
  private static func lostStroke(_ value: Int) -> [ChapterChain.Option] {
    value < 3 ? [.init(value: value + 1, weight: -2.5)] : []
  }

  /// Whether nothing but upright strokes was read, one of them as a capital: "Il", "I11".
  static func isStrokes(_ reading: String) -> Bool {
    (2...3).contains(reading.utf8.count) && reading.hasPrefix("I")
      && reading.utf8.allSatisfy { "Il1|".utf8.contains($0) }
  }
}
