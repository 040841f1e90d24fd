import LanguageModel

/// Phrases of the user's, expected wherever their first word stands.
struct UserPhrases: Sendable {
  /// ln P of a word within a phrase, in nats.
  private static let probability: Float = -0.5

  private var pairs: Set<UInt32> = []

  /// Phrases of two words or more, as the language model's tokens.
  init(_ phrases: [[LanguageModel.Token]]) {
    for phrase in phrases {
      for (last, token) in zip(phrase, phrase.dropFirst()) { pairs.insert(Self.key(last, token)) }
    }
  }

  /// The log probability of `token` behind `last`, raised where a phrase goes on so.
  @inline(__always)
  func raised(
    _ logProbability: Float, _ token: LanguageModel.Token, after last: LanguageModel.Token
  ) -> Float {
    guard !pairs.isEmpty, pairs.contains(Self.key(last, token)) else { return logProbability }
    return max(logProbability, Self.probability)
  }

  private static func key(_ last: LanguageModel.Token, _ token: LanguageModel.Token) -> UInt32 {
    UInt32(last.id) << 16 | UInt32(token.id)
  }
}
