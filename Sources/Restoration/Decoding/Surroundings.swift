/// How sure the decoder is of the words around each: where it is sure of next to all, the same
/// posterior is right more often than on a page that it can hardly read.
struct Surroundings {
  /// How many tokens before and behind count.
  private static let reach = 60
  /// The sureness of an average word, lent to each place so many times.
  private static let average: Float = 0.97
  private static let lent: Float = 5

  /// The mean posterior of the words around one.
  struct Sureness {
    /// What a posterior and its surroundings count for in log odds: logistic regression on pages
    /// that were rendered and read again.
    private static let weights: (own: Float, around: Float) = (0.57, 0.46)

    fileprivate var mean: Float

    /// A posterior in the light of these surroundings.
    func tempering(_ posterior: Float) -> Float {
      let odds =
        Self.weights.own * Self.logOdds(posterior) + Self.weights.around * Self.logOdds(mean)
      return 1 / (1 + exponential(-odds))
    }

    private static func logOdds(_ probability: Float) -> Float {
      let bounded = min(max(probability, 1e-4), 1 - 1e-5)
      return logarithm(bounded / (1 - bounded))
    }
  }

  /// The sum of what stands before each place, and how many words there are.
  private var sums: [Float] = [0]
  private var counts: [Float] = [0]

  /// The posteriors of a document's tokens in order, `nil` for those that tell nothing.
  init(of posteriors: [Float?]) {
    sums.reserveCapacity(posteriors.count + 1)
    counts.reserveCapacity(posteriors.count + 1)
    for (index, posterior) in posteriors.enumerated() {
      sums.append(sums[index] + (posterior ?? 0))
      counts.append(counts[index] + (posterior == nil ? 0 : 1))
    }
  }

  /// How sure the decoder is around a token.
  func sureness(around index: Int) -> Sureness {
    let (first, end) = (max(0, index - Self.reach), min(sums.count - 1, index + Self.reach + 1))
    let sum = sums[end] - sums[first] + Self.lent * Self.average
    return Sureness(mean: sum / (counts[end] - counts[first] + Self.lent))
  }
}
