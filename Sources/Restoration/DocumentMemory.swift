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
    pairs[UInt32(last.id) << 16 | UInt32(token.id), default: 0] += 1
    firsts[last.id, default: 0] += 1
  }

  /// The model's log probability of `token`, mixed with how often it stood behind `last` here.
  func mixed(
    _ logProbability: Float, _ token: LanguageModel.Token, after last: LanguageModel.Token
  ) -> Float {
    guard let first = firsts[last.id] else { return logProbability }
    let weight = share * first / (first + 2)
    let seen = (pairs[UInt32(last.id) << 16 | UInt32(token.id)] ?? 0) / first
    return logarithm((1 - weight) * exponential(logProbability) + weight * seen)
  }
}
