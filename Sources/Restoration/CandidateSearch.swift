import Channels

/// Finds the spellings that a reading most likely stood for: a best-first (A*) search of the trie
/// along all ways to cut the reading into pieces of the channel.
///
/// Hart, Nilsson and Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
/// Paths", 1968. The estimate of what is left is the cheapest way to read the rest with any
/// letters whatever, plus the least cost of a spelling below the node; it never overestimates,
/// so spellings come out cheapest first.
///
/// Keeps its buffers between searches.
struct CandidateSearch {
  /// A spelling found: its entry, the capitals it has on paper, and −ln P(reading | spelling).
  struct Found {
    var entry: UInt32
    var shape: Shape
    var cost: Float
  }

  /// Bounds of the search; costs are in nats.
  struct Limits {
    /// How many spellings are wanted.
    var count = 24
    /// How much dearer than the cheapest a spelling may be.
    var window: Float = 9
    /// How dear a spelling may be at all.
    var cost: Float = 40
    /// How many steps the search may take.
    var steps = 3000

    /// For words in full.
    static let wide = Limits()
    /// For pieces of words, of which only the best count.
    static let narrow = Limits(count: 3, window: 4, cost: 18, steps: 400)
  }

  /// What a scalar costs that stands for nothing: a letter, and any other. A digit never does.
  private static let strayLetter: Float = 7
  private static let strayMark: Float = 4
  /// What a small letter's piece costs more where a capital is meant.
  private static let wrongCase: Float = 3
  /// The longest reading that is searched, in scalars.
  static let longestReading = 24

  private let trie: Trie
  private var table: PieceTable
  private var queue = SearchQueue()
  private var costs = SearchCosts()
  private var bound = Float.infinity
  private var ahead: [Float] = []
  private var strays: [Float] = []
  private var letters: [UInt8] = []
  private var rows: [PieceTable.Row] = []

  /// Searches one trie with one channel's pieces.
  init(trie: Trie, channel: Channel) {
    self.trie = trie
    table = PieceTable(channel)
  }

