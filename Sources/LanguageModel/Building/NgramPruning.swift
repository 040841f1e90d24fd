extension NgramProbabilities {
  /// The `limit` n-grams of most worth, and all of `needed` (histories of longer ones, sorted).
  func pruned(to limit: Int, keeping needed: [UInt64]) -> NgramProbabilities {
    let threshold = self.threshold(for: limit)
    var kept = NgramProbabilities(order: order)
    var next = 0
    for (index, key) in keys.enumerated() {
      while next < needed.count, needed[next] < key { next += 1 }
      let isNeeded = next < needed.count && needed[next] == key
      if isNeeded || worths[index] > threshold {
        kept.append(key, probabilities[index], use: uses[index], worth: worths[index])
      }
    }
    kept.index()
    return kept
  }

  /// The histories of the n-grams, each once, in order.
  var histories: [UInt64] {
    var histories: [UInt64] = []
    for key in keys where histories.last != key >> 16 { histories.append(key >> 16) }
    return histories
  }

  /// The worth that `limit` n-grams exceed, found on a histogram of the floats' bits, whose order is
  /// theirs where they are positive.
  private func threshold(for limit: Int) -> Float {
    guard limit < keys.count else { return 0 }
    var counts = [Int](repeating: 0, count: 1 << 20)
    for worth in worths where worth > 0 { counts[Int(worth.bitPattern >> 12)] += 1 }
    var left = limit
    for index in counts.indices.reversed() {
      left -= counts[index]
      if left < 0 { return Float(bitPattern: UInt32(index + 1) << 12) }
    }
    return 0
  }
}
