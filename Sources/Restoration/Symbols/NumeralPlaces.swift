import Vietnamese

/// Gives Roman numerals back where one must stand and what was read is none: "khóa XIH", "lần thứ
/// XI1", "quý 111", "quý 11/2023": there is no eleventh quarter.
struct NumeralPlaces {
  private typealias Verdict = DocumentRestoration.Verdict

  /// How sure a numeral is at most that was given back.
  private static let confidence: Float = 0.85
  private static let numbered: Set<String> = [
    "khóa", "khoá", "thứ", "phần", "chương", "mục", "lục", "hạng", "cấp", "vực", "nhóm", "đoạn",
    "bậc", "quý",
  ]

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over such numerals; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    lazy var isFirstRoman = countsQuartersInNumerals(verdicts)
    for index in verdicts.indices.dropFirst() where isSuspect(verdicts[index]) {
      let before = restoration.text(verdicts[index - 1]).lowercased()
      let isQuarter = isQuarter(before, verdicts, index)
      guard isQuarter || Self.numbered.contains(before) else { continue }
      let reading = String(restoration.reading(verdicts[index].tokens))
      let numeral = isQuarter ? Self.quarter(reading, isFirstRoman) : Self.numeral(reading)
      guard let numeral, numeral != restoration.text(verdicts[index]) else { continue }
      write(numeral, .numeral, &verdicts[index])
      if before == "quỹ" { write("quý", .word, &verdicts[index - 1]) }
    }
  }

  private func write(_ text: String, _ kind: Change.Kind, _ verdict: inout Verdict) {
    restoration.write(text, as: kind, posterior: Self.confidence, over: &verdict)
  }

  /// Whether a quarter is counted: behind "quý", or behind what was taken for a fund because its
  /// numeral was not known, where a year follows ("quỹ TV năm 2023").
  private func isQuarter(_ before: String, _ verdicts: [Verdict], _ index: Int) -> Bool {
    before == "quý"
      || before == "quỹ" && index + 1 < verdicts.count
        && restoration.text(verdicts[index + 1]) == "năm"
  }

  /// Whether the document has quarters in Roman numerals and none in digits, the first left aside,
  /// since its numeral is read as the digit.
  private func countsQuartersInNumerals(_ verdicts: [Verdict]) -> Bool {
    var hasNumeral = false
    for (quarter, verdict) in zip(verdicts, verdicts.dropFirst())
    where restoration.text(quarter).lowercased() == "quý" {
      let head = restoration.text(verdict).prefix { $0 != "/" }
      if ["2", "3", "4"].contains(head) { return false }
      if head != "1", Self.quarter(String(head), false) != nil { hasNumeral = true }
    }
    return hasNumeral
  }

  /// Whether a verdict was read by an engine, and begins like a numeral.
  private func isSuspect(_ verdict: Verdict) -> Bool {
    guard verdict.tokens.count == 1, restoration.isRead(verdict) else { return false }
    let token = transcript.tokens[verdict.tokens.lowerBound]
    switch transcript.forms.scalars(of: token.form).first {
    case 0x31, 0x48, 0x49, 0x54, 0x56, 0x58, 0x69, 0x6C, 0x7C: return token.joint != .inside
    default: return false
    }
  }

  /// The numeral that was read so: two signs or more, one of them I, V or X as it should be or the H
  /// of two strokes, or all of them small letters that are but strokes ("il").
  static func numeral(_ reading: String) -> String? {
    guard reading.unicodeScalars.count > 1 else { return nil }
    if reading.allSatisfy({ "il".contains($0) }) { return spelled(reading.uppercased()) }
    return reading.contains(where: { "IVXH".contains($0) }) ? spelled(reading) : nil
  }

  /// A quarter, alone or with its year: "II", "II/2023". The digit 1 alone may be just that, unless
  /// the others are in Roman numerals.
  static func quarter(_ reading: String, _ isFirstRoman: Bool) -> String? {
    let parts = reading.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first.map(String.init), head != "1" || isFirstRoman,
      let numeral = head == "TV" ? "IV" : spelled(head), quarters.contains(numeral)
    else { return nil }
    guard parts.count > 1 else { return numeral }
    return Int(parts[1]).map { (1900...2099).contains($0) } == true
      ? "\(numeral)/\(parts[1])" : nil
  }

  private static let quarters: Set<String> = ["I", "II", "III", "IV"]

  private static func spelled(_ reading: String) -> String? {
    var numeral = ""
    for scalar in reading.unicodeScalars {
      switch scalar {
      case "I", "L", "l", "1", "|", "!": numeral += "I"
      case "H": numeral += "II"
      case "V", "X": numeral.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return Tokenizer.isNumeral(numeral.unicodeScalars.map(\.value)) ? numeral : nil
  }
}
