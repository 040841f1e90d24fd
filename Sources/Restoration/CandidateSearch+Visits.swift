/// From node to node.
extension CandidateSearch {
  /// What stands before each row, for parts that would begin before the reading.
  private static let margin = 4

  /// Begins at the root, once for each shape.
  mutating func visitRoot(_ shapes: [(shape: Shape, cost: Float)]) {
    var visit = Visit(node: 0, parent: -1, letter: 0, rows: SIMD4(repeating: -1))
    rows.reserve(3 * (costs.width + Self.margin), keeping: 0)
    for (shape, cost) in shapes {
      let row = openRow()
      for place in 0..<costs.width { row[place] = .infinity }
      row[0] = costs.least + cost
      passOver(row)
      visit.rows[Int(shape.rawValue)] = keepRow()
    }
    visits.append(visit)
    leave(0)
  }

  /// Weighs a node that was reached, notes what ends there, and goes on to its children.
  mutating func leave(_ index: Int) {
    if index > 0 { weigh(index) }
    let visit = visits[index]
    let node = trie.nodes[Int(visit.node)]
    let byLength = costsByLength(visit)
    guard (byLength + trie.leastByLength[Int(visit.node)]).least <= bound else { return }
    let behindChild = byLength.oneLetterBack
    let letters = letters(leadingOnFrom: visit)
    var child = node.children
    var (bits, wanted) = (node.low, letters.low)
    for first in [0, 64] as [UInt8] {
      while bits & wanted != 0 {
        let bit = bits & (~bits &+ 1)
        let least = (behindChild + trie.leastByLength[Int(child)]).least
        if wanted & bit != 0, least <= bound {
          reach(child, first + UInt8(bit.trailingZeroBitCount), from: index, least: least)
        }
        child += 1
        bits &= bits &- 1
      }
      child = node.children + UInt32(node.low.nonzeroBitCount)
      (bits, wanted) = (node.high, letters.high)
    }
  }

  /// What the whole reading costs at least where so many letters follow a node, seven or more last.
  private func costsByLength(_ visit: Visit) -> Octet {
    var least = Octet(repeating: .infinity)
    for shape in 0..<3 where visit.rows[shape] >= 0 {
      let row = rows.base + Int(visit.rows[shape])
      for place in 0...costs.end {
        least = least.smaller(costs.aheadByLength[place] + row[place])
      }
    }
    guard visit.parent >= 0 else { return least }
    // Behind pairs that the letter before the node begins, one letter of those that follow is read.
    let parent = visits[Int(visit.parent)]
    for shape in 0..<3 where parent.rows[shape] >= 0 {
      let row = rows.base + Int(parent.rows[shape])
      var index = costs.pairs(beginningWith: visit.letter, in: table(shape, from: parent))
      while index >= 0 {
        let pair = costs.pairs[Int(index)]
        let rest = costs.aheadByLength[Int(pair.end)].oneLetterOn
        least = least.smaller(rest + (row[Int(pair.start)] + pair.cost))
        index = pair.next
      }
    }
    return least
  }

  /// The letters by which something of the reading can be read behind a node.
  private func letters(leadingOnFrom visit: Visit) -> LetterSet {
    var letters = LetterSet()
    for shape in 0..<3 {
      if visit.rows[shape] >= 0 {
        letters.formUnion(costs.letters(in: table(shape, from: visit)))
      }
      guard visit.parent >= 0, visits[Int(visit.parent)].rows[shape] >= 0 else { continue }
      letters.formUnion(
        costs.seconds(of: visit.letter, in: table(shape, from: visits[Int(visit.parent)])))
    }
    return letters
  }

  @inline(__always)
  private func table(_ shape: Int, from visit: Visit) -> ReadingCosts.Table {
    switch shape {
    case 0: .small
    case 1: visit.parent < 0 ? .first : .small
    default: visit.parent < 0 ? .firstOfCapitals : .capitals
    }
  }

  /// Reaches a child by a letter, to be weighed once it is the most promising. `least` is what the
  /// number of letters below it tells of the cost.
  @inline(__always)
  private mutating func reach(_ node: UInt32, _ letter: UInt8, from index: Int, least: Float) {
    let parent = visits[index]
    var promise = Float.infinity
    for shape in 0..<3 where parent.rows[shape] >= 0 {
      let table = table(shape, from: parent)
      guard costs.letters(in: table).contains(letter) else { continue }
      let costsOfLetter = costs.rows(of: letter, in: table)
      let before = rows.base + Int(parent.rows[shape])
      for place in stride(from: 0, to: costs.width, by: 8) {
        promise = min(promise, (Octet(at: before + place) + Octet(at: costsOfLetter + place)).least)
      }
    }
    if parent.parent >= 0 {
      let grandparent = visits[Int(parent.parent)]
      for shape in 0..<3 where grandparent.rows[shape] >= 0 {
        forEachPair(parent.letter, letter, shape, from: grandparent) { promise = min(promise, $1) }
      }
    }
    let estimate = max(least, promise + trie.leastCosts[Int(node)])
    guard estimate <= bound else { return }
    visits.append(
      Visit(node: node, parent: Int32(index), letter: letter, rows: SIMD4(repeating: -1)))
    queue.push(.visit(UInt32(visits.count - 1), estimate: estimate))
  }

