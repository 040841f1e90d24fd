import Vietnamese

/// Gives Roman numerals that count and letters that number a list back, where the sequence leaves no
/// doubt: "Quy Il", "II, Ill", "d)" behind "d)", "e)" behind "b)".
struct ListMarks {
  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over list marks; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var letter: String?
    for index in verdicts.indices {
      let token = transcript.tokens[verdicts[index].tokens.lowerBound]
      let startsLine = token.joint == .line || token.joint == .gap || index == 0
      let first = transcript.forms.scalars(of: token.form).first
      guard startsLine || first.map(Self.mayBeNumeral) == true, restoration.isRead(verdicts[index])
      else { continue }
      let reading = String(restoration.reading(verdicts[index].tokens))
      if isCounted(verdicts, index), let numeral = Self.numeral(reading) {
        write(numeral, &verdicts[index])
      } else if startsLine, token.tokenClass == .label || isBracket(verdicts, index + 1) {
        count(reading, &letter, &verdicts[index], isLabel: token.tokenClass == .label)
      }
    }
  }

  /// Writes the letter that a mark before a bracket must be behind the last one, and remembers it.
  private func count(
    _ reading: String, _ letter: inout String?, _ verdict: inout DocumentRestoration.Verdict,
    isLabel: Bool
  ) {
    guard !isLabel || reading.hasSuffix(")") else { return }
    let mark = isLabel ? String(reading.dropLast()) : reading
    let bracket = isLabel ? ")" : ""
    if let last = letter, let next = Self.next(behind: last, readAs: mark) {
      write(next + bracket, &verdict)
      letter = next
    } else if isLabel {
      letter = mark
    }
  }

  /// The letter that follows another in a list, where `reading` is one of its readings; `nil` where
  /// the reading may stand as it is.
  private static func next(behind last: String, readAs reading: String) -> String? {
    if reading == last + "l" { return last + "1" }
    return readings[last].flatMap { $0.readings.contains(reading) ? $0.letter : nil }
  }

  /// What engines read for the letter behind each, which cannot stand there itself.
  private static let readings: [String: (letter: String, readings: Set<String>)] = [
    "b": ("c", ["¢", "©", "€", "e", "é", "ê", "co"]), "c": ("d", ["@", "đ"]), "d": ("đ", ["d"]),
    "đ": ("e", ["c", "é", "©"]), "e": ("g", ["ø"]),
  ]

  private func write(_ text: String, _ verdict: inout DocumentRestoration.Verdict) {
    restoration.write(text, as: .numeral, over: &verdict)
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

  private static func isExact(_ text: String) -> Bool { numeral(text) == text }

  private static func numeral(_ reading: String) -> String? {
    NumeralReading.value(of: reading).flatMap(RomanNumeral.text)
  }

  /// Whether a sign may be one of a numeral, read right or wrong.
  private static func mayBeNumeral(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map("IVXl1T|".unicodeScalars.contains) ?? false
  }
}
