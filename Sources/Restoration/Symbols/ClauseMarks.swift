import LanguageModel
import Vietnamese

/// Gives commas back that were read as stops, their tails lost: no sentence begins with a small letter
/// ("các xã. phường. thị trấn").
struct ClauseMarks {
  private typealias Verdict = DocumentRestoration.Verdict

  /// How much better a comma must fit than a stop, in nats: in the lines of tables one cell may end
  /// where the next goes on.
  private static let margin: Float = 2
  /// How much worse than nothing at all it may fit: a stop between words that want no mark is dirt,
  /// and stays.
  private static let marginOfDirt: Float = -3
  /// How sure a comma is that was given back: nine of ten were right.
  private static let confidence: Float = 0.9

  private let restoration: DocumentRestoration
  private let comma: LanguageModel.Token?
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) {
    self.restoration = restoration
    comma = restoration.resources.model.token(of: ",")
  }

  /// Changes verdicts over such stops; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    guard let comma else { return }
    for index in verdicts.indices.dropFirst().dropLast() where isSuspect(index, verdicts) {
      let fit = ContextFit(at: index, of: verdicts, in: restoration)
      let clause = fit.logProbability(of: comma)
      guard clause - fit.logProbability(of: .sentenceEnd) > Self.margin,
        clause - fit.logProbability() > Self.marginOfDirt
      else { continue }
      restoration.write(",", as: .mark, posterior: Self.confidence, over: &verdicts[index])
    }
  }

  /// Whether an engine read a stop behind a syllable and before a blank and a small letter.
  private func isSuspect(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    let next = verdicts[index + 1]
    return isStop(verdicts[index]) && restoration.isRead(verdicts[index])
      && transcript.tokens[next.tokens.lowerBound].joint == .blank
      && isWord(next) && isWord(verdicts[index - 1])
      && [restoration.text(next), String(restoration.reading(next.tokens))].allSatisfy {
        $0.unicodeScalars.first.map { !Alphabet.isCapital($0.value) } == true
      }
  }

  private func isStop(_ verdict: Verdict) -> Bool {
    let token = transcript.tokens[verdict.tokens.lowerBound]
    return token.tokenClass == .punctuation && token.joint == .inside
      && transcript.forms.scalars(of: token.form).elementsEqual([0x2E])
  }

  /// Whether it is a word of two letters or more that spells a syllable: "v.v.", "gov.vn" and "c." are
  /// none.
  private func isWord(_ verdict: Verdict) -> Bool {
    let text = restoration.text(verdict).lowercased().unicodeScalars.map(\.value)
    return text.count > 1 && Syllable.isSpellable(text[...])
  }
}
