import LanguageModel

/// What the first pass was sure of: pairs of neighbours, which make the second pass expect them
/// again.
///
/// A cache model in the sense of Kuhn and De Mori ("A Cache-Based Natural Language Model for Speech
/// Recognition", 1990), over pairs, and blind to everything that was not sure.
struct DocumentMemory: Sendable {
  private var pairs: [UInt32: Float] = [:]
  private var firsts: [UInt16: Float] = [:]
  /// The share of probability that the memory is given.
  private let share: Float

  /// An empty memory.
  init(share: Float) { self.share = share }

  /// Remembers that `token` stood behind `last`.
  mutating func note(_ last: LanguageModel.Token, _ token: LanguageModel.Token) {
    pairs[Self.key(last, token), default: 0] += 1
    firsts[last.id, default: 0] += 1
  }

  private static func key(_ last: LanguageModel.Token, _ token: LanguageModel.Token) -> UInt32 {
    UInt32(last.id) << 16 | UInt32(token.id)
  }

  /// ln P of an edge's words behind `last`, mixed with how often they stood so here.
  func language(
    of edge: WordGraph.Edge, _ candidate: Candidate, after last: LanguageModel.Token
  ) -> Float {
    guard candidate.tokenCount > 0 else { return 0 }
    let first = mixed(edge.language.0, candidate.tokens.0, after: last)
    guard candidate.tokenCount > 1 else { return first }
    return first + mixed(edge.language.1, candidate.tokens.1, after: candidate.tokens.0)
  }

  /// The model's log probability of `token`, mixed with how often it stood behind `last` here.
  private func mixed(
    _ logProbability: Float, _ token: LanguageModel.Token, after last: LanguageModel.Token
  ) -> Float {
    guard let first = firsts[last.id] else { return logProbability }
    let weight = share * first / (first + 2)
    let seen = (pairs[Self.key(last, token)] ?? 0) / first
    return logarithm((1 - weight) * exponential(logProbability) + weight * seen)
  }
}
