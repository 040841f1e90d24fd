/// Words found by all their letters, numbered from 0 in the order in which they came.
struct WordIndex: Sendable {
  private var index = NumberIndex(capacity: 1 << 12)
  /// The letters of all words, and where each word's end.
  private var letters: [UInt8] = []
  private var ends: [Int32] = []

  /// The number of a word, which is added where it is new.
  mutating func insert(_ word: [UInt8]) -> Int {
    let found = place(of: word)
    if let number = found.number { return number }
    letters += word
    ends.append(Int32(letters.count))
    index.set(found.key.first, found.key.second, to: ends.count - 1)
    return ends.count - 1
  }

  /// The number of a word; `nil` where it was not added.
  func number(of word: [UInt8]) -> Int? { place(of: word).number }

  /// The key under which a word stands or would, and its number.
  private func place(of word: [UInt8]) -> (key: (first: Int, second: Int), number: Int?) {
    // FNV-1a (Fowler, Noll and Vo, 1991); words that share a key stand under the next ones.
    var hash = word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    while true {
      let key = (first: Int(hash >> 32), second: Int(hash & 0xFFFF_FFFF))
      guard let number = index[key.first, key.second] else { return (key, nil) }
      if letters(of: number).elementsEqual(word) { return (key, number) }
      hash &+= 1
    }
  }

  private func letters(of number: Int) -> ArraySlice<UInt8> {
    letters[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}
