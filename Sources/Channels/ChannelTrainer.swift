/// Learns a channel from pairs of words by expectation maximisation over all cuts of each word
/// (forward–backward), as for joint multigrams (Bisani and Ney, "Joint-sequence models for
/// grapheme-to-phoneme conversion", Speech Communication 2008), but conditional on the letters.
///
/// Pieces of two letters have to earn their place: each round takes `pairDiscount` from their
/// counts, so that only those stay whose reading differs from what the two letters give alone.
public struct ChannelTrainer: Sendable {
  /// Rounds of expectation and maximisation.
  public var rounds = 12
  /// What each round takes from the count of a piece of two letters.
  public var pairDiscount = 3.0
  /// Pieces that are seldomer than this, given their letters, are dropped.
  public var smallestProbability = 2e-5
  /// Pieces seen less often than this are dropped.
  public var smallestCount = 0.1
  /// How many sightings of its family's habits each letter starts with: "ỡ" is rare and borrows
  /// from "ơ" and "ỏ õ …".
  public var familyWeight = 8.0

  /// With the measured defaults.
  public init() {}

  /// Learns from `pairs`; `notes` go into the table.
  ///
  /// - Returns: The pieces and the rates.
  /// - Throws: `ChannelError.nothingToLearn` where no pair holds a letter.
  public func train(on pairs: [WordPair]) throws(ChannelError) -> (
    pieces: [Piece], rates: Channel.Rates
  ) {
    let words = Self.counts(of: pairs)
    guard !words.isEmpty else { throw .nothingToLearn }
    var model = PieceModel(words)
    for round in 0..<rounds {
      model.improve(discount: round == 0 ? 0 : pairDiscount)
    }
    let counts = model.counts()
    return (smoothed(counts), rates(of: pairs, escape: Self.escape(counts)))
  }

  /// Distinct pairs of single words that hold a letter, with how often each came.
  static func counts(of pairs: [WordPair]) -> [WordPair: Int] {
    var counts: [WordPair: Int] = [:]
    for pair in pairs where isLearnable(pair) { counts[pair, default: 0] += 1 }
    return counts
  }

  /// One word on paper, at most one blank more in the reading, lengths that can be the same word.
  private static func isLearnable(_ pair: WordPair) -> Bool {
    let (word, reading) = (pair.word.unicodeScalars, pair.reading.unicodeScalars)
    return word.contains(where: \.properties.isAlphabetic) && !word.contains(" ")
      && word.count <= 24 && !reading.isEmpty
      && reading.count <= 2 * word.count + 2 && word.count <= 2 * reading.count + 2
      && reading.count { $0 == " " } <= 1
  }

  /// What was read just once foretells what will be read for the first time (Good and Turing);
  /// it is shared out over the characters that an engine may put there.
  private static func escape(_ counts: [PieceModel.Count]) -> Double {
    let singles = counts.filter { !$0.piece.isPair && $0.piece.readingCount == 1 }
    let once = singles.filter { $0.count < 1.5 }.reduce(0) { $0 + $1.count }
    let all = singles.reduce(0) { $0 + $1.count }
    return max(once, 1) / max(all, 1) / 60
  }

  private func rates(of pairs: [WordPair], escape: Double) -> Channel.Rates {
    var words = 0
    var letters = 0
    var same = 0
    var lost = 0
    var inserted = 0
    for pair in pairs {
      let blanks = pair.word.unicodeScalars.count { $0 == " " }
      let read = pair.reading.unicodeScalars.count { $0 == " " }
      words += blanks + 1
      letters += pair.word.unicodeScalars.count
      same += pair.word == pair.reading ? 1 : 0
      lost += blanks
      inserted += blanks == 0 && read == 1 ? 1 : 0
    }
    let total = Double(max(1, words))
    return Channel.Rates(
      identity: Double(same) / total, blankLost: Double(lost) / total,
      blankInserted: Double(inserted) / Double(max(1, letters)),
      escape: escape)
  }
}