  /// Hands on the ends and costs of all ways to read two letters as one part behind a node.
  @inline(__always)
  private func forEachPair(
    _ first: UInt8, _ second: UInt8, _ shape: Int, from visit: Visit,
    _ body: (_ end: Int, _ cost: Float) -> Void
  ) {
    let table = table(shape, from: visit)
    guard costs.seconds(of: first, in: table).contains(second) else { return }
    let row = rows.base + Int(visit.rows[shape])
    var index = costs.pairs(beginningWith: first, in: table)
    while index >= 0 {
      let pair = costs.pairs[Int(index)]
      if pair.second == second { body(Int(pair.end), row[Int(pair.start)] + pair.cost) }
      index = pair.next
    }
  }

  /// Finds the rows of a node, and notes the spellings that end there.
  private mutating func weigh(_ index: Int) {
    rows.reserve(rowsEnd + 3 * (costs.width + Self.margin), keeping: rowsEnd)
    var visit = visits[index]
    let parent = visits[Int(visit.parent)]
    for shape in 0..<3 {
      let row = openRow()
      guard advance(shape, visit.letter, from: parent, to: row) else { continue }
      passOver(row)
      visit.rows[shape] = keepRow()
    }
    dropTheDearer(&visit)
    visits[index] = visit
    addGoals(visit)
  }

  /// Room for a row behind the last, its margin filled.
  @inline(__always)
  private func openRow() -> UnsafeMutablePointer<Float> {
    let row = rows.base + rowsEnd + Self.margin
    UnsafeMutableRawPointer(row - Self.margin)
      .storeBytes(of: SIMD4<Float>(repeating: .infinity), as: SIMD4<Float>.self)
    return row
  }

  /// Keeps the row that was opened, and returns where it lies.
  @inline(__always)
  private mutating func keepRow() -> Int32 {
    let place = rowsEnd + Self.margin
    rowsEnd = place + costs.width
    return Int32(place)
  }

  /// Writes the row of a child: its letter read as any part behind the parent, or with the parent's
  /// letter as one part. `false` where nothing leads there.
  private func advance(
    _ shape: Int, _ letter: UInt8, from parent: Visit, to row: UnsafeMutablePointer<Float>
  ) -> Bool {
    let width = costs.width
    var isReached = false
    if parent.rows[shape] >= 0, costs.letters(in: table(shape, from: parent)).contains(letter) {
      isReached = true
      let letterRows = costs.rows(of: letter, in: table(shape, from: parent)) + width
      let before = UnsafePointer(rows.base + Int(parent.rows[shape]))
      for place in stride(from: 0, to: width, by: 8) {
        var least = Octet(at: before + place) + Octet(at: letterRows + place)
        for length in 1...3 {
          least = least.smaller(
            Octet(at: before + place - length) + Octet(at: letterRows + length * width + place))
        }
        least.store(at: row + place)
      }
    }
    guard parent.parent >= 0 else { return isReached }
    let grandparent = visits[Int(parent.parent)]
    guard grandparent.rows[shape] >= 0,
      costs.seconds(of: parent.letter, in: table(shape, from: grandparent)).contains(letter)
    else { return isReached }
    if !isReached { row.update(repeating: .infinity, count: width) }
    forEachPair(parent.letter, letter, shape, from: grandparent) { end, cost in
      row[end] = min(row[end], cost)
    }
    return true
  }

  /// Lets a row pass over scalars that stand for nothing.
  @inline(__always)
  private func passOver(_ row: UnsafeMutablePointer<Float>) {
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

  /// Of a word in small letters and one with a capital keeps the cheaper, where one is so at every
  /// place.
  @inline(__always)
  private func dropTheDearer(_ visit: inout Visit) {
    guard visit.rows[0] >= 0, visit.rows[1] >= 0 else { return }
    let (small, title) = (rows.base + Int(visit.rows[0]), rows.base + Int(visit.rows[1]))
    var (isSmallCheaper, isTitleCheaper) = (true, true)
    for place in stride(from: 0, to: costs.width, by: 8) {
      let (one, two) = (Octet(at: small + place), Octet(at: title + place))
      if any(two .< one) { isSmallCheaper = false }
      if any(one .< two) { isTitleCheaper = false }
    }
    if isSmallCheaper {
      visit.rows[1] = -1
    } else if isTitleCheaper {
      visit.rows[0] = -1
    }
  }

  /// Notes the spellings that end in a node, in the cheapest shape.
  @inline(__always)
  private mutating func addGoals(_ visit: Visit) {
    let node = trie.nodes[Int(visit.node)]
    guard node.endingCount > 0 else { return }
    var shape = Shape.small
    var cost = Float.infinity
    for (index, known) in [Shape.small, .title, .capital].enumerated() where visit.rows[index] >= 0
    {
      let whole = rows.base[Int(visit.rows[index]) + costs.end]
      if whole < cost { (shape, cost) = (known, whole) }
    }
    for ending in trie.endings(at: node) where cost + ending.cost <= bound {
      queue.push(.goal(ending.entry, shape, cost: cost, estimate: cost + ending.cost))
      bound = min(bound, cost + ending.cost + window)
    }
  }
}
