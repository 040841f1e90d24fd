/// The spellings that the decoder may write, as a tree of letters with a bit set in every node.
///
/// A node's children lie next to each other, so a step down is a bit test and a count of bits.
///
/// Unchecked: its buffers are written while it grows, and only read from then on.
struct Trie: @unchecked Sendable {
  /// A node: which letters lead on, where the children lie, which spellings end here.
  struct Node: BitwiseCopyable {
    /// Bits of the letters 0…63 that lead on.
    var low: UInt64 = 0
    /// Bits of the letters 64…127 that lead on.
    var high: UInt64 = 0
    /// The first child's index.
    var children: UInt32 = 0
    /// The first spelling that ends here, as an index into `endings`.
    var firstEnding: UInt32 = 0
    /// How many spellings end here.
    var endingCount: UInt32 = 0
  }

  /// A spelling's end.
  struct Ending {
    var entry: UInt32
    var cost: Float
  }

  /// The nodes, the root first, level by level.
  let nodes: Buffer<Node>
  /// The least cost of any spelling at or below each node, in nats.
  let leastCosts: Buffer<Float>
  /// The least costs of spellings that end so many letters below each node, seven or more last.
  let leastByLength: Buffer<Octet>
  /// The ends of spellings, node by node.
  private(set) var endings: [Ending] = []

  /// Builds the tree.
  init(_ spellings: Spellings) {
    let sorted = spellings.sorted()
    var level: [(node: Int, range: Range<Int>)] = [(0, 0..<sorted.count)]
    var next: [(node: Int, range: Range<Int>)] = []
    var grown = [Node()]
    grown.reserveCapacity(4 * sorted.count)
    endings.reserveCapacity(sorted.count)
    var depth = 0
    while !level.isEmpty {
      for (node, range) in level {
        Self.grow(&grown, node, range, depth, spellings, sorted, &endings, &next)
      }
      swap(&level, &next)
      next.removeAll(keepingCapacity: true)
      depth += 1
    }
    nodes = Buffer(capacity: grown.count)
    leastCosts = Buffer(capacity: grown.count)
    leastByLength = Buffer(capacity: grown.count)
    for index in grown.indices.reversed() {
      nodes.base[index] = grown[index]
      leastByLength.base[index] = leastByLength(below: grown[index])
      leastCosts.base[index] = leastByLength.base[index].least
    }
  }

  /// The child to which a letter leads, or 0: the root is nobody's child.
  @inline(__always)
  static func child(of node: Node, _ letter: UInt8) -> Int {
    if letter < 64 {
      let bit = UInt64(1) << UInt64(letter)
      guard node.low & bit != 0 else { return 0 }
      return Int(node.children) + (node.low & (bit - 1)).nonzeroBitCount
    }
    let bit = UInt64(1) << UInt64(letter - 64)
    guard node.high & bit != 0 else { return 0 }
    return Int(node.children) + node.low.nonzeroBitCount + (node.high & (bit - 1)).nonzeroBitCount
  }

  /// The spellings that end in a node.
  @inline(__always)
  func endings(at node: Node) -> ArraySlice<Ending> {
    endings[Int(node.firstEnding)..<Int(node.firstEnding + node.endingCount)]
  }

  /// The spellings that end where the letters lead; none where they lead nowhere.
  func endings(of letters: some Sequence<UInt8>) -> ArraySlice<Ending> {
    var node = 0
    for letter in letters {
      guard letter < 128 else { return [] }
      node = Self.child(of: nodes.base[node], letter)
      guard node != 0 else { return [] }
    }
    return endings(at: nodes.base[node])
  }

  private static func grow(
    _ nodes: inout [Node], _ node: Int, _ range: Range<Int>, _ depth: Int,
    _ spellings: Spellings, _ sorted: [Spellings.Row], _ endings: inout [Ending],
    _ next: inout [(node: Int, range: Range<Int>)]
  ) {
    var start = range.lowerBound
    nodes[node].firstEnding = UInt32(endings.count)
    while start < range.upperBound, sorted[start].count == depth {
      endings.append(Ending(entry: sorted[start].entry, cost: sorted[start].cost))
      start += 1
    }
    nodes[node].endingCount = UInt32(endings.count) - nodes[node].firstEnding
    nodes[node].children = UInt32(nodes.count)
    while start < range.upperBound {
      let letter = spellings.letter(depth, of: sorted[start])
      var end = start + 1
      while end < range.upperBound, spellings.letter(depth, of: sorted[end]) == letter { end += 1 }
      if letter < 64 {
        nodes[node].low |= UInt64(1) << UInt64(letter)
      } else {
        nodes[node].high |= UInt64(1) << UInt64(letter - 64)
      }
      next.append((nodes.count, start..<end))
      nodes.append(Node())
      start = end
    }
  }

  private func leastByLength(below node: Node) -> Octet {
    var below = Octet(repeating: .infinity)
    let children = Int(node.children)
    let count = node.low.nonzeroBitCount + node.high.nonzeroBitCount
    for child in children..<children + count { below = below.smaller(leastByLength.base[child]) }
    var least = below.oneLetterOn
    for ending in endings(at: node) { least[0] = min(least[0], ending.cost) }
    return least
  }
}
