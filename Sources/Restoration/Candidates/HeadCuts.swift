/// Where the heads of spellings may end in a reading, and what it costs to have read them up to there.
struct HeadCuts {
  /// A head that ends at a place.
  struct Cut: BitwiseCopyable {
    var head: Int
    var place: Int
    var shape: Shape
    var cost: Float
    /// The least that a spelling so begun costs.
    var promise: Float
  }

  /// A head's last letter and a tail's first that were read together.
  struct Crossing: BitwiseCopyable {
    var head: Int
    /// The tail's first letter.
    var second: UInt8
    /// Where what was read as both ends.
    var place: Int
    var shape: Shape
    var cost: Float
  }

  private let heads: [LetterTree.Node]
  /// The heads of several letters, and those of one letter with which they begin.
  private let long: [Int]
  private let opening: [Int]
  /// The heads that end with each letter.
  private let headsByLetter: [[Int]]
  /// The head that each letter is; 0 where it is none.
  private var headOfLetter = [Int](repeating: 0, count: Alphabet.limit)
  /// The least cost of a spelling of each head, and of the head that each letter is.
  private let leastCosts: [Float]
  private let leastOfLetters = Buffer<Float>(capacity: Alphabet.limit)
  /// What the long heads and the opening ones cost up to each place.
  private let rows = Buffer<Float>(capacity: 1 << 12)
  private var width = 0
  /// The costs at each place, table by table, those that are filled in.
  private var costs: [PlaceCosts] = []
  private var isFilled: [Bool] = []
  private(set) var cuts: [Cut] = []
  private(set) var crossings: [Crossing] = []

  /// Heads, and the least cost of the spellings of each.
  init(_ tree: LetterTree, leastCosts: [Float]) {
    heads = tree.nodes
    self.leastCosts = leastCosts
    let long = heads.indices.filter { tree.nodes[$0].parent > 0 }
    self.long = long
    opening = heads.indices.filter { head in
      head > 0 && tree.nodes[head].parent == 0 && long.contains { tree.nodes[$0].parent == head }
    }
    var headsByLetter = [[Int]](repeating: [], count: Alphabet.limit)
    for (head, node) in heads.enumerated().dropFirst() {
      headsByLetter[Int(node.letter)].append(head)
    }
    self.headsByLetter = headsByLetter
    leastOfLetters.base.update(repeating: .infinity, count: Alphabet.limit)
    for (head, node) in heads.enumerated() where head > 0 && node.parent == 0 {
      headOfLetter[Int(node.letter)] = head
      leastOfLetters.base[Int(node.letter)] = leastCosts[head]
    }
  }

  /// Forgets what was gathered.
  mutating func removeAll() {
    cuts.removeAll(keepingCapacity: true)
    crossings.removeAll(keepingCapacity: true)
  }

  /// Forgets the reading as well.
  mutating func open(_ ends: [Int]) {
    removeAll()
    width = ends.count + PlaceCosts.longest
    rows.reserve(heads.count * width, keeping: 0)
    let count = PlaceCosts.Table.allCases.count * ends.count
    while costs.count < count { costs.append(PlaceCosts()) }
    isFilled.removeAll(keepingCapacity: true)
    isFilled.append(contentsOf: repeatElement(false, count: count))
  }

  /// Gathers the heads of words in one shape that begin at a place, where they promise no more than
  /// a bound; all before them costs so much. `ends` are the ends of the reading.
  mutating func gather(
    at start: Int, _ shape: Shape, cost: Float, within bound: Float, _ ends: [Int],
    _ columns: TailColumns
  ) {
    let (first, other): (PlaceCosts.Table, PlaceCosts.Table) =
      switch shape {
      case .small: (.small, .small)
      case .title: (.first, .small)
      case .capital: (.firstOfCapitals, .capitals)
      }
    let firstCosts = costs(first, ends, start, columns)
    forEachRow { head in
      (rows.base + head * width).update(repeating: .infinity, count: width)
    }
    for length in 0...min(PlaceCosts.longest, ends.count - 1 - start) {
      let costs = firstCosts.costs(length: length)
      let place = start + length
      gather(costs, place, shape, cost, least: columns.least(ends[place]), bound)
      for head in opening {
        rows.base[head * width + place] = cost + costs[Int(heads[head].letter)]
      }
    }
    cross(firstCosts, at: start, shape) { $0 == 0 ? cost : .infinity }
    for place in start..<ends.count {
      if place > start { passOver(columns.stray(ends[place - 1]), before: place) }
      guard long.contains(where: { before($0, place) < .infinity }) else { continue }
      let costs = costs(other, ends, place, columns)
      for head in long { read(head, at: place, costs) }
      if place == start { readPairs(firstCosts, at: start, cost) }
      cross(costs, at: place, shape) { [rows, width] head in
        head == 0 ? .infinity : rows.base[head * width + place]
      }
    }
    for head in long {
      for place in start..<ends.count {
        let cost = rows.base[head * width + place]
        let promise = cost + columns.least(ends[place]) + leastCosts[head]
        guard promise <= bound else { continue }
        cuts.append(Cut(head: head, place: place, shape: shape, cost: cost, promise: promise))
      }
    }
  }