  /// The cheapest spellings of a reading by channel and spelling cost together, best first, each
  /// entry once.
  ///
  /// - Parameters:
  ///   - reading: At most `longestReading` scalars, NFC.
  ///   - shapes: In which capitals the word may stand on paper, and what each costs, in nats.
  mutating func spellings(
    of reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)],
    _ limits: Limits = .wide
  ) -> [Found] {
    guard !reading.isEmpty, reading.count <= Self.longestReading else { return [] }
    prepare(reading)
    bound = limits.cost
    for (shape, cost) in shapes { push(0, 0, shape, cost: cost) }
    var found: [Found] = []
    var steps = 0
    while let state = queue.pop(), state.estimate <= bound, steps < limits.steps {
      steps += 1
      if state.isGoal {
        if found.isEmpty { bound = min(bound, state.estimate + limits.window) }
        if !found.contains(where: { $0.entry == state.node }) {
          found.append(Found(entry: state.node, shape: state.shape, cost: state.cost))
        }
        if found.count == limits.count { break }
      } else if costs.cost(of: state.key) == state.cost {
        expand(state)
      }
    }
    return found
  }

  /// Finds, by position, length and casing, where the reading's pieces lie, and the least cost of
  /// reading what is left from each position on.
  private mutating func prepare(_ reading: ArraySlice<UInt32>) {
    queue.removeAll()
    costs.removeAll()
    rows.removeAll(keepingCapacity: true)
    letters = reading.map(Alphabet.number)
    strays = reading.map { scalar in
      if scalar >= 0x30, scalar <= 0x39 { return .infinity }
      return Alphabet.number(scalar) != 255 ? Self.strayLetter : Self.strayMark
    }
    for start in reading.startIndex...reading.endIndex {
      for length in 0...3 {
        let fits = start + length <= reading.endIndex
        for casing in Channel.Casing.allCases {
          rows.append(
            fits ? table.row(reading[start..<start + length], casing) : PieceTable.Row())
        }
      }
    }
    lookAhead(reading.count)
  }

  private mutating func lookAhead(_ count: Int) {
    ahead = Array(repeating: 0, count: count + 1)
    for position in (0..<count).reversed() {
      var least = strays[position] + ahead[position + 1]
      if letters[position] != 255 {
        least = min(least, table.escapeCost + ahead[position + 1])
      }
      for length in 1...min(3, count - position) {
        for casing in 0..<3 {
          let cost = rows[(position * 4 + length) * 3 + casing].least
          least = min(least, cost + ahead[position + length])
        }
      }
      ahead[position] = least
    }
  }

  private mutating func expand(_ state: SearchState) {
    let position = Int(state.position)
    let node = trie.nodes[Int(state.node)]
    let left = letters.count - position
    if left == 0 {
      for ending in trie.endings(at: node) where state.cost + ending.cost <= bound {
        queue.push(
          SearchState(
            estimate: state.cost + ending.cost, cost: state.cost, node: ending.entry,
            position: 0, shape: state.shape, isGoal: true))
      }
    } else {
      push(state.node, position + 1, state.shape, cost: state.cost + strays[position])
      let letter = letters[position]
      let child = letter == 255 ? 0 : Trie.child(of: node, letter)
      if child != 0 {
        push(UInt32(child), position + 1, state.shape, cost: state.cost + table.escapeCost)
      }
    }
    for length in 0...min(3, left) {
      let base = (position * 4 + length) * 3
      let first = state.node == 0 ? 1 : 0
      switch state.shape {
      case .small: follow(rows[base], state, node, length, extra: 0)
      case .title: follow(rows[base + first], state, node, length, extra: 0)
      case .capital:
        follow(rows[base + 2], state, node, length, extra: 0)
        follow(rows[base + first], state, node, length, extra: Self.wrongCase)
      }
    }
  }

  /// Goes down the trie by every piece of a row that leads on.
  private mutating func follow(
    _ row: PieceTable.Row, _ state: SearchState, _ node: Trie.Node, _ length: Int, extra: Float
  ) {
    let position = Int(state.position) + length
    let spent = state.cost + extra
    let rest = spent + ahead[position]
    if rest + row.least > bound { return }
    if row.singles >= 0 {
      var child = Int(node.children)
      followSingles(node.low, Int(row.singles), &child, position, state.shape, spent)
      followSingles(node.high, Int(row.singles) + 64, &child, position, state.shape, spent)
    }
    for index in row.pairs {
      let pair = table.pairs[Int(index)]
      if rest + pair.cost > bound { break }
      var child = Trie.child(of: node, pair.first)
      if child == 0 { continue }
      child = Trie.child(of: trie.nodes[child], pair.second)
      if child == 0 { continue }
      push(UInt32(child), position, state.shape, cost: spent + pair.cost)
    }
  }

  /// Goes to the children whose letters are set in `bits`, each by its cost in the row.
  @inline(__always)
  private mutating func followSingles(
    _ bits: UInt64, _ costs: Int, _ child: inout Int, _ position: Int, _ shape: Shape,
    _ spent: Float
  ) {
    var bits = bits
    while bits != 0 {
      let cost = table.costs[costs + bits.trailingZeroBitCount]
      if cost < .infinity { push(UInt32(child), position, shape, cost: spent + cost) }
      child += 1
      bits &= bits - 1
    }
  }

  @inline(__always)
  private mutating func push(_ node: UInt32, _ position: Int, _ shape: Shape, cost: Float) {
    let estimate = cost + ahead[position] + trie.nodes[Int(node)].leastCost
    guard estimate <= bound else { return }
    let state = SearchState(
      estimate: estimate, cost: cost, node: node, position: UInt8(position), shape: shape,
      isGoal: false)
    if costs.lower(state.key, to: cost) { queue.push(state) }
  }
}
