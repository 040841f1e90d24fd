/// The visits of a search that wait, on shelves by the least that a whole spelling may cost this
/// way: eight shelves a nat, the cheapest first (Dial, "Algorithm 360: Shortest-Path Forest with
/// Topological Ordering", 1969).
struct SearchQueue {
  private static let shelvesPerNat: Float = 8
  private static let shelfCount = 512
  /// The visit on top of each shelf; −1 where it is empty.
  private let tops = Buffer<Int32>(capacity: shelfCount)
  /// The visit below each.
  private let below = Buffer<Int32>(capacity: 1 << 10)
  /// No shelf before this one has anything.
  private var shelf = 0

  mutating func removeAll() {
    tops.base.update(repeating: -1, count: Self.shelfCount)
    shelf = 0
  }

  @inline(__always)
  private static func shelf(of estimate: Float) -> Int {
    Int(min(max(0, estimate) * shelvesPerNat, Float(shelfCount - 1)))
  }

  /// Whether a visit of this estimate would be among the next.
  @inline(__always)
  func isNext(_ estimate: Float) -> Bool { Self.shelf(of: estimate) <= shelf }

  /// Makes room for visits up to a number.
  @inline(__always)
  func reserve(_ count: Int, keeping kept: Int) { below.reserve(count, keeping: kept) }

  /// Puts a visit that `reserve` made room for on its shelf; estimates are in nats.
  @inline(__always)
  mutating func push(_ visit: Int, estimate: Float) {
    let index = Self.shelf(of: estimate)
    below.base[visit] = tops.base[index]
    tops.base[index] = Int32(truncatingIfNeeded: visit)
    if index < shelf { shelf = index }
  }

  /// Takes one of the most promising visits, where any may cost no more than the bound.
  @inline(__always)
  mutating func pop(within bound: Float) -> Int? {
    let last = Self.shelf(of: bound)
    while shelf <= last {
      let top = tops.base[shelf]
      if top >= 0 {
        tops.base[shelf] = below.base[Int(top)]
        return Int(top)
      }
      shelf += 1
    }
    return nil
  }
}
