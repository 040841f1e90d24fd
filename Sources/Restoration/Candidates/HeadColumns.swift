/// Where the heads of spellings may end in a reading, and what it costs to have read them up to there:
/// a column of costs for each beginning of a reading met so far, which is made from those of the
/// shorter ones and kept, since words begin alike. The programme of `TailColumns` from the front.
struct HeadColumns {
  /// A head that ends at a place.
  struct Cut: BitwiseCopyable {
    var head: Int
    var place: Int
    var shape: Shape
    var cost: Int
    /// The least that a spelling so begun costs.
    var promise: Int
  }

  /// A head's last letter and a tail's first that were read together.
  struct Crossing: BitwiseCopyable {
    var head: Int
    /// The tail's first letter.
    var second: UInt8
    /// Where what was read as both ends.
    var place: Int
    var shape: Shape
    var cost: Int
  }

  /// The beginning of a reading.
  private struct Beginning {
    /// The beginning without its last scalar, as an index; −1 before the empty one.
    var previous: Int
    /// What its last scalars are, by how many of them are taken.
    var pieces: SIMD4<Int32>
    /// What its last scalar costs if it stands for nothing.
    var stray: Int16
    /// Its columns by shape.
    var columns = (small: Column(), title: Column(), capital: Column())
  }

  /// Where a column's costs begin, 0 until they are made, and its crossings.
  private struct Column {
    var start = 0
    var crossings = 0..<0
  }

  /// How many beginnings are kept for the next reading at most.
  private static let capacity = 4_000

  private let layout: HeadLayout
  private let pieces: PieceTable
  private var beginnings: [Beginning] = []
  /// The beginnings by last scalar and what stands before it.
  private var index = NumberIndex(capacity: 1 << 10)
  /// All columns; the first is that of no beginning, and says that nothing can be.
  private let numbers: Buffer<Int16>
  private var numberCount = 0
  private var kept: [Crossing] = []
  /// The beginnings of the reading at hand, as far as they were asked for.
  private var path: [Int] = []
  /// Their columns for the shape at hand.
  private var along: [Column] = []
  private(set) var cuts: [Cut] = []
  private(set) var crossings: [Crossing] = []

  init(_ layout: HeadLayout, _ pieces: PieceTable) {
    self.layout = layout
    self.pieces = pieces
    numbers = Buffer(capacity: layout.width)
    FineCost.forbid(numbers.base, count: layout.width)
    forget()
  }

  private mutating func forget() {
    numberCount = layout.width
    index = NumberIndex(capacity: 1 << 10)
    kept.removeAll(keepingCapacity: true)
    let nothing = SIMD4(repeating: Int32(pieces.piece([])))
    beginnings = [Beginning(previous: -1, pieces: nothing, stray: FineCost.never)]
  }

  /// Begins another reading.
  mutating func open() {
    if beginnings.count > Self.capacity { forget() }
    path.removeAll(keepingCapacity: true)
    path.append(0)
    removeAll()
  }

  /// Forgets what was gathered.
  mutating func removeAll() {
    cuts.removeAll(keepingCapacity: true)
    crossings.removeAll(keepingCapacity: true)
  }

  /// The least that any head of words in one shape promises; the shape itself costs so much. `ends`
  /// are the ends of the reading.
  mutating func leastPromise(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bound: Int, _ ends: [Int],
    _ columns: TailColumns
  ) -> Int {
    var least = bound + 1
    open(reading, shape, cost: cost, within: bound)
    for (place, column) in along.enumerated() {
      let sum = leastSum(numbers.base + column.start)
      least = min(least, cost + columns.least(ends[place]) + sum)
    }
    return least
  }

  /// Gathers the heads of words in one shape whose promises lie within bounds.
  mutating func gather(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bounds: ClosedRange<Int>,
    _ ends: [Int], _ columns: TailColumns
  ) {
    open(reading, shape, cost: cost, within: bounds.upperBound)
    for (place, column) in along.enumerated() {
      let rest = columns.least(ends[place])
      gather(numbers.base + column.start, place, shape, cost, rest, within: bounds)
    }
  }

