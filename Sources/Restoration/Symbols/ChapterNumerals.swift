import Vietnamese

/// Gives the Roman numerals that number chapters back, where their letters, the sequence or capitals
/// leave no doubt: "Ill." and "I1." at the head of a line, "HL" before capitals behind chapter II,
/// "1." before capitals where chapter II follows.
struct ChapterNumerals {
  private typealias Verdict = DocumentRestoration.Verdict

  /// The first word of a line, as far as it may number a chapter.
  private struct Mark {
    var index: Int
    /// Without the stop behind it.
    var reading: String
    var hasStop: Bool
    /// Whether capitals prevail on the line.
    var isHeading: Bool
  }

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over such numerals; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var chapter = 0
    var item = 0
    var first: Mark?
    for index in verdicts.indices
    where startsLine(index, verdicts) && restoration.isRead(verdicts[index]) {
      let mark = mark(at: index, verdicts)
      if mark.reading == "1", mark.isHeading, mark.hasStop, chapter == 0, first == nil {
        first = mark
      }
      if mark.hasStop, let number = Int(mark.reading) { item = number }
      guard let value = value(of: mark, behind: chapter, item) else { continue }
      RomanNumeral.text(of: value).map { write($0, over: mark, &verdicts) }
      if value == 2, mark.isHeading, let first { write("I", over: first, &verdicts) }
      first = nil
      chapter = value
    }
  }

  private func startsLine(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    let joint = transcript.tokens[verdicts[index].tokens.lowerBound].joint
    return joint == .line || joint == .gap || index == 0
  }

  private func mark(at index: Int, _ verdicts: [Verdict]) -> Mark {
    let reading = String(restoration.reading(verdicts[index].tokens))
    let hasStop = reading.hasSuffix(".")
    let line = transcript.lines[Int(transcript.tokens[verdicts[index].tokens.lowerBound].line)]
    return Mark(
      index: index, reading: hasStop ? String(reading.dropLast()) : reading,
      hasStop: hasStop
        || index + 1 < verdicts.count && restoration.text(verdicts[index + 1]) == ".",
      isHeading: line.isShouted)
  }

  /// The chapter that a mark must number; `nil` where it need not number any.
  private func value(
    of mark: Mark, behind chapter: Int, _ item: Int
  ) -> Int? {
    if mark.hasStop, let value = NumeralReading.value(of: mark.reading) {
      let isNumeral =
        value == chapter + 1 || RomanNumeral.text(of: value) == mark.reading
        || isStrokes(mark.reading) && item != 10
      return isNumeral ? value : nil
    }
    guard mark.isHeading, mark.reading.utf8.count > 1,
      let value = NumeralReading.value(of: mark.reading, amongCapitals: true), value == chapter + 1
    else { return nil }
    return value
  }

  /// Whether nothing but upright strokes was read, one of them as a capital: "Il", "I11".
  private func isStrokes(_ reading: String) -> Bool {
    (2...3).contains(reading.utf8.count) && reading.hasPrefix("I")
      && reading.utf8.allSatisfy { "Il1|".utf8.contains($0) }
  }

  private func write(_ numeral: String, over mark: Mark, _ verdicts: inout [Verdict]) {
    let reading = String(restoration.reading(verdicts[mark.index].tokens))
    let text = reading.hasSuffix(".") ? numeral + "." : numeral
    restoration.write(text, as: .numeral, over: &verdicts[mark.index])
  }
}
