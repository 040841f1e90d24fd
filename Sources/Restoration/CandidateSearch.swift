import Channels

/// Finds the spellings that a reading most likely stood for: a best-first (A*) search of the trie, in
/// which a node stands for all ways to cut the reading at once: its row tells, for each place in the
/// reading, the least cost of having read so far what leads to the node (Ukkonen, "Algorithms for
/// Approximate String Matching", 1985, over a tree).
///
/// Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
/// Paths", 1968. The estimate of what is left is the cheapest way to read the rest with any
/// letters whatever, plus the least cost of a spelling below the node, or the least that both cost
/// together for some number of letters; it never overestimates, so spellings come out cheapest
/// first.
///
/// Keeps its buffers between searches.
struct CandidateSearch {
  /// A spelling found: its entry, the capitals it has on paper, and −ln P(reading | spelling).
  struct Found: BitwiseCopyable {
    var entry: UInt32
    var shape: Shape
    var cost: Float
  }

  /// Bounds of the search; costs are in nats.
  struct Limits {
    /// How many spellings are wanted.
    var count = 36
    /// How much dearer than the cheapest a spelling may be.
    var window: Float = 11
    /// How dear a spelling may be at all.
    var cost: Float = 40
    /// How many nodes the search may leave.
    var steps = 3000

    /// For words in full.
    static let wide = Limits()
    /// For pieces of words, of which only the best count.
    static let narrow = Limits(count: 3, window: 4, cost: 18, steps: 400)
    /// For words read as digits.
    static let digits = Limits(count: 8, window: 9, cost: 18, steps: 600)
    /// For the halves of what may be two words, which tell each other.
    static let part = Limits(
      count: 8, window: 6, cost: 18, steps: 600)
  }

  /// A node of the trie that was reached by words in one shape.
  struct Visit: BitwiseCopyable {
    var node: UInt32
    /// Whence it was reached; −1 for the root, which is visited once for each shape.
    var parent: Int32
    /// Where its row begins in `rows`; −1 until it is weighed.
    var row: Int32 = -1
    /// The letter that led to it.
    var letter: UInt8 = 0
    var shape: Shape
    /// How the letters behind it stand on paper.
    var table: ReadingCosts.Table
  }

  /// How much less than the best of the root's children others may promise to be among the first
  /// to be reached, in nats.
  private static let firstReach: Float = 6

  let trie: Trie
  var costs: ReadingCosts
  let visits = Buffer<Visit>(capacity: 1 << 10)
  var visitCount = 0
  let rows = Buffer<Float>(capacity: 1 << 14)
  var rowsEnd = 0
  var queue = SearchQueue()
  var best = BestSpellings()

  /// Searches one trie with one channel's pieces.
  init(trie: Trie, channel: Channel) {
    self.trie = trie
    costs = ReadingCosts(channel)
  }

  /// The cheapest spellings of a reading by channel and spelling cost together, best first, each
  /// entry once.
  ///
  /// - Parameters:
  ///   - reading: At most `ReadingCosts.longestReading` scalars, NFC.
  ///   - shapes: In which capitals the word may stand on paper, and what each costs, in nats.
  mutating func spellings(
    of reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)],
    _ limits: Limits = .wide
  ) -> [Found] {
    guard !reading.isEmpty, reading.count <= ReadingCosts.longestReading else { return [] }
    costs.prepare(reading, shapes)
    guard costs.least < .infinity else { return [] }
    best.open(limits)
    queue.removeAll()
    (visitCount, rowsEnd) = (0, 0)
    // Nearly all of the root's children promise less than what is found in the end, so that at first
    // only the best are reached.
    let first = min(visitRoot(shapes) + Self.firstReach, best.bound)
    for index in shapes.indices { leave(index, from: -.infinity, to: first) }
    var steps = limits.steps
    while best.isEmpty, steps > 0, let next = queue.pop(within: best.bound) {
      steps -= 1
      weigh(next)
    }
    for index in shapes.indices { leave(index, from: first, to: best.bound) }
    while steps > 0, let next = queue.pop(within: best.bound) {
      steps -= 1
      weigh(next)
    }
    return best.found
  }
}
