import Glibc

/// Memory for numbers in a row, which grows and is kept between uses. Elements are plain values, and
/// places are not checked.
final class Buffer<Element: BitwiseCopyable> {
  /// Where it begins; another place once it has grown.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  init(capacity: Int) {
    base = Self.memory(nil, capacity)
    self.capacity = capacity
  }

  /// Holds what an array holds.
  convenience init(_ elements: [Element]) {
    self.init(capacity: max(1, elements.count))
    elements.withUnsafeBufferPointer { elements in
      if let first = elements.baseAddress { base.update(from: first, count: elements.count) }
    }
  }

  deinit { free(base) }

  /// Makes room for `count` elements; those that are there stay.
  @inline(__always)
  func reserve(_ count: Int) {
    if count > capacity { grow(to: count) }
  }

  @inline(never)
  private func grow(to count: Int) {
    capacity = max(count, 2 * capacity)
    base = Self.memory(base, capacity)
  }

  /// Memory from C's library, which moves large blocks without copying them.
  private static func memory(
    _ old: UnsafeMutablePointer<Element>?, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(old, capacity * MemoryLayout<Element>.stride) else {
      fatalError("no memory left for \(capacity) elements")
    }
    return memory.assumingMemoryBound(to: Element.self)
  }
}
