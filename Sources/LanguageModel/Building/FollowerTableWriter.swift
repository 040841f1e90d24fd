/// The n-grams of one order, brought into the order of the file (see ``ModelFile``).
struct FollowerTableWriter {
  /// The n-grams as the file sorts them: all tokens but the first by their keys.
  private let sorted: [UInt64]
  /// The place of each among the model's n-grams.
  private let places: [Int]

  /// Sorts the n-grams of one order.
  init(_ ngrams: NgramProbabilities) {
    var sorted = ngrams.keys.map { Self.filed($0, ngrams.order, multiplier: Self.multiplier) }
    RadixSort.sort(&sorted)
    self.sorted = sorted
    places = sorted.map {
      ngrams.place(of: Self.filed($0, ngrams.order, multiplier: Self.inverse)) ?? 0
    }
  }

  /// Keys of the last tokens.
  var keys: [UInt16] {
    sorted.isEmpty ? [0] : sorted.map { UInt16(truncatingIfNeeded: $0) }
  }

  /// One byte for each n-gram.
  func codes(_ code: (_ place: Int) -> UInt8) -> [UInt8] {
    sorted.isEmpty ? [0] : places.map(code)
  }

  /// Marks and entries of the n-grams that begin longer ones.
  func histories(of longer: FollowerTableWriter?, backOff: (_ place: Int) -> UInt8)
    -> (marks: [UInt64], entries: [UInt32])
  {
    var marks = [UInt64](repeating: 0, count: max(1, (sorted.count + 31) / 32))
    var entries: [UInt32] = []
    var start = 0
    let all = longer?.sorted ?? []
    for (index, ngram) in sorted.enumerated() {
      if index % 32 == 0 { marks[index / 32] = UInt64(entries.count) << 32 }
      var end = start
      while end < all.count, all[end] >> 16 == ngram { end += 1 }
      guard end > start else { continue }
      marks[index / 32] |= 1 << UInt64(index % 32)
      entries.append(UInt32(start) << 8 | UInt32(backOff(places[index])))
      start = end
    }
    return (marks, entries + [UInt32(start) << 8])
  }

  /// Where the n-grams of each first token begin; the last entry is their number.
  func starts(size: Int, order: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: size + 1)
    for ngram in sorted { starts[Int(ngram >> UInt64(16 * (order - 1))) + 1] += 1 }
    for token in 0..<size { starts[token + 1] += starts[token] }
    return starts
  }

  private static let multiplier = UInt64(ModelFile.key(of: 1))

  /// What undoes the multiplication in 16 bits, by Newton's iteration.
  private static let inverse: UInt64 = {
    var inverse = multiplier
    for _ in 0..<4 { inverse = inverse &* (2 &- multiplier &* inverse) & 0xFFFF }
    return inverse
  }()

  /// An n-gram with all its tokens but the first multiplied.
  private static func filed(_ ngram: UInt64, _ order: Int, multiplier: UInt64) -> UInt64 {
    var result = ngram
    for shift in stride(from: UInt64(0), to: UInt64(16 * (order - 1)), by: 16) {
      let token = (ngram >> shift & 0xFFFF) &* multiplier & 0xFFFF
      result = result & ~(0xFFFF << shift) | token << shift
    }
    return result
  }
}
