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
  /// The first of the tails that begin with two letters, and the next of each; 0 behind the last.
  private var firstOfPair = [Int32](repeating: 0, count: Alphabet.limit * Alphabet.limit)
  private var nextOfPair: [Int32] = []
  /// The next free place for a tail that shares no group.
  private var free = 0..<0

  /// Lays out the tails of a tree, of which the first are those of syllables.
  init(_ tree: LetterTree, syllables: Int) {
    cellOfNode = Array(repeating: 0, count: tree.nodes.count)
    for level in Self.levels(tree, syllables) { place(level, tree) }
    syllableCount = cells.count
    for node in syllables..<tree.nodes.count {
      cellOfNode[node] = Int32(cells.count)
      let rest = cellOfNode[Int(tree.nodes[node].parent)]
      cells.append(Cell(letter: tree.nodes[node].letter, rest: rest))
    }
    linkPairs()
  }

  /// Hands on the tails that begin with two letters and lie before a cell: their cells, and those of
  /// the tails behind both letters.
  @inline(__always)
  func forEachTail(
    _ first: UInt8, _ second: UInt8, before end: Int, _ body: (_ cell: Int, _ rest: Int) -> Void
  ) {
    var cell = Int(firstOfPair[Self.pair(first, second)])
    while cell > 0, cell < end {
      body(cell, Int(cells[Int(cells[cell].rest)].rest))
      cell = Int(nextOfPair[cell])
    }
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
    let size = UInt8(Self.groupSize)
    let choices = level.map { node in
      let (letter, rest) = (tree.nodes[node].letter, cellOfNode[Int(tree.nodes[node].parent)])
      return (
        letters: Step(kind: .letters, letter: letter - letter % size, cell: 0, rest: rest),
        rests: Step(kind: .rests, letter: letter, cell: 0, rest: rest - rest % Int32(size))
      )
    }
    var sizes: [Int: Int] = [:]
    for choice in choices {
      sizes[choice.letters.group, default: 0] += 1
      sizes[choice.rests.group, default: 0] += 1
    }
    var starts: [Int: Int32] = [:]
    for (node, choice) in zip(level, choices) {
      let (letters, rests) = (sizes[choice.letters.group] ?? 0, sizes[choice.rests.group] ?? 0)
      if max(letters, rests) < 2 {
        placeAlone(node, tree)
      } else {
        place(node, tree, letters >= rests ? choice.letters : choice.rests, &starts)
      }
    }
  }

  private mutating func place(
    _ node: Int, _ tree: LetterTree, _ group: Step, _ starts: inout [Int: Int32]
  ) {
    let known = starts[group.group]
    let start = known ?? Int32(cells.count)
    if known == nil {
      starts[group.group] = start
      cells += repeatElement(Cell(), count: Self.groupSize)
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
      cells += repeatElement(Cell(), count: Self.groupSize)
    }
    let (letter, rest) = (tree.nodes[node].letter, cellOfNode[Int(tree.nodes[node].parent)])
    let cell = free.removeFirst()
    cellOfNode[node] = Int32(cell)
    cells[cell] = Cell(letter: letter, rest: rest)
    steps.append(Step(kind: .single, letter: letter, cell: Int32(cell), rest: rest))
  }

  /// Links the tails that begin with the same two letters.
  private mutating func linkPairs() {
    nextOfPair = Array(repeating: 0, count: cells.count)
    for (index, cell) in cells.enumerated().reversed() where cell.letter != 255 && cell.rest > 0 {
      let pair = Self.pair(cell.letter, cells[Int(cell.rest)].letter)
      nextOfPair[index] = firstOfPair[pair]
      firstOfPair[pair] = Int32(index)
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first) * Alphabet.limit + Int(second)
  }
}

extension TailLayout.Step {
  /// A number for the group that the step reckons, whatever its cell.
  fileprivate var group: Int { (Int(rest) << 8 | Int(letter)) << 1 | (kind == .letters ? 0 : 1) }
}
