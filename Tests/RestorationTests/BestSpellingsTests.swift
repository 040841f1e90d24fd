import Testing

@testable import Restoration

@Suite struct BestSpellingsTests {
  private static func best(
    _ spellings: [(entry: UInt32, cost: Float)], _ limits: CandidateSearch.Limits
  ) -> BestSpellings {
    var best = BestSpellings()
    best.open(limits)
    for (entry, cost) in spellings {
      let steps = Int(FineCost.steps(cost))
      guard steps <= best.bound else { continue }
      best.insert(.init(entry: entry, shape: .small, steps: steps), cost: steps)
    }
    return best
  }

  @Test func theCheapestStayInOrderAndEachOnce() {
    let best = Self.best(
      [(1, 5), (2, 3), (1, 4), (3, 3.5), (2, 6), (4, 9)], .init(count: 3, window: 20))
    #expect(best.found.map(\.entry) == [2, 3, 1])
    #expect(best.found.map(\.cost) == [3, 3.5, 4])
    #expect(FineCost.nats(best.bound) == 4)
  }

  /// Which of several spellings are kept that cost the same does not hang on the order they came in.
  @Test func ofEquallyCheapOnesTheCommonerComesFirst() {
    for spellings: [(UInt32, Float)] in [[(3, 5), (1, 5), (2, 5)], [(2, 5), (3, 5), (1, 5)]] {
      #expect(Self.best(spellings, .init(count: 2, window: 9)).found.map(\.entry) == [1, 2])
    }
  }

  @Test func theCheapestOfAllBoundsTheRest() {
    let best = Self.best([(1, 8), (2, 5), (3, 9), (4, 1)], .init(count: 9, window: 4))
    #expect(best.found.map(\.entry) == [4, 2])
    #expect(FineCost.nats(best.bound) == 5)
  }

  @Test func nothingIsKeptFromOneSearchToTheNext() {
    var best = Self.best([(1, 8)], .init())
    best.open(.init())
    #expect(
      best.found.isEmpty
        && FineCost.nats(best.bound) == CandidateSearch.Limits().cost)
  }
}
