/// What waits in a search: a node to be left, or a spelling found.
struct SearchStep {
  /// The least that a whole spelling may cost this way, in nats.
  var estimate: Float
  /// What its reading costs, where it is a spelling.
  var cost: Float
  /// The visit's index; the entry of a spelling.
  var index: UInt32
  var shape: Shape
  var isGoal: Bool

  static func visit(_ index: UInt32, estimate: Float) -> SearchStep {
    SearchStep(estimate: estimate, cost: 0, index: index, shape: .small, isGoal: false)
  }

  static func goal(_ entry: UInt32, _ shape: Shape, cost: Float, estimate: Float) -> SearchStep {
    SearchStep(estimate: estimate, cost: cost, index: entry, shape: shape, isGoal: true)
  }
}

/// The steps of a search that wait, the most promising on top: a binary heap.
struct SearchQueue {
  private var heap: [SearchStep] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func push(_ step: SearchStep) {
    heap.append(step)
    heap.withUnsafeMutableBufferPointer { heap in
      var index = heap.count - 1
      while index > 0 {
        let parent = (index - 1) / 2
        guard step.estimate < heap[parent].estimate else { break }
        heap[index] = heap[parent]
        index = parent
      }
      heap[index] = step
    }
  }

  mutating func pop() -> SearchStep? {
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