  /// Gathers the heads of one letter that end at a place, eight letters at once.
  private mutating func gather(
    _ costs: UnsafeMutablePointer<Float>, _ place: Int, _ shape: Shape, _ before: Float,
    least: Float, _ bound: Float
  ) {
    let most = bound - before - least
    let leastCosts = leastOfLetters.base
    for first in stride(from: 0, to: Alphabet.limit, by: 8) {
      let promises = SIMD8(at: costs + first) + SIMD8(at: leastCosts + first)
      guard any(promises .<= most) else { continue }
      for letter in first..<first + 8 where costs[letter] + leastCosts[letter] <= most {
        let cost = before + costs[letter]
        cuts.append(
          Cut(
            head: headOfLetter[letter], place: place, shape: shape, cost: cost,
            promise: cost + leastCosts[letter] + least))
      }
    }
  }

  /// The costs at a place in a table.
  private mutating func costs(
    _ table: PlaceCosts.Table, _ ends: [Int], _ place: Int, _ columns: TailColumns
  ) -> PlaceCosts {
    let index = table.rawValue * ends.count + place
    if !isFilled[index] {
      isFilled[index] = true
      costs[index].fill(columns.place(ends[place]), table, columns.pieces)
    }
    return costs[index]
  }

  /// Hands on the heads that have a row.
  @inline(__always)
  private func forEachRow(_ body: (Int) -> Void) {
    for head in opening { body(head) }
    for head in long { body(head) }
  }

  /// What the head without the last letter costs that ends at a place.
  @inline(__always)
  private func before(_ head: Int, _ place: Int) -> Float {
    rows.base[Int(heads[head].parent) * width + place]
  }

  /// Lets all heads that go on pass over the scalar before a place, which stands for nothing.
  private func passOver(_ stray: Float, before place: Int) {
    forEachRow { head in
      let row = rows.base + head * width
      row[place] = min(row[place], row[place - 1] + stray)
    }
  }

  /// Reads the last letter of a head from a place on, or the last two behind another head.
  private func read(_ head: Int, at place: Int, _ costs: PlaceCosts) {
    let node = heads[head]
    let row = rows.base + (head * width + place)
    for length in 0...PlaceCosts.longest {
      row[length] = min(
        row[length], before(head, place) + costs.costs(length: length)[Int(node.letter)])
    }
    let parent = heads[Int(node.parent)]
    guard parent.parent > 0 else { return }
    costs.forEachPair(parent.letter, node.letter) { pair in
      row[pair.length] = min(row[pair.length], before(Int(node.parent), place) + pair.cost)
    }
  }

  /// Reads heads of two letters as one thing where the word begins.
  private func readPairs(_ costs: PlaceCosts, at start: Int, _ before: Float) {
    for head in long {
      let parent = heads[Int(heads[head].parent)]
      guard parent.parent == 0 else { continue }
      costs.forEachPair(parent.letter, heads[head].letter) { pair in
        let cost = rows.base + (head * width + start + pair.length)
        cost.pointee = min(cost.pointee, before + pair.cost)
      }
    }
  }

  /// Notes where the last letter of heads may be read together with what stands behind; `before`
  /// tells what the head without it costs.
  private mutating func cross(
    _ costs: PlaceCosts, at place: Int, _ shape: Shape, _ before: (Int) -> Float
  ) {
    for pair in costs.pairs {
      for head in headsByLetter[Int(pair.first)] {
        let cost = before(Int(heads[head].parent)) + pair.cost
        guard cost < .infinity else { continue }
        crossings.append(
          Crossing(
            head: head, second: pair.second, place: place + pair.length, shape: shape, cost: cost))
      }
    }
  }
}

extension SIMD8<Float> {
  @inline(__always)
  fileprivate init(at place: UnsafePointer<Float>) {
    self = UnsafeRawPointer(place).loadUnaligned(as: Self.self)
  }
}
