import Vietnamese

/// Gives the Roman numerals that number chapters back, where their letters, the sequence or capitals
/// leave no doubt: "Ill." and "I1." at the head of a line, "HL" before capitals behind chapter II,
/// "1." before capitals where chapter II follows.
struct ChapterNumerals {
  private typealias Verdict = DocumentRestoration.Verdict

  /// The first word of a line, as far as it may number a chapter.
  private struct Mark {
    var index: Int
    var options: [ChapterChain.Option]
  }

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes verdicts over such numerals; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    let marks = marks(verdicts)
    for (mark, value) in zip(marks, ChapterChain.values(of: marks.map(\.options))) {
      guard let numeral = value.flatMap(RomanNumeral.text) else { continue }
      let reading = String(restoration.reading(verdicts[mark.index].tokens))
      let text = reading.hasSuffix(".") ? numeral + "." : numeral
      restoration.write(text, as: .numeral, over: &verdicts[mark.index])
    }
  }

  /// The marks that may number chapters. What is counted in digits from 10 on goes on with 11.
  private func marks(_ verdicts: [Verdict]) -> [Mark] {
    var marks: [Mark] = []
    var item: String?
    for index in verdicts.indices
    where startsLine(verdicts[index]) && restoration.isRead(verdicts[index]) {
      let reading = String(restoration.reading(verdicts[index].tokens))
      let isHeading = isHeading(verdicts[index])
      let hasStop = reading.hasSuffix(".") || isStop(index + 1, verdicts, isHeading)
      let mark = reading.hasSuffix(".") ? String(reading.dropLast()) : reading
      if hasStop, Int(mark) != nil { item = mark }
      if item == "10", NumeralReading.isStrokes(mark) { continue }
      let options = NumeralReading.chapters(mark, hasStop: hasStop, isHeading: isHeading)
      if !options.isEmpty { marks.append(Mark(index: index, options: options)) }
    }
    return marks
  }

  /// Whether a stop stands behind a mark; before capitals it may have been read as a comma.
  private func isStop(_ index: Int, _ verdicts: [Verdict], _ isHeading: Bool) -> Bool {
    guard index < verdicts.count else { return false }
    let text = restoration.text(verdicts[index])
    return text == "." || isHeading && text == ","
  }

  private func startsLine(_ verdict: Verdict) -> Bool {
    let joint = transcript.tokens[verdict.tokens.lowerBound].joint
    return joint == .line || joint == .gap || verdict.tokens.lowerBound == 0
  }

  /// Whether capitals prevail on the line that a verdict begins.
  private func isHeading(_ verdict: Verdict) -> Bool {
    transcript.lines[Int(transcript.tokens[verdict.tokens.lowerBound].line)].isShouted
  }
}
