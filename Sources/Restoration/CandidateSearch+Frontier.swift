/// A place in the search: so much of the reading used up, so far down the trie.
struct SearchState {
  var estimate: Float
  var cost: Float
  /// The trie's node; the entry where `isGoal` holds.
  var node: UInt32
  var position: UInt8
  var shape: Shape
  var isGoal: Bool

  /// Node, position and shape in one number. Behind the first letter a word with a capital goes on
  /// like one without, so the cheaper of the two stands for both.
  @inline(__always)
  var key: UInt64 {
    let future = node == 0 || shape == .capital ? shape : .small
    return UInt64(node) << 16 | UInt64(position) << 8 | UInt64(future.rawValue)
  }
}

/// The states of a search that wait, the most promising on top: a binary heap.
struct SearchQueue {
  private var heap: [SearchState] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func push(_ state: SearchState) {
    heap.append(state)
    heap.withUnsafeMutableBufferPointer { heap in
      var index = heap.count - 1
      while index > 0 {
        let parent = (index - 1) / 2
        guard state.estimate < heap[parent].estimate else { break }
        heap[index] = heap[parent]
        index = parent
      }
      heap[index] = state
    }
  }

  mutating func pop() -> SearchState? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return top }
    heap.withUnsafeMutableBufferPointer { heap in
      var index = 0
      while true {
        var child = 2 * index + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, heap[child + 1].estimate < heap[child].estimate { child += 1 }
        guard heap[child].estimate < last.estimate else { break }
        heap[index] = heap[child]
        index = child
      }
      heap[index] = last
    }
    return top
  }
}

/// The least cost at which each state was reached: an open-addressing table that is emptied in the
/// time it took to fill.
struct SearchCosts {
  private var keys: [UInt64] = Array(repeating: .max, count: 1 << 12)
  private var costs: [Float] = Array(repeating: 0, count: 1 << 12)
  private var used: [Int32] = []

  mutating func removeAll() {
    for slot in used { keys[Int(slot)] = .max }
    used.removeAll(keepingCapacity: true)
  }

  /// Notes a cost; `false` where the state was reached as cheaply before.
  mutating func lower(_ key: UInt64, to cost: Float) -> Bool {
    if used.count * 2 > keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == key {
      guard cost < costs[slot] else { return false }
    } else {
      keys[slot] = key
      used.append(Int32(slot))
    }
    costs[slot] = cost
    return true
  }

  /// The least cost of a state that was reached.
  func cost(of key: UInt64) -> Float { costs[slot(of: key)] }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = used.map { (keys[Int($0)], costs[Int($0)]) }
    keys = Array(repeating: .max, count: keys.count * 2)
    costs = Array(repeating: 0, count: keys.count)
    used.removeAll(keepingCapacity: true)
    for (key, cost) in old { _ = lower(key, to: cost) }
  }
}
