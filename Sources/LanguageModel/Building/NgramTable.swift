/// The n-grams of one order in one kind of text, in the order of their keys.
struct NgramTable {
  /// 16 bits a token, the last lowest.
  private(set) var keys: [UInt64] = []
  /// Occurrences.
  private(set) var occurrences: [UInt32] = []
  /// What Kneser–Ney counts: occurrences in the longest order and behind the beginning of a
  /// sentence, different tokens before the n-gram elsewhere.
  private(set) var counts: [UInt32] = []

  /// Counts the n-grams of a stream of tokens; `longer` are those of one token more.
  init(order: Int, in streams: [[UInt16]], longer: NgramTable?) {
    var all = Self.windows(of: order, in: streams)
    RadixSort.sort(&all)
    (keys, occurrences) = Self.runs(of: all)
    counts = occurrences
    guard let longer else { return }
    var suffixes = longer.keys
    let mask = (UInt64(1) << UInt64(16 * order)) - 1
    for index in suffixes.indices { suffixes[index] &= mask }
    RadixSort.sort(&suffixes)
    takeTypes(Self.runs(of: suffixes))
  }

  /// Puts the number of different longer n-grams in the place of the occurrences.
  private mutating func takeTypes(_ types: (keys: [UInt64], counts: [UInt32])) {
    var index = 0
    for (key, count) in zip(types.keys, types.counts) {
      while index < keys.count, keys[index] < key { index += 1 }
      if index < keys.count, keys[index] == key { counts[index] = count }
    }
  }

  /// Equal neighbours counted.
  private static func runs(of keys: [UInt64]) -> ([UInt64], [UInt32]) {
    var unique: [UInt64] = []
    var counts: [UInt32] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      unique.append(keys[start])
      counts.append(UInt32(end - start))
      start = end
    }
    return (unique, counts)
  }

  /// The keys of all n-grams that lie within one sentence; its end may come first (standing for the
  /// beginning of the next) or last.
  private static func windows(of order: Int, in streams: [[UInt16]]) -> [UInt64] {
    let end = LanguageModel.Token.sentenceEnd.id
    let mask = order == 4 ? UInt64.max : (UInt64(1) << UInt64(16 * order)) - 1
    var keys: [UInt64] = []
    keys.reserveCapacity(streams.reduce(0) { $0 + $1.count })
    for stream in streams {
      var key = UInt64(end)
      var length = 1
      for token in stream {
        key = (key << 16 | UInt64(token)) & mask
        length += 1
        if length >= order { keys.append(key) }
        if token == end { length = 1 }
      }
    }
    return keys
  }
}
