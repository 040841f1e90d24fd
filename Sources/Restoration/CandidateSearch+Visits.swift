/// From node to node.
extension CandidateSearch {
  /// What stands before each row, for parts that would begin before the reading.
  private static let margin = 4

  /// Visits the root, once for each shape, and returns what any spelling costs at least.
  mutating func visitRoot(_ shapes: [(shape: Shape, cost: Float)]) -> Float {
    var estimate = Float.infinity
    visits.reserve(shapes.count, keeping: 0)
    visitCount = shapes.count
    for (index, (shape, cost)) in shapes.enumerated() {
      let row = openRow()
      row.update(repeating: .infinity, count: costs.width)
      row[0] = costs.least + cost
      passOver(row)
      let table: ReadingCosts.Table =
        switch shape {
        case .small: .small
        case .title: .first
        case .capital: .firstOfCapitals
        }
      visits.base[index] = Visit(
        node: 0, parent: -1, row: keepRow(), shape: shape, table: table)
      let byLength = costsByLength(visits.base[index])
      estimate = min(estimate, (byLength + trie.leastByLength.base[0]).least)
    }
    return estimate
  }

  /// Finds the row of a node that was reached, notes what ends there, and goes on to its children,
  /// at once where nothing promises more.
  mutating func weigh(_ index: Int) {
    let visit = visits.base[index]
    guard visit.row < 0 else { return leave(index, from: -.infinity, to: best.bound) }
    let row = openRow()
    read(visit.letter, from: Int(visit.parent), to: row)
    if visits.base[Int(visit.parent)].parent < 0, isDearerThanTwin(row, visit) { return }
    visits.base[index].row = keepRow()
    let node = trie.nodes.base[Int(visit.node)]
    addGoals(at: node, visit.shape, cost: row[costs.end])
    guard node.low | node.high != 0 else { return }
    let byLength = costsByLength(visits.base[index])
    let estimate = (byLength + trie.leastByLength.base[Int(visit.node)]).least
    guard estimate <= best.bound else { return }
    if queue.isNext(estimate) {
      leave(index, byLength, from: -.infinity, to: best.bound)
    } else {
      queue.push(index, estimate: estimate)
    }
  }

  /// Room for a row behind the last, its margin filled.
  @inline(__always)
  private mutating func openRow() -> UnsafeMutablePointer<Float> {
    // Two rows, since one that is compared with another follows it.
    rows.reserve(rowsEnd + 2 * (costs.width + Self.margin), keeping: rowsEnd)
    return row(at: rowsEnd)
  }

  @inline(__always)
  private mutating func row(at place: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(rows.base + place)
      .storeBytes(of: SIMD4<Float>(repeating: .infinity), as: SIMD4<Float>.self)
    return rows.base + place + Self.margin
  }

  /// Keeps the row that was opened, and returns where it lies.
  @inline(__always)
  private mutating func keepRow() -> Int32 {
    let place = rowsEnd + Self.margin
    rowsEnd = place + costs.width
    return Int32(truncatingIfNeeded: place)
  }

  /// Writes the row of a child: its letter read as any part behind the parent, or with the parent's
  /// letter as one part.
  @inline(__always)
  private mutating func read(
    _ letter: UInt8, from index: Int, to row: UnsafeMutablePointer<Float>
  ) {
    let width = costs.width
    let parent = visits.base[index]
    let letterRows = costs.rows(of: letter, in: parent.table)
    let before = UnsafePointer(rows.base + Int(parent.row))
    for place in stride(from: 0, to: width, by: 8) {
      var least = Octet(at: before + place) + Octet(at: letterRows + place)
      for length in 1...3 {
        least = least.smaller(
          Octet(at: before + place - length) + Octet(at: letterRows + length * width + place))
      }
      least.store(at: row + place)
    }
    if parent.parent >= 0 {
      let grandparent = visits.base[Int(parent.parent)]
      let before = rows.base + Int(grandparent.row)
      forEachPair(beginningWith: parent.letter, in: grandparent.table) { pair in
        guard pair.second == letter else { return }
        let cost = before[Int(pair.start)] + pair.cost
        row[Int(pair.end)] = min(row[Int(pair.end)], cost)
      }
    }
    passOver(row)
  }

  /// Lets a row pass over scalars that stand for nothing.
  @inline(__always)
  private mutating func passOver(_ row: UnsafeMutablePointer<Float>) {
    for place in stride(from: 0, to: costs.width, by: 8) {
      let strays = costs.strays.base + 3 * place
      if place > 0 { row[place] = min(row[place], row[place - 1] + strays[0]) }
      var octet = Octet(at: row + place)
      octet = octet.smaller(octet.shiftedByOne + Octet(at: strays))
      octet = octet.smaller(octet.shiftedByTwo + Octet(at: strays + 8))
      octet = octet.smaller(octet.shiftedByFour + Octet(at: strays + 16))
      octet.store(at: row + place)
    }
  }

