import Pages
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

  /// How sure an engine is at most of scrawl: of what spells nothing, of a short form, of what only
  /// context made a word.
  private static let faint = 0.3
  private static let faintAcronym = 0.05
  private static let faintChange = 0.1
  /// The same on average for a line of few words, none of them sure.
  private static let faintLine = 0.65
  private static let shortLine = 3

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
        markFaint(start..<index + 1, &verdicts)
        start = index + 1
      }
    }
  }

  private func line(_ verdict: Verdict) -> Int32 {
    transcript.tokens[verdict.tokens.lowerBound].line
  }

  private func mark(_ line: Range<Int>, _ verdicts: inout [Verdict]) {
    guard line.count >= Self.leastLength, restoration.isRead(verdicts[line.lowerBound]) else {
      return
    }
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
    for index in run { giveUp(&verdicts[index]) }
  }

  private func giveUp(_ verdict: inout Verdict) {
    verdict.stayAsRead()
    verdict.posterior = min(verdict.posterior, Self.confidence)
    verdict.flag = .unreadable
  }

  /// Marks what an engine read with next to no confidence of its own: single words that are none,
  /// and short lines in which nothing is sure.
  private func markFaint(_ line: Range<Int>, _ verdicts: inout [Verdict]) {
    guard restoration.isRead(verdicts[line.lowerBound]),
      page(of: verdicts[line.lowerBound]).method == .ocr
    else { return }
    let confidences = line.map { engineConfidence(of: verdicts[$0]) }
    let isFaint =
      line.count <= Self.shortLine
      && confidences.reduce(0, +) < Self.faintLine * Double(line.count)
      && line.allSatisfy { kind(verdicts[$0]) != .text && !isFigure(verdicts[$0]) }
    for (index, confidence) in zip(line, confidences) {
      if isFaint || isScrawl(verdicts[index], confidence) { giveUp(&verdicts[index]) }
    }
  }

  private func isScrawl(_ verdict: Verdict, _ confidence: Double) -> Bool {
    switch transcript.tokens[verdict.tokens.lowerBound].tokenClass {
    case .number, .symbol, .address, .label, .numeral: false
    case .acronym: confidence < Self.faintAcronym && kind(verdict) == .junk
    case .punctuation: confidence < Self.faint && kind(verdict) == .junk
    case .word, .mixed, .sign:
      confidence < Self.faint && kind(verdict) == .junk
        || confidence < Self.faintChange && verdict.text != nil
    }
  }

  private func isFigure(_ verdict: Verdict) -> Bool {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    return token.tokenClass == .number || token.tokenClass == .label
  }

  private func page(of verdict: Verdict) -> Page {
    let place = transcript.words[Int(transcript.tokens[verdict.tokens.lowerBound].word)]
    return restoration.pages[Int(place.page)]
  }

  /// How sure the engine was of the word in which a verdict begins.
  private func engineConfidence(of verdict: Verdict) -> Double {
    let place = transcript.words[Int(transcript.tokens[verdict.tokens.lowerBound].word)]
    return restoration.pages[Int(place.page)].lines[Int(place.line)].words[Int(place.word)]
      .confidence
  }

  private func kind(_ verdict: Verdict) -> Kind {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let reading = restoration.reading(verdict.tokens)
    switch token.tokenClass {
    case .number, .symbol, .address, .label, .numeral: return reading.count > 1 ? .text : .either
    case .punctuation: return reading.first.map(Self.isOdd) == true ? .junk : .either
    case .sign: return verdict.text == nil ? .junk : .either
    case .acronym: return reading.count >= Self.wordLength ? .text : .either
    case .word, .mixed:
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
}
