import Foundation

/// The n-grams of one order with their probabilities, in the order of their keys.
struct NgramProbabilities {
  let order: Int
  private(set) var keys: [UInt64] = []
  private(set) var probabilities: [Float] = []
  /// How often the n-gram is expected in text like that counted.
  private(set) var uses: [Float] = []
  /// What the n-gram is worth to the model: its expected occurrences times the log of how much
  /// likelier it makes its last token than the shorter n-gram does (Seymore and Rosenfeld, 1996).
  /// Expected ones, since what was seen once in training hardly comes again.
  private(set) var worths: [Float] = []
  /// Where the n-grams that begin with a token begin; the last entry is their number.
  private var firsts: [Int] = []

  init(order: Int) { self.order = order }

  /// Interpolated Kneser–Ney over several kinds of text: counts are weighted and added, each kind's
  /// own discounts taken off, and what they free goes to the shorter n-grams.
  init(order: Int, of sources: [WeightedCounts], shorter: NgramProbabilities?, vocabulary: Int) {
    self.order = order
    var group: [MergedNgrams.Element] = []
    var history = UInt64.max
    for ngram in MergedNgrams(sources, order: order) {
      if ngram.key >> 16 != history {
        add(group, shorter, vocabulary)
        group.removeAll(keepingCapacity: true)
        history = ngram.key >> 16
      }
      group.append(ngram)
    }
    add(group, shorter, vocabulary)
    index()
  }

  /// Adds the n-grams of one history.
  private mutating func add(
    _ group: [MergedNgrams.Element], _ shorter: NgramProbabilities?, _ vocabulary: Int
  ) {
    let total = group.reduce(Float(0)) { $0 + $1.count }
    let free = group.reduce(Float(0)) { $0 + $1.count - $1.discounted } / total
    let occurrences = group.reduce(Float(0)) { $0 + $1.occurrences }
    for ngram in group {
      let suffix = shorter?.suffix(of: ngram.key) ?? 1 / Float(vocabulary)
      let probability = ngram.discounted / total + free * suffix
      let use = occurrences * probability
      append(ngram.key, probability, use: use, worth: use * log(probability / (free * suffix)))
    }
  }

  mutating func append(_ key: UInt64, _ probability: Float, use: Float, worth: Float) {
    keys.append(key)
    probabilities.append(probability)
    uses.append(use)
    worths.append(worth)
  }

  /// Makes the table of first tokens; to be called when all is appended.
  mutating func index() {
    firsts = [Int](repeating: 0, count: 0x1_0001)
    let shift = UInt64(16 * (order - 1))
    for key in keys { firsts[Int(key >> shift) + 1] += 1 }
    for first in 1...0x1_0000 { firsts[first] += firsts[first - 1] }
  }

  private func suffix(of longer: UInt64) -> Float {
    let key = longer & ((1 << UInt64(16 * order)) - 1)
    return place(of: key).map { probabilities[$0] } ?? 0
  }

  /// The place of a key by binary search.
  func place(of key: UInt64) -> Int? {
    let first = Int(key >> UInt64(16 * (order - 1)))
    var low = firsts[first]
    var high = firsts[first + 1]
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < firsts[first + 1] && keys[low] == key ? low : nil
  }
}
