import Channels
import Testing

@testable import Restoration

@Suite struct CandidateSearchTests {
  private static let words = ["so", "số", "sở", "thương", "thường", "tho", "sông"]
  private static let channel = Channel(
    pieces: [
      Piece(letters: "s", reading: "s", probability: 0.9),
      Piece(letters: "S", reading: "S", probability: 0.9),
      Piece(letters: "t", reading: "t", probability: 0.9),
      Piece(letters: "h", reading: "h", probability: 0.9),
      Piece(letters: "n", reading: "n", probability: 0.9),
      Piece(letters: "g", reading: "g", probability: 0.9),
      Piece(letters: "o", reading: "o", probability: 0.9),
      Piece(letters: "ố", reading: "6", probability: 0.4),
      Piece(letters: "ở", reading: "6", probability: 0.1),
      Piece(letters: "ườ", reading: "ud", probability: 0.2),
    ], rates: .init(identity: 0.2, blankLost: 0.001, blankInserted: 0.001, escape: 1e-5))

  private static let table = SpellingTable(
    spelling: words.map { ($0, .syllable, FineCost.steps(1)) })

  private static func found(_ reading: String, _ limits: CandidateSearch.Limits = .wide)
    -> [(word: String, shape: Shape, cost: Float)]
  {
    let search = CandidateSearch(table: table, channel: channel)
    let scalars = reading.unicodeScalars.map(\.value)[...]
    return search.spellings(of: scalars, Shape.shapes(of: scalars), limits)
      .map { (words[Int($0.entry)], $0.shape, $0.cost) }
  }

  @Test(arguments: [
    ("s6", "số", Shape.small), ("S6", "số", .title), ("so", "so", .small),
    ("thudng", "thường", .small), ("tho", "tho", .small),
  ]) func theLikeliestSpellingComesFirst(reading: String, word: String, shape: Shape) {
    let first = Self.found(reading).first
    #expect(first?.word == word && first?.shape == shape)
  }

  @Test(arguments: ["s6", "thudng", "s?6", "thudngthudngthu"])
  func spellingsComeCheapestFirstAndOnce(reading: String) {
    let found = Self.found(reading)
    #expect(found.map(\.cost) == found.map(\.cost).sorted())
    #expect(Set(found.map(\.word)).count == found.count)
  }

  /// Limits only cut off the end of what a search without any finds.
  @Test(arguments: ["s6", "S6", "thudng", "THUDNG", "sg", "tho", "sô"])
  func limitsOnlyCutOffTheEnd(reading: String) {
    let all = Self.found(reading, .init(count: 99, window: 99, cost: 99))
    for count in 1...3 {
      let few = Self.found(reading, .init(count: count, window: 99, cost: 99))
      #expect(few.map(\.word) == all.prefix(count).map(\.word))
      #expect(few.map(\.cost) == all.prefix(count).map(\.cost))
    }
    let near = Self.found(reading, .init(count: 99, window: 3))
    #expect(near.map(\.word) == all.filter { $0.cost <= all[0].cost + 3 }.map(\.word))
  }

  @Test func aMarkMayStandForNothingButADigitNot() throws {
    let plain = try #require(Self.found("s6").first)
    let marked = try #require(Self.found("s?6").first)
    #expect(marked.word == plain.word && abs(marked.cost - plain.cost - 4) < 1e-4)
    #expect(Self.found("7s6").isEmpty)
  }

  @Test func noMoreComeThanAreWanted() {
    #expect(Self.found("s6", .init(count: 1)).count == 1)
    #expect(Self.found("s6", .init(window: 0)).count == 1)
    #expect(Self.found("s6", .init(cost: 0)).isEmpty)
    #expect(Self.found(String(repeating: "s", count: 25)).isEmpty)
  }

  /// What was found out about one reading is kept for those that end alike, and tells the same.
  @Test func whatWasReadBeforeChangesNothing() {
    let search = CandidateSearch(table: Self.table, channel: Self.channel)
    for reading in ["thudng", "s6", "thud", "S6", "ud", "thudng"] {
      let scalars = reading.unicodeScalars.map(\.value)[...]
      let found = search.spellings(of: scalars, Shape.shapes(of: scalars))
        .map { (Self.words[Int($0.entry)], $0.cost) }
      let anew = Self.found(reading).map { ($0.word, $0.cost) }
      #expect(found.map(\.0) == anew.map(\.0) && found.map(\.1) == anew.map(\.1))
    }
  }
}