  /// Gathers where heads of words in one shape were read together with what stands behind, as far as
  /// that may cost no more than a bound.
  mutating func gatherCrossings(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bound: Int, _ ends: [Int],
    _ columns: TailColumns
  ) {
    open(reading, shape, cost: cost, within: bound)
    for (place, column) in along.enumerated() {
      let most = bound - cost - columns.least(ends[place]) - layout.leastCost
      for index in column.crossings where kept[index].cost <= most {
        var crossing = kept[index]
        (crossing.place, crossing.cost) = (place, crossing.cost + cost)
        crossings.append(crossing)
      }
    }
  }

  /// Lays out the columns of a reading's beginnings, as far as heads may end there within a bound.
  private mutating func open(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bound: Int
  ) {
    along.removeAll(keepingCapacity: true)
    // What goes on from here has begun at one of these places: no piece is longer.
    var goingOn = SIMD4(repeating: FineCost.never)
    for place in 0...reading.count {
      if place == path.count { path.append(beginning(reading.prefix(place), path[place - 1])) }
      along.append(column(path[place], shape))
      goingOn[place & 3] = leastOfOpeners(numbers.base + along[place].start)
      if cost + Int(goingOn.min()) + layout.leastCost > bound { return }
    }
  }

  /// The least sum of what a head costs in a column and what spellings add to it.
  private func leastSum(_ column: UnsafePointer<Int16>) -> Int {
    var least = FineCosts(repeating: 2 * FineCost.never)
    for first in stride(from: 0, to: layout.headCount, by: FineCosts.scalarCount) {
      least.lower(
        to: FineCosts(at: column + first) &+ FineCosts(at: layout.leastCosts.base + first))
    }
    return Int(least.min())
  }

  /// Gathers the heads that end at a place, eight at once; what stands before costs so much, and the
  /// rest of the reading no less than that.
  private mutating func gather(
    _ column: UnsafePointer<Int16>, _ place: Int, _ shape: Shape, _ before: Int, _ rest: Int,
    within bounds: ClosedRange<Int>
  ) {
    let leastCosts = layout.leastCosts.base
    let most = FineCosts(repeating: Int16(clamping: bounds.upperBound - before - rest))
    for first in stride(from: 0, to: layout.headCount, by: FineCosts.scalarCount) {
      let sums = FineCosts(at: column + first) &+ FineCosts(at: leastCosts + first)
      guard any(sums .<= most) else { continue }
      for lane in first..<first + FineCosts.scalarCount {
        let cost = before + Int(column[lane])
        let promise = cost + Int(leastCosts[lane]) + rest
        guard bounds.contains(promise) else { continue }
        cuts.append(
          Cut(head: layout.heads[lane], place: place, shape: shape, cost: cost, promise: promise))
      }
    }
  }

  private func leastOfOpeners(_ column: UnsafePointer<Int16>) -> Int16 {
    var least = FineCosts(repeating: FineCost.never)
    for first in stride(from: layout.headCount, to: layout.width, by: FineCosts.scalarCount) {
      least.lower(to: FineCosts(at: column + first))
    }
    return least.min()
  }

  /// The beginning that is one scalar longer than another.
  private mutating func beginning(_ reading: ArraySlice<UInt32>, _ previous: Int) -> Int {
    let scalar = reading[reading.endIndex - 1]
    if let known = index[Int(scalar), previous] { return known }
    var pieces = beginnings[0].pieces
    for length in 1..<min(PieceTable.longest, reading.count) + 1 {
      pieces[length] = Int32(self.pieces.piece(reading.suffix(length)))
    }
    beginnings.append(
      Beginning(previous: previous, pieces: pieces, stray: TailColumns.stray(scalar)))
    index.set(Int(scalar), previous, to: beginnings.count - 1)
    return beginnings.count - 1
  }

  private mutating func column(_ beginning: Int, _ shape: Shape) -> Column {
    let known = known(beginning, shape)
    if known.start > 0 { return known }
    var shorter = SIMD4<Int>()
    var before = beginning
    for length in 1...PieceTable.longest {
      before = before < 0 ? before : beginnings[before].previous
      shorter[length] = before < 0 ? 0 : column(before, shape).start
    }
    let made = make(beginning, shape, shorter)
    switch shape {
    case .small: beginnings[beginning].columns.small = made
    case .title: beginnings[beginning].columns.title = made
    case .capital: beginnings[beginning].columns.capital = made
    }
    return made
  }

  private func known(_ beginning: Int, _ shape: Shape) -> Column {
    switch shape {
    case .small: beginnings[beginning].columns.small
    case .title: beginnings[beginning].columns.title
    case .capital: beginnings[beginning].columns.capital
    }
  }

