/// Where the heads of spellings lie in a column of costs (`HeadColumns`): heads of one letter by the
/// letter's number, longer ones behind them, and last, once more, those that go on: the empty head
/// first, then all with which longer ones begin.
struct HeadLayout {
  /// A head of several letters.
  struct Long {
    var lane: Int
    /// Its last letter, and the one before it.
    var letter: UInt8
    var letterBefore: UInt8
    /// The lanes of the heads that are one and two letters shorter, among those that go on.
    var parent: Int
    var grandparent: Int
    /// Its own lane among those that go on, if it does.
    var opener: Int?
  }

  /// The head in each lane, as a string of the tree; 0 where there is none.
  private(set) var heads: [Int]
  /// The least cost of a spelling of each head.
  let leastCosts: Buffer<Int16>
  /// The least cost of any spelling.
  let leastCost: Int
  /// How many lanes the heads have, a multiple of eight; behind them lie those that go on.
  let headCount: Int
  /// How many lanes there are.
  let width: Int
  /// The heads of one letter that go on: their lanes, and those among the ones that go on.
  let openers: [(lane: Int, opener: Int)]
  /// The longer heads, each behind those that it goes on from.
  let long: [Long]

  /// Lays out the heads of a tree with the least cost of the spellings of each.
  init(_ tree: LetterTree, leastCosts: [Int16]) {
    let nodes = tree.nodes
    let longHeads = nodes.indices.filter { nodes[$0].parent > 0 }
    let headCount = Self.padded(Alphabet.limit + longHeads.count)
    var lanes = [Int](repeating: 0, count: nodes.count)
    for head in nodes.indices.dropFirst() where nodes[head].parent == 0 {
      lanes[head] = Int(nodes[head].letter)
    }
    for (index, head) in longHeads.enumerated() { lanes[head] = Alphabet.limit + index }
    let goingOn = nodes.indices.filter { head in
      head > 0 && longHeads.contains { nodes[$0].parent == head }
    }
    var openers = [0: headCount]
    for (index, head) in goingOn.enumerated() { openers[head] = headCount + 1 + index }
    heads = Array(repeating: 0, count: headCount)
    self.leastCosts = Buffer(capacity: headCount)
    FineCost.forbid(self.leastCosts.base, count: headCount)
    for head in nodes.indices.dropFirst() {
      heads[lanes[head]] = head
      self.leastCosts.base[lanes[head]] = leastCosts[head]
    }
    leastCost = Int(leastCosts.dropFirst().min() ?? FineCost.never)
    self.headCount = headCount
    width = Self.padded(headCount + 1 + goingOn.count)
    self.openers = goingOn.filter { nodes[$0].parent == 0 }.map { (lanes[$0], openers[$0] ?? 0) }
    long = longHeads.map { head in
      let parent = Int(nodes[head].parent)
      return Long(
        lane: lanes[head], letter: nodes[head].letter, letterBefore: nodes[parent].letter,
        parent: openers[parent] ?? 0, grandparent: openers[Int(nodes[parent].parent)] ?? 0,
        opener: openers[head])
    }
  }

  /// The lane of the empty head.
  var empty: Int { headCount }

  private static func padded(_ count: Int) -> Int {
    (count + FineCosts.scalarCount - 1) / FineCosts.scalarCount * FineCosts.scalarCount
  }
}
