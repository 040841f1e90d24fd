import LanguageModel

/// One way to read a token of the page: up to two words that may have stood there.
struct Candidate: Sendable {
  /// The language model's tokens, in order; `tokenCount` of them count.
  var tokens: (LanguageModel.Token, LanguageModel.Token)
  /// 0 for what the language model passes over, 2 for two words that were read as one.
  var tokenCount: UInt8
  /// The lexicon's entries behind the tokens; `Candidate.asRead` for what stays as it was read.
  var entries: (UInt32, UInt32)
  /// The capitals on paper, word by word.
  var shapes: (Shape, Shape)
  /// How many scalars of the reading belong to the first of two words.
  var cut: UInt8
  /// What the channel and the rules ask for it, in nats, weighted.
  var cost: Float

  /// What is written where no entry of the lexicon is.
  var spelling: String?

  /// Stands in `entries` for a word that is written as it was read.
  static let asRead = UInt32.max

  /// Whether nothing is written anew.
  var isAsRead: Bool {
    entries.0 == Self.asRead && entries.1 == Self.asRead && spelling == nil
  }

  /// A candidate that leaves the reading as it is.
  static func asRead(token: LanguageModel.Token?, cost: Float) -> Candidate {
    Candidate(
      tokens: (token ?? .unknown, .unknown), tokenCount: token == nil ? 0 : 1,
      entries: (asRead, asRead),
      shapes: (.small, .small), cut: 0, cost: cost)
  }

  /// A short form or the like that rules write anew.
  static func rewritten(
    _ spelling: String, token: LanguageModel.Token, cost: Float
  ) -> Candidate {
    var candidate = asRead(token: token, cost: cost)
    candidate.spelling = spelling
    return candidate
  }

  /// A single word of the lexicon.
  static func spelled(
    _ entry: UInt32, token: LanguageModel.Token, _ shape: Shape, cost: Float
  ) -> Candidate {
    Candidate(
      tokens: (token, .unknown), tokenCount: 1, entries: (entry, asRead), shapes: (shape, .small),
      cut: 0,
      cost: cost)
  }
}

extension Candidate {
  /// Whether it is one word of the lexicon.
  var isSingleWord: Bool { tokenCount == 1 && entries.0 != Self.asRead }
}
