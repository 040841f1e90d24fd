/// Where the heads of spellings may end in a reading, and what it costs to have read them up to there,
/// gathered from `HeadColumns`.
struct HeadCuts {
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

  private let layout: HeadLayout
  private var columns: HeadColumns
  /// The beginnings of the reading at hand, as far as they were asked for.
  private var path: [Int] = []
  /// Their columns for the shape at hand.
  private var along: [HeadColumns.Column] = []
  private(set) var cuts: [Cut] = []
  private(set) var crossings: [Crossing] = []

  init(_ layout: HeadLayout, _ pieces: PieceTable) {
    self.layout = layout
    columns = HeadColumns(layout, pieces)
  }

  /// Begins another reading.
  mutating func open() {
    columns.makeRoom()
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
    _ tails: TailColumns
  ) -> Int {
    var least = bound + 1
    lay(reading, shape, cost: cost, within: bound)
    for (place, column) in along.enumerated() {
      let sum = leastSum(columns.costs(of: column))
      least = min(least, cost + tails.least(ends[place]) + sum)
    }
    return least
  }

  /// Gathers the heads of words in one shape whose promises lie within bounds.
  mutating func gather(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bounds: ClosedRange<Int>,
    _ ends: [Int], _ tails: TailColumns
  ) {
    lay(reading, shape, cost: cost, within: bounds.upperBound)
    for (place, column) in along.enumerated() {
      let rest = tails.least(ends[place])
      gather(columns.costs(of: column), place, shape, cost, rest, within: bounds)
    }
  }

  /// Gathers where heads of words in one shape were read together with what stands behind, as far as
  /// that may cost no more than a bound.
  mutating func gatherCrossings(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bound: Int, _ ends: [Int],
    _ tails: TailColumns
  ) {
    lay(reading, shape, cost: cost, within: bound)
    for (place, column) in along.enumerated() {
      let most = bound - cost - tails.least(ends[place]) - layout.leastCost
      for crossing in columns.crossings(of: column) where Int(crossing.cost) <= most {
        crossings.append(
          Crossing(
            head: crossing.head, second: crossing.second, place: place, shape: shape,
            cost: cost + Int(crossing.cost)))
      }
    }
  }

  /// Lays out the columns of a reading's beginnings, as far as heads may end there within a bound.
  private mutating func lay(
    _ reading: ArraySlice<UInt32>, _ shape: Shape, cost: Int, within bound: Int
  ) {
    along.removeAll(keepingCapacity: true)
    // What goes on from here has begun at one of these places: no piece is longer.
    var goingOn = SIMD4(repeating: FineCost.never)
    for place in 0...reading.count {
      if place == path.count {
        path.append(columns.beginning(reading.prefix(place), path[place - 1]))
      }
      along.append(columns.column(path[place], shape))
      goingOn[place & 3] = leastOfOpeners(columns.costs(of: along[place]))
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
}
