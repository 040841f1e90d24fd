/// Tells text that was typed from text that an engine with Vietnamese read from an image: line by
/// line they look alike, since such an engine gets one or two syllables in a hundred wrong and makes
/// real words of them. So some of the text is restored as if it had been read: what was read asks
/// for more than six changes in a thousand words, what was typed for fewer than three.
struct ReadingTrial {
  /// How many tokens are tried at most, and how many suffice where nothing was found.
  private static let length = 1600
  private static let lengthWithoutChange = 600
  /// How many changes there must be, and how large their share of the tokens, for text to count
  /// as read.
  private static let leastChanges = 3
  private static let leastShare = 0.004

  /// The same for text to count as typed throughout.
  private static let leastTyped = 200
  private static let mostTypedShare = 0.003

  private var tokens = 0
  private var changes = 0

  /// Whether what was tried was read from an image.
  var tellsReading: Bool {
    changes >= Self.leastChanges && Double(changes) >= Self.leastShare * Double(tokens)
  }

  /// Whether it was typed, so that lines of words that are no Vietnamese are just that.
  var tellsTyping: Bool {
    tokens >= Self.leastTyped && Double(changes) <= Self.mostTypedShare * Double(tokens)
  }

  /// Whether more text would tell no more.
  var isDone: Bool {
    tokens >= Self.length || changes == 0 && tokens >= Self.lengthWithoutChange
  }

  /// The runs in the order in which they are tried: far apart first.
  static func order(_ runs: [Range<Int>]) -> [Range<Int>] {
    [0, 4, 2, 6, 1, 5, 3, 7].flatMap { first in
      stride(from: first, to: runs.count, by: 8).map { runs[$0] }
    }
  }

  /// Counts what the decoder would rather change than leave.
  mutating func count(_ verdicts: [DocumentRestoration.Verdict]) {
    for verdict in verdicts {
      tokens += verdict.tokens.count
      if verdict.text != nil, verdict.posterior > 0.5 { changes += 1 }
    }
  }
}
