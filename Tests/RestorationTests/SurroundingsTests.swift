import Testing

@testable import Restoration

@Suite struct SurroundingsTests {
  private let wellRead = Surroundings(of: Array(repeating: 0.999, count: 200))
  private let hardlyRead = Surroundings(of: Array(repeating: 0.7, count: 200))

  @Test(arguments: [Float(0.5), 0.9, 0.99, 0.999])
  func aWordIsSurerWhereAllAroundIsSure(posterior: Float) {
    let sure = wellRead.sureness(around: 100).tempering(posterior)
    #expect(sure > hardlyRead.sureness(around: 100).tempering(posterior))
  }

  @Test func whatWasSurerStaysSurer() {
    let around = hardlyRead.sureness(around: 3)
    let tempered = [Float(0), 0.2, 0.5, 0.9, 0.99, 0.9999].map(around.tempering)
    #expect(tempered == tempered.sorted())
    #expect(tempered.allSatisfy { (0...1).contains($0) })
  }

  @Test func whatTellsNothingCountsForNothing() {
    let words: [Float?] = [0.8, nil, 0.8, nil, nil, 0.8]
    let posterior = Surroundings(of: words).sureness(around: 2).tempering(0.9)
    #expect(posterior == Surroundings(of: [0.8, 0.8, 0.8]).sureness(around: 1).tempering(0.9))
  }

  @Test func aDocumentWithoutWordsIsAsSureAsAny() {
    let posterior = Surroundings(of: [nil]).sureness(around: 0).tempering(0.9)
    #expect(posterior > 0.8 && posterior < 1)
  }
}