  /// Hands on all ways to read a letter and another behind it as one part.
  @inline(__always)
  private mutating func forEachPair(
    beginningWith first: UInt8, in table: ReadingCosts.Table, _ body: (ReadingCosts.Pair) -> Void
  ) {
    var index = costs.pairs(beginningWith: first, in: table)
    while index >= 0 {
      let pair = costs.pairs.base[Int(index)]
      body(pair)
      index = pair.next
    }
  }

  /// Whether a word whose first letter was reached in small letters costs more everywhere than with
  /// a capital, or the other way round: behind the first letter both go on alike.
  private mutating func isDearerThanTwin(
    _ row: UnsafeMutablePointer<Float>, _ visit: Visit
  ) -> Bool {
    guard visit.shape != .capital, let twin = root(visit.shape == .small ? .title : .small) else {
      return false
    }
    let other = self.row(at: rowsEnd + Self.margin + costs.width)
    read(visit.letter, from: twin, to: other)
    var isEqual = true
    for place in stride(from: 0, to: costs.width, by: 8) {
      let (own, others) = (Octet(at: row + place), Octet(at: other + place))
      if any(own .< others) { return false }
      if any(others .< own) { isEqual = false }
    }
    return !isEqual || visit.shape == .title
  }

  /// The root's visit in a shape.
  private func root(_ shape: Shape) -> Int? {
    var index = 0
    while index < visitCount, visits.base[index].parent < 0 {
      if visits.base[index].shape == shape { return index }
      index += 1
    }
    return nil
  }

  /// Notes the spellings that end in a node.
  @inline(__always)
  private mutating func addGoals(at node: Trie.Node, _ shape: Shape, cost: Float) {
    guard node.endingCount > 0 else { return }
    for ending in trie.endings(at: node) where cost + ending.cost <= best.bound {
      best.insert(
        Found(entry: ending.entry, shape: shape, cost: cost), cost: cost + ending.cost)
    }
  }

  /// Reaches those children of a node that promise enough, to be weighed once they are the most
  /// promising.
  mutating func leave(_ index: Int, from least: Float, to most: Float) {
    leave(index, costsByLength(visits.base[index]), from: least, to: most)
  }

  private mutating func leave(
    _ index: Int, _ byLength: Octet, from least: Float, to most: Float
  ) {
    let visit = visits.base[index]
    let node = trie.nodes.base[Int(visit.node)]
    let promises = promises(behind: visit, node, within: most)
    let behindChild = byLength.oneLetterBack
    visits.reserve(visitCount + Alphabet.limit, keeping: visitCount)
    queue.reserve(visitCount + Alphabet.limit, keeping: visitCount)
    var reached = Visit(
      node: node.children, parent: Int32(truncatingIfNeeded: index), shape: visit.shape,
      table: visit.shape == .capital ? .capitals : .small)
    var (bits, first) = (node.low, 0 as UInt8)
    while true {
      if bits == 0 {
        guard first == 0, node.high != 0 else { return }
        (bits, first) = (node.high, 64)
      }
      reached.letter = first | UInt8(truncatingIfNeeded: bits.trailingZeroBitCount)
      let child = Int(reached.node)
      let promise = promises[Int(reached.letter)] + trie.leastCosts.base[child]
      if promise <= most {
        let estimate = max(promise, (behindChild + trie.leastByLength.base[child]).least)
        if estimate > least, estimate <= most {
          visits.base[visitCount] = reached
          queue.push(visitCount, estimate: estimate)
          visitCount += 1
        }
      }
      reached.node &+= 1
      bits &= bits &- 1
    }
  }

  /// What each letter promises behind a node.
  @inline(__always)
  private mutating func promises(
    behind visit: Visit, _ node: Trie.Node, within most: Float
  ) -> UnsafeMutablePointer<Float> {
    let promises = costs.promises(
      in: visit.table, behind: UnsafePointer(rows.base + Int(visit.row)),
      within: most - trie.leastCosts.base[Int(visit.node)],
      of: node.high == 0 ? 64 : Alphabet.limit)
    guard visit.parent >= 0 else { return promises }
    let parent = visits.base[Int(visit.parent)]
    let before = rows.base + Int(parent.row)
    forEachPair(beginningWith: visit.letter, in: parent.table) { pair in
      let promise = before[Int(pair.start)] + pair.cost
      promises[Int(pair.second)] = min(promises[Int(pair.second)], promise)
    }
    return promises
  }

  /// What the whole reading costs at least where so many letters follow a node, seven or more last.
  @inline(__always)
  private mutating func costsByLength(_ visit: Visit) -> Octet {
    var least = Octet(repeating: .infinity)
    let row = rows.base + Int(visit.row)
    let ahead = costs.aheadByLength.base
    for place in 0...costs.end { least = least.smaller(ahead[place] + row[place]) }
    guard visit.parent >= 0 else { return least }
    // Behind pairs that the letter before the node begins, one letter of those that follow is read.
    let parent = visits.base[Int(visit.parent)]
    let before = rows.base + Int(parent.row)
    forEachPair(beginningWith: visit.letter, in: parent.table) { pair in
      let rest = ahead[Int(pair.end)].oneLetterOn
      least = least.smaller(rest + (before[Int(pair.start)] + pair.cost))
    }
    return least
  }
}
