import Vietnamese

/// Gives Roman numerals that count and letters that number a list back, where the sequence leaves no
/// doubt: "Quy Il", "II, Ill", "d)" behind "d)".
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
      } else if startsLine, let read = Self.signs[reading], letter == read.before,
        isBracket(verdicts, index + 1)
      {
        write(read.letter, &verdicts[index])
        letter = read.letter + ")"
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

  /// Signs that engines read for a letter of a list, and the label that must stand before it.
  private static let signs: [String: (before: String, letter: String)] = [
    "¢": ("b)", "c"), "©": ("b)", "c"), "@": ("c)", "d"),
  ]

  /// Whether a sign may be one of a numeral, read right or wrong.
  private static func mayBeNumeral(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map("IVXl1T|".unicodeScalars.contains) ?? false
  }
}
