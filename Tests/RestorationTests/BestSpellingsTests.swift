import Testing

@testable import Restoration

@Suite struct BestSpellingsTests {
  private static func best(
    _ spellings: [(entry: UInt32, cost: Float)], _ limits: CandidateSearch.Limits
  ) -> BestSpellings {
    var best = BestSpellings()
    best.open(limits)
    for (entry, cost) in spellings where cost <= best.bound {
      best.insert(.init(entry: entry, shape: .small, cost: cost), cost: cost)
    }
    return best
  }

  @Test func theCheapestStayInOrderAndEachOnce() {
    let best = Self.best(
      [(1, 5), (2, 3), (1, 4), (3, 3.5), (2, 6), (4, 9)], .init(count: 3, window: 20))
    #expect(best.found.map(\.entry) == [2, 3, 1])
    #expect(best.found.map(\.cost) == [3, 3.5, 4])
    #expect(best.bound == 4)
  }

  @Test func theCheapestOfAllBoundsTheRest() {
    let best = Self.best([(1, 8), (2, 5), (3, 9), (4, 1)], .init(count: 9, window: 4))
    #expect(best.found.map(\.entry) == [4, 2])
    #expect(best.bound == 5)
  }

  @Test func nothingIsKeptFromOneSearchToTheNext() {
    var best = Self.best([(1, 8)], .init())
    best.open(.init())
    #expect(best.isEmpty && best.found.isEmpty && best.bound == CandidateSearch.Limits().cost)
  }
}
