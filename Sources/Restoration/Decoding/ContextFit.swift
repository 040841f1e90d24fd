import LanguageModel

/// How well words fit between what the decoder made of the tokens around a place, so that rules can
/// weigh readings that it did not have.
struct ContextFit {
  /// How many tokens before and behind count: as many as the model has ever seen together.
  private static let reach = 3

  private let model: LanguageModel
  private let before: LanguageModel.Context
  private let behind: [LanguageModel.Token]

  /// The place of the verdict at `index`. Cells and empty lines bound what counts.
  init(
    at index: Int, of verdicts: [DocumentRestoration.Verdict], in restoration: DocumentRestoration
  ) {
    model = restoration.resources.model
    let tokens = restoration.transcript.tokens
    func startsAnew(_ index: Int) -> Bool {
      let joint = tokens[verdicts[index].tokens.lowerBound].joint
      return joint == .cell || joint == .gap
    }
    var first = index
    while first > 0, index - first < Self.reach, !startsAnew(first) { first -= 1 }
    var context = model.sentenceStart
    for verdict in verdicts[first..<index] {
      for token in verdict.modelTokens { context = model.context(after: context, adding: token) }
    }
    before = context
    var end = index + 1
    while end < verdicts.count, end - index < Self.reach, !startsAnew(end) { end += 1 }
    behind =
      verdicts[index + 1..<end].flatMap(\.modelTokens)
      + (end < verdicts.count && end - index < Self.reach ? [.sentenceEnd] : [])
  }

  /// ln P of tokens in this place and of those behind it.
  func logProbability(of tokens: LanguageModel.Token...) -> Float {
    var context = before
    return (tokens + behind).reduce(0) { sum, token in
      let (logProbability, next) = model.score(token, after: context)
      context = next
      return sum + logProbability
    }
  }
}

extension DocumentRestoration.Verdict {
  /// What the language model takes it for.
  fileprivate var modelTokens: [LanguageModel.Token] {
    guard let candidate else { return [] }
    return Array([candidate.tokens.0, candidate.tokens.1].prefix(Int(candidate.tokenCount)))
  }
}
