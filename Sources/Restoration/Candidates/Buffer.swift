/// Memory for numbers in a row, which grows and is kept between uses. Elements are plain values, and
/// places are not checked.
final class Buffer<Element: BitwiseCopyable> {
  /// Where it begins; another place once it has grown.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Holds what an array holds.
  convenience init(_ elements: [Element]) {
    self.init(capacity: max(1, elements.count))
    elements.withUnsafeBufferPointer { elements in
      if let first = elements.baseAddress { base.update(from: first, count: elements.count) }
    }
  }

  deinit { base.deallocate() }

  /// Makes room for `count` elements; the first `kept` stay.
  @inline(__always)
  func reserve(_ count: Int, keeping kept: Int) {
    if count > capacity { grow(to: count, keeping: kept) }
  }

  @inline(never)
  private func grow(to count: Int, keeping kept: Int) {
    capacity = max(count, 2 * capacity)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: kept)
    base.deallocate()
    base = larger
  }
}
