import LanguageModel

/// Gives words inside a sentence their small letter back where the word before asks for them as its
/// second half: "trụ Sở" that was read "tru so", "triển Khai".
struct CompoundCasing {
  /// How likely the word is behind the one before, at least, where its capital looks like its small
  /// letter, and where it does not.
  private static let likelihood: Float = 0.1
  private static let likelihoodOfPlain: Float = 0.3
  /// The share of capitals inside sentences that a word has at most to lose one that was plain.
  private static let capitalShare: Float = 0.03
  /// The same for a word that has next to none, and how likely that must be where it stands.
  private static let leastCapitalShare: Float = 0.004
  private static let leastLikelihood: Float = 0.02

  private typealias Verdict = DocumentRestoration.Verdict

  private let restoration: DocumentRestoration
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) { self.restoration = restoration }

  /// Changes capitals that verdicts begin with; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    for index in verdicts.indices.dropFirst()
    where restoration.isRead(verdicts[index]) {
      let text = restoration.text(verdicts[index]).unicodeScalars.map(\.value)
      guard Self.isTitle(text), asksFor(verdicts[index], behind: verdicts[index - 1]) else {
        continue
      }
      verdicts[index].text = String([Alphabet.small(text[0])] + text.dropFirst())
      verdicts[index].kind = .word
    }
  }

  private func asksFor(_ verdict: Verdict, behind last: Verdict) -> Bool {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    let first = restoration.reading(verdict.tokens)[0]
    guard token.joint == .blank || token.joint == .line && Alphabet.isCaseBlind(first),
      let candidate = verdict.candidate, candidate.isSingleWord,
      let before = last.candidate, before.isSingleWord,
      restoration.text(last).unicodeScalars.allSatisfy({ Alphabet.isSmall($0.value) })
    else { return false }
    let likelihood = exponential(
      restoration.resources.model.logProbability(
        of: candidate.tokens.0, afterToken: before.tokens.0))
    if Alphabet.isCaseBlind(first) {
      return likelihood >= (token.joint == .line ? Self.likelihoodOfPlain : Self.likelihood)
    }
    let share = restoration.resources.caseEvidence.capitalShare(
      of: candidate.entries.0, beforeCapital: false)
    guard let share else { return false }
    return likelihood >= Self.likelihoodOfPlain && share < Self.capitalShare
      || likelihood >= Self.leastLikelihood && share < Self.leastCapitalShare
  }

  private static func isTitle(_ text: [UInt32]) -> Bool {
    text.count > 1 && Alphabet.isCapital(text[0])
      && text.dropFirst().allSatisfy(Alphabet.isSmall)
  }
}
