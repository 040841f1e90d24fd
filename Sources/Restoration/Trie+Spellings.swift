extension Trie {
  /// What a tree is built from: spellings, what each spells, and what it costs to write it at all,
  /// in nats (a weighted negative log unigram probability).
  struct Spellings {
    /// One spelling.
    struct Row {
      /// The first eight letters, the first one highest, each stored one up.
      var head: UInt64
      /// Where the letters begin in `letters`.
      var start: Int32
      /// How many letters there are.
      var count: Int32
      var entry: UInt32
      var cost: Float
    }

    private var rows: [Row] = []
    /// The letters of all rows by their number in `Alphabet`.
    private var letters: [UInt8] = []

    /// Adds a spelling in small letters; one with other letters than the alphabet's is left out.
    mutating func add(_ spelling: some Collection<UInt32>, entry: UInt32, cost: Float) {
      guard !spelling.isEmpty, !spelling.contains(where: { Alphabet.number($0) == 255 }) else {
        return
      }
      let start = Int32(letters.count)
      var head: UInt64 = 0
      for (place, scalar) in spelling.enumerated() {
        let letter = Alphabet.number(scalar)
        letters.append(letter)
        if place < 8 { head |= UInt64(letter + 1) << UInt64(56 - 8 * place) }
      }
      rows.append(
        Row(head: head, start: start, count: Int32(spelling.count), entry: entry, cost: cost))
    }

    /// The letter of a row at a place; there is one.
    @inline(__always)
    func letter(_ place: Int, of row: Row) -> UInt8 {
      place < 8
        ? UInt8(truncatingIfNeeded: row.head >> UInt64(56 - 8 * place)) - 1
        : letters[Int(row.start) + place]
    }

    /// The rows in the order of their letters, shorter ones first.
    func sorted() -> [Row] {
      rows.sorted { left, right in
        if left.head != right.head { return left.head < right.head }
        if left.count <= 8 || right.count <= 8 {
          return (left.count, left.entry) < (right.count, right.entry)
        }
        return tail(left).lexicographicallyPrecedes(tail(right))
      }
    }

    private func tail(_ row: Row) -> ArraySlice<UInt8> {
      letters[Int(row.start + 8)..<Int(row.start + row.count)]
    }
  }
}
