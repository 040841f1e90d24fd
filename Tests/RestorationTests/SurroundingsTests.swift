import Testing

@testable import Restoration

@Suite struct SurroundingsTests {
  @Test func aPageThatCanHardlyBeReadIsLessSureThanAnother() {
    let sure = Surroundings(of: Array(repeating: 0.999, count: 200)).sureness(around: 100)
    let unsure = Surroundings(of: Array(repeating: 0.7, count: 200)).sureness(around: 100)
    #expect(sure > 0.99 && unsure < 0.75)
  }

  @Test func onlyWhatStandsNearCounts() {
    let surroundings = Surroundings(
      of: Array(repeating: 0.5, count: 200) + Array(repeating: 1, count: 200))
    #expect(surroundings.sureness(around: 20) < 0.6)
    #expect(surroundings.sureness(around: 380) > 0.99)
  }

  @Test func whatTellsNothingCountsForNothing() {
    let words: [Float?] = [0.8, nil, 0.8, nil, nil, 0.8]
    let sureness = Surroundings(of: words).sureness(around: 2)
    #expect(sureness == Surroundings(of: [0.8, 0.8, 0.8]).sureness(around: 1))
  }

  @Test func aDocumentWithoutWordsIsAsSureAsAny() {
    let sureness = Surroundings(of: [nil]).sureness(around: 0)
    #expect(sureness > 0.8 && sureness < 1)
  }
}
