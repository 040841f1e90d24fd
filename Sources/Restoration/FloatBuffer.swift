/// Memory for rows of numbers, which grows and is kept between uses.
final class FloatBuffer {
  /// Where it begins; another place once it has grown.
  private(set) var base: UnsafeMutablePointer<Float>
  private var capacity: Int

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  /// Makes room for `count` numbers; the first `kept` stay.
  @inline(__always)
  func reserve(_ count: Int, keeping kept: Int) {
    if count > capacity { grow(to: count, keeping: kept) }
  }

  private func grow(to count: Int, keeping kept: Int) {
    capacity = max(count, 2 * capacity)
    let larger = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
    larger.update(from: base, count: kept)
    base.deallocate()
    base = larger
  }
}
