/// Where the tails of spellings lie in a column of costs (`TailColumns`): so that eight of them are
/// reckoned at once, those that differ in their first letter's tone lie side by side ("an", "àn",
/// "án"), and so do those that begin with one letter and end like these ("oan", "oàn", "oán").
struct TailLayout: Sendable {
  /// A tail.
  struct Cell: BitwiseCopyable {
    /// Its first letter; 255 for the empty tail, and where no tail lies.
    var letter: UInt8 = 255
    /// The cell of the tail behind its first letter.
    var rest: Int32 = 0
  }

  /// What is reckoned at once.
  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      /// Eight letters before one tail.
      case letters
      /// One letter before eight tails.
      case rests
      /// One letter before one tail.
      case single
    }

    var kind: Kind
    /// The letter, or the first of eight.
    var letter: UInt8
    /// The cell, or the first of eight.
    var cell: Int32
    /// The cell of the tail behind the letter, or the first of eight.
    var rest: Int32
  }

  /// A tail that begins with two letters that may have been read together.
  struct Pair: BitwiseCopyable {
    var cell: Int32
    /// The tail behind both.
    var rest: Int32
  }

  /// Tails lie in groups of so many.
  static let groupSize = 8

  /// The cells of syllables, a multiple of eight; behind them those that only short forms have. The
  /// first is the empty tail.
  private(set) var cells = [Cell](repeating: Cell(), count: groupSize)
  /// How many cells syllables have.
  private(set) var syllableCount = 0
  /// What is reckoned for syllables, in order: what a step asks for has been reckoned before.
  private(set) var steps: [Step] = []
  /// The cell of each string of the tree.
  private(set) var cellOfNode: [Int32] = []
  /// The tails by their first two letters, those of two letters side by side.
  private var pairs: [Pair] = []
  private var pairRanges: [UInt16: Range<Int32>] = [:]
  /// The next free place for a tail that shares no group.
  private var free = 0..<0

  /// Lays out the first tails of a tree: those of syllables, and others behind them.
  init(_ tree: LetterTree, syllables: Int, others: Int) {
    cellOfNode = Array(repeating: 0, count: tree.nodes.count)
    for level in Self.levels(tree, syllables) { place(level, tree) }
    syllableCount = cells.count
    for node in syllables..<syllables + others {
      cellOfNode[node] = Int32(cells.count)
      let rest = cellOfNode[Int(tree.nodes[node].parent)]
      cells.append(Cell(letter: tree.nodes[node].letter, rest: rest))
    }
    gatherPairs()
  }

  /// The tails that begin with two letters.
  @inline(__always)
  func pairs(_ first: UInt8, _ second: UInt8) -> ArraySlice<Pair> {
    guard let range = pairRanges[Self.key(first, second)] else { return [] }
    return pairs[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  /// The strings of the tree by their length.
  private static func levels(_ tree: LetterTree, _ syllables: Int) -> [[Int]] {
    var lengths = [Int](repeating: 0, count: syllables)
    var levels: [[Int]] = []
    for node in 1..<max(1, syllables) {
      lengths[node] = lengths[Int(tree.nodes[node].parent)] + 1
      if lengths[node] > levels.count { levels.append([]) }
      levels[lengths[node] - 1].append(node)
    }
    return levels
  }

  /// Places tails of one length, each in the larger of the two groups to which it could belong.
  private mutating func place(_ level: [Int], _ tree: LetterTree) {
    var sizes: [Step: Int] = [:]
    let choices = level.map { node in
      let (letter, rest) = (tree.nodes[node].letter, cellOfNode[Int(tree.nodes[node].parent)])
      let size = UInt8(Self.groupSize)
      return (
        letters: Step(kind: .letters, letter: letter - letter % size, cell: 0, rest: rest),
        rests: Step(kind: .rests, letter: letter, cell: 0, rest: rest - rest % Int32(size))
      )
    }
    for choice in choices {
      sizes[choice.letters, default: 0] += 1
      sizes[choice.rests, default: 0] += 1
    }
    var groups: [Step: Int32] = [:]
    for (node, choice) in zip(level, choices) {
      let (letters, rests) = (sizes[choice.letters] ?? 0, sizes[choice.rests] ?? 0)
      if max(letters, rests) < 2 {
        placeAlone(node, tree)
      } else {
        place(node, tree, letters >= rests ? choice.letters : choice.rests, &groups)
      }
    }
  }

  private mutating func place(
    _ node: Int, _ tree: LetterTree, _ group: Step, _ groups: inout [Step: Int32]
  ) {
    let start = groups[group] ?? Int32(cells.count)
    if groups[group] == nil {
      groups[group] = start
      cells += Array(repeating: Cell(), count: Self.groupSize)
      var step = group
      step.cell = start
      steps.append(step)
    }
    let (letter, rest) = (tree.nodes[node].letter, cellOfNode[Int(tree.nodes[node].parent)])
    let lane = group.kind == .letters ? Int32(letter - group.letter) : rest - group.rest
    cellOfNode[node] = start + lane
    cells[Int(start + lane)] = Cell(letter: letter, rest: rest)
  }

  private mutating func placeAlone(_ node: Int, _ tree: LetterTree) {
    if free.isEmpty {
      free = cells.count..<cells.count + Self.groupSize
      cells += Array(repeating: Cell(), count: Self.groupSize)
    }
    let (letter, rest) = (tree.nodes[node].letter, cellOfNode[Int(tree.nodes[node].parent)])
    let cell = free.removeFirst()
    cellOfNode[node] = Int32(cell)
    cells[cell] = Cell(letter: letter, rest: rest)
    steps.append(Step(kind: .single, letter: letter, cell: Int32(cell), rest: rest))
  }

  private mutating func gatherPairs() {
    var found: [(key: UInt16, pair: Pair)] = []
    for (index, cell) in cells.enumerated() where cell.letter != 255 && cell.rest > 0 {
      let rest = cells[Int(cell.rest)]
      found.append(
        (Self.key(cell.letter, rest.letter), Pair(cell: Int32(index), rest: rest.rest)))
    }
    found.sort { ($0.key, $0.pair.cell) < ($1.key, $1.pair.cell) }
    pairs = found.map(\.pair)
    for (index, entry) in found.enumerated() {
      let start = pairRanges[entry.key]?.lowerBound ?? Int32(index)
      pairRanges[entry.key] = start..<Int32(index + 1)
    }
  }
}

extension TailLayout.Step: Hashable {}
