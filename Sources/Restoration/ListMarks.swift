import Vietnamese

/// Gives Roman numerals and letters that number a list back, where the sequence leaves no doubt:
/// "I1." behind "I.", "Quy Il", "d)" behind "d)".
struct ListMarks {
  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over list marks; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var chapter = 0
    var letter: String?
    for index in verdicts.indices {
      let token = transcript.tokens[verdicts[index].tokens.lowerBound]
      let startsLine = token.joint == .line || token.joint == .gap || index == 0
      let first = transcript.forms.scalars(of: token.form).first
      guard startsLine || first.map(Self.mayBeNumeral) == true else { continue }
      let reading = String(restoration.reading(verdicts[index].tokens))
      if startsLine, let value = Self.value(of: reading.trimming("."))?.value,
        reading.hasSuffix(".") || isStop(verdicts, index + 1)
      {
        if value == chapter + 1 {
          write(Self.numeral(value) + (reading.hasSuffix(".") ? "." : ""), &verdicts[index])
        }
        if value == chapter + 1 || Self.isExact(reading.trimming(".")) { chapter = value }
      } else if let (numeral, _) = Self.value(of: reading), isCounted(verdicts, index) {
        write(numeral, &verdicts[index])
      } else if reading == "¢", startsLine, letter == "b)", isBracket(verdicts, index + 1) {
        write("c", &verdicts[index])
        letter = "c)"
      } else if token.tokenClass == .label, startsLine, reading.hasSuffix(")") {
        if reading == "d)", letter == "d)" { write("đ)", &verdicts[index]) }
        if let letter, reading == letter.dropLast() + "l)" {
          write(letter.dropLast() + "1)", &verdicts[index])
        } else {
          letter = reading
        }
      }
    }
  }

  private func write(_ text: String, _ verdict: inout DocumentRestoration.Verdict) {
    let isNew = text != String(restoration.reading(verdict.tokens))
    verdict.text = isNew ? text : nil
    verdict.kind = isNew ? .numeral : .unchanged
    verdict.runnerUp = nil
  }

  private func isStop(_ verdicts: [DocumentRestoration.Verdict], _ index: Int) -> Bool {
    index < verdicts.count && restoration.text(verdicts[index]) == "."
  }

  private func isBracket(_ verdicts: [DocumentRestoration.Verdict], _ index: Int) -> Bool {
    index < verdicts.count && restoration.text(verdicts[index]) == ")"
  }

  /// Whether a numeral must stand here: behind "quý", or behind another numeral and a comma.
  private func isCounted(_ verdicts: [DocumentRestoration.Verdict], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = restoration.text(verdicts[index - 1])
    if before.lowercased() == "quý" { return true }
    guard index > 1, before == ",",
      verdicts[index - 2].kind == .numeral
        || Self.isExact(restoration.text(verdicts[index - 2]))
    else { return false }
    return true
  }

  private static func isExact(_ text: String) -> Bool { value(of: text)?.numeral == text }

  /// The numeral under 20 that was read so, and its value. Two signs or more, one of them a
  /// letter: "I" alone is too little to go by, and digits alone are digits.
  private static func value(of reading: String) -> (numeral: String, value: Int)? {
    guard (1...5).contains(reading.unicodeScalars.count),
      reading.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      reading.unicodeScalars.count > 1 || "IVX".contains(reading)
    else { return nil }
    var numeral = ""
    for scalar in reading.unicodeScalars {
      switch scalar {
      case "I", "l", "1", "T", "|": numeral += "I"
      case "V", "X": numeral.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return numerals.firstIndex(of: numeral).map { (numeral, $0 + 1) }
  }

  /// Whether a sign may be one of a numeral, read right or wrong.
  private static func mayBeNumeral(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map("IVXl1T|".unicodeScalars.contains) ?? false
  }

  private static func numeral(_ value: Int) -> String { numerals[value - 1] }

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX",
  ]
}

extension String {
  /// The text without one sign at its end.
  fileprivate func trimming(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