  /// What a column is made from: where it begins, and those that are one, two and three scalars
  /// shorter; and the rows of what was read behind these, for a word's first letter and for others.
  private struct Sources {
    var starts: SIMD4<Int>
    var firsts = SIMD4<Int>()
    var others = SIMD4<Int>()
  }

  /// Makes a column behind the last from those of the shorter beginnings.
  private mutating func make(_ beginning: Int, _ shape: Shape, _ shorter: SIMD4<Int>) -> Column {
    var sources = Sources(starts: shorter)
    sources.starts[0] = numberCount
    numberCount += layout.width
    numbers.reserve(numberCount)
    let (first, other) = shape.styles
    for length in 0...PieceTable.longest {
      let piece = Int(beginnings[beginning].pieces[length])
      sources.firsts[length] = pieces.row(piece, first)
      sources.others[length] = pieces.row(piece, other)
    }
    let column = numbers.base + sources.starts[0]
    FineCost.forbid(column, count: layout.width)
    fill(beginning, sources)
    let firstCrossing = kept.count
    for length in 1...PieceTable.longest { cross(length, shape, sources) }
    return Column(start: sources.starts[0], crossings: firstCrossing..<kept.count)
  }

  private func fill(_ beginning: Int, _ sources: Sources) {
    let column = numbers.base + sources.starts[0]
    let one = numbers.base + sources.starts[1]
    let stray = beginnings[beginning].stray
    column[layout.empty] =
      beginnings[beginning].previous < 0 ? 0 : min(FineCost.never, one[layout.empty] &+ stray)
    for length in 0...PieceTable.longest where sources.firsts[length] > 0 {
      let before = FineCosts(repeating: (numbers.base + sources.starts[length])[layout.empty])
      let costs = pieces.costs(of: sources.firsts[length])
      for lane in stride(from: 0, to: Alphabet.limit, by: FineCosts.scalarCount) {
        var found = FineCosts(at: column + lane)
        found.lower(to: FineCosts(at: costs + lane) &+ before)
        found.store(at: column + lane)
      }
    }
    for (lane, opener) in layout.openers {
      column[opener] = min(column[lane], one[opener] &+ stray)
    }
    for head in layout.long {
      for length in 0...PieceTable.longest { read(head, length, sources) }
      if let opener = head.opener { column[opener] = min(column[head.lane], one[opener] &+ stray) }
    }
  }

  /// Reads so many scalars as the last letter of a head, or as the last two.
  private func read(_ head: HeadLayout.Long, _ length: Int, _ sources: Sources) {
    let cell = numbers.base + sources.starts[0] + head.lane
    let before = numbers.base + sources.starts[length]
    let letters = pieces.costs(of: sources.others[length])
    cell.pointee = min(cell.pointee, before[head.parent] &+ letters[Int(head.letter)])
    let row =
      head.grandparent == layout.empty ? sources.firsts[length] : sources.others[length]
    guard let pair = pieces.cost(of: head.letterBefore, head.letter, in: row) else { return }
    cell.pointee = min(cell.pointee, before[head.grandparent] &+ pair)
  }

  /// Notes where so many scalars were read as the last letter of a head and what stands behind.
  private mutating func cross(_ length: Int, _ shape: Shape, _ sources: Sources) {
    let before = numbers.base + sources.starts[length]
    pieces.forEachPair(of: sources.firsts[length]) { pair in
      cross(pair, layout.heads[Int(pair.first)], before[layout.empty], shape)
    }
    pieces.forEachPair(of: sources.others[length]) { pair in
      for head in layout.long where head.letter == pair.first {
        cross(pair, layout.heads[head.lane], before[head.parent], shape)
      }
    }
  }

  private mutating func cross(
    _ pair: PieceTable.Pair, _ head: Int, _ before: Int16, _ shape: Shape
  ) {
    let cost = before &+ pair.cost
    guard head > 0, cost < FineCost.never else { return }
    kept.append(
      Crossing(head: head, second: pair.second, place: 0, shape: shape, cost: Int(cost)))
  }
}

extension Shape {
  /// How a word's first letter stands in this shape, and how its others do.
  var styles: (first: PieceTable.Style, other: PieceTable.Style) {
    switch self {
    case .small: (.small, .small)
    case .title: (.first, .small)
    case .capital: (.firstOfCapitals, .capitals)
    }
  }
}
