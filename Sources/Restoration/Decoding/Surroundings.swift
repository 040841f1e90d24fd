/// How sure the decoder is of the words around each: where it is sure of next to all, the same
/// posterior is right more often than on a page that it can hardly read.
struct Surroundings {
  /// How many tokens before and behind count.
  private static let reach = 60
  /// The sureness of an average word, lent to each place so many times.
  private static let average: Float = 0.97
  private static let lent: Float = 5

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

  /// The mean posterior of the words around a token, 0…1.
  func sureness(around index: Int) -> Float {
    let (first, end) = (max(0, index - Self.reach), min(sums.count - 1, index + Self.reach + 1))
    let sum = sums[end] - sums[first] + Self.lent * Self.average
    return sum / (counts[end] - counts[first] + Self.lent)
  }
}
