import Testing

@testable import Restoration

@Suite struct NumberIndexTests {
  @Test func numbersAreFoundAgainHoweverManyThereAre() {
    var index = NumberIndex(capacity: 4)
    for first in 0..<100 {
      for second in 0..<50 { index.set(first, second, to: first * 50 + second) }
    }
    let isKept = (0..<100).allSatisfy { first in
      (0..<50).allSatisfy { index[first, $0] == first * 50 + $0 }
    }
    #expect(isKept)
    #expect(index[100, 0] == nil && index[0, 50] == nil)
  }

  @Test func aPairHasTheNumberItWasGivenLast() {
    var index = NumberIndex(capacity: 4)
    index.set(1, 2, to: 3)
    index.set(2, 1, to: 4)
    index.set(1, 2, to: 5)
    #expect(index[1, 2] == 5 && index[2, 1] == 4)
  }
}
