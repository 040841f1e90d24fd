import Testing

@testable import Restoration

@Suite struct SearchQueueTests {
  @Test func theMostPromisingComesFirstUpToTheBound() {
    var queue = SearchQueue()
    queue.removeAll()
    queue.reserve(4, keeping: 0)
    for (visit, estimate) in [7.5, 0, 2.25, 39].enumerated() {
      queue.push(visit, estimate: Float(estimate))
    }
    #expect(queue.pop(within: 40) == 1)
    #expect(queue.pop(within: 40) == 2)
    #expect(queue.pop(within: 7) == nil)
    #expect(queue.pop(within: 40) == 0)
    queue.push(1, estimate: 3)
    #expect(queue.isNext(2) && !queue.isNext(8))
    #expect(queue.pop(within: 40) == 1)
    #expect(queue.pop(within: 40) == 3)
    #expect(queue.pop(within: 40) == nil)
  }
}
