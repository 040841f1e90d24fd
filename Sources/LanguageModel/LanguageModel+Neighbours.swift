import Foundation

extension LanguageModel {
  /// A token and how likely it stands beside another one, 0…1.
  public struct Neighbour: Hashable, Sendable {
    /// The neighbour.
    public let token: Token
    /// Its share of all that stands there.
    public let probability: Float
  }

  /// What most often stands behind a token.
  public func followers(of token: Token, limit: Int) -> [Neighbour] {
    let context = context(after: .empty, adding: token)
    return best(limit) { exp(logProbability(of: $0, after: context)) }
  }

  /// What most often stands before a token: the shares of all tokens in what it follows.
  public func predecessors(of token: Token, limit: Int) -> [Neighbour] {
    let total = vocabulary.reduce(Float(0)) { $0 + joint($1, token) }
    return best(limit) { joint($0, token) / max(total, .leastNormalMagnitude) }
  }

  /// How often the second token is expected behind the first.
  private func joint(_ first: Token, _ second: Token) -> Float {
    let context = context(after: .empty, adding: first)
    return Float(count(of: first)) * exp(logProbability(of: second, after: context))
  }

  private func best(_ limit: Int, _ probability: (Token) -> Float) -> [Neighbour] {
    let all = vocabulary.filter { $0 != .unknown }.map {
      Neighbour(token: $0, probability: probability($0))
    }
    return Array(all.sorted { $0.probability > $1.probability }.prefix(limit))
  }

  /// How many n-grams of 2, 3 and 4 tokens the model holds.
  public var ngramCounts: [Int] {
    zip(2...4, [bigrams, trigrams, fourgrams]).map { $0 <= order ? $1.count : 0 }
  }

  /// Version of the file format that this program reads.
  public static var formatVersion: Int { Int(ModelFile.version) }
}
