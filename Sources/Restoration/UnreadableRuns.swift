import Vietnamese

/// Marks what is no text: lines of a seal, scrawl, dirt. Runs of tokens of which most are neither
/// words nor figures stay as they were read, with next to no confidence.
struct UnreadableRuns {
  /// How many tokens such a run has at least, and how many of them are junk.
  private static let leastLength = 4
  private static let leastJunk = 3
  private static let leastShare = 0.5
  /// How sure anything in such a run is at most.
  private static let confidence: Float = 0.05
  /// How sure a word must be to end a run, and how long.
  private static let wordConfidence: Float = 0.85
  private static let wordLength = 3

  private typealias Verdict = DocumentRestoration.Verdict

  private enum Kind {
    case junk, text, either
  }

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Takes changes back within such runs; everything else stays.
  func mark(_ verdicts: inout [DocumentRestoration.Verdict]) {
    var start = 0
    for index in verdicts.indices {
      let isLast = index + 1 == verdicts.count
      if isLast || line(verdicts[index + 1]) != line(verdicts[index]) {
        mark(start..<index + 1, &verdicts)
        start = index + 1
      }
    }
  }

  private func line(_ verdict: Verdict) -> Int32 {
    transcript.tokens[verdict.tokens.lowerBound].line
  }

  private func mark(_ line: Range<Int>, _ verdicts: inout [Verdict]) {
    guard line.count >= Self.leastLength, isRead(verdicts[line.lowerBound]) else { return }
    var start = line.lowerBound
    for index in line {
      let isText = kind(verdicts[index]) == .text
      guard isText || index + 1 == line.upperBound else { continue }
      settle(start..<(isText ? index : index + 1), &verdicts)
      start = index + 1
    }
  }

  private func settle(_ run: Range<Int>, _ verdicts: inout [Verdict]) {
    let junk = run.count { kind(verdicts[$0]) == .junk }
    guard run.count >= Self.leastLength, junk >= Self.leastJunk,
      Double(junk) >= Self.leastShare * Double(run.count)
    else { return }
    for index in run {
      verdicts[index].text = nil
      verdicts[index].kind = .unchanged
      verdicts[index].posterior = min(verdicts[index].posterior, Self.confidence)
      verdicts[index].flag = .unreadable
    }
  }

  private func kind(_ verdict: Verdict) -> Kind {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let reading = restoration.reading(verdict.tokens)
    switch token.tokenClass {
    case .number, .symbol, .address, .label, .numeral: return reading.count > 1 ? .text : .either
    case .punctuation: return reading.first.map(Self.isOdd) == true ? .junk : .either
    case .sign: return verdict.text == nil ? .junk : .either
    case .word, .mixed, .acronym:
      let isAsRead = verdict.candidate?.isAsRead ?? false
      if isAsRead, !Syllable.isSpellableWithoutMarks(String(reading)), verdict.posterior <= 0.5 {
        return .junk
      }
      let isSure = verdict.posterior >= Self.wordConfidence && reading.count >= Self.wordLength
      return isSure ? .text : .either
    }
  }

  /// Whether a mark is none that prose or tables have: { } < > ` ´.
  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7B, 0x7D, 0x3C, 0x3E, 0x60, 0xB4: true
    default: false
    }
  }

  private func isRead(_ verdict: Verdict) -> Bool {
    switch restoration.mode(of: verdict) {
    case .garbled, .vietnameseReading, .unknownEngine: true
    case .clean, .legacyEncoding, .foreign: false
    }
  }
}
