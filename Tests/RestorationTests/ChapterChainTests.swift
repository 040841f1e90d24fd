import Testing

@testable import Restoration

@Suite struct ChapterChainTests {
  private static func values(_ marks: [String]) -> [Int?] {
    ChapterChain.values(
      of: marks.map { NumeralReading.chapters($0, hasStop: true, isHeading: true) }
        .filter { !$0.isEmpty })
  }

  @Test(arguments: [
    (["I", "II", "III"], [1, 2, 3]), (["1", "II"], [1, 2]), (["I", "I", "III"], [1, 2, 3]),
    (["1", "1", "HI", "1V"], [1, 2, 3, 4]), (["I", "H", "HII"], [1, 2, 3]),
    (["I", "II", "I", "II"], [1, 2, 1, 2]),
    (["L", "I", "Ill"], [1, 2, 3]), (["HH", "HH"], [2, 3]),
  ])
  func eachNumberFollowsTheOneBefore(marks: [String], expected: [Int?]) {
    #expect(Self.values(marks) == expected)
  }

  @Test(arguments: [
    (["1"], [nil]), (["I", "1"], [1, nil]), (["I", "I"], [1, 1]), (["L"], [nil]), (["TL"], []),
    (["I", "II", "1", "III"], [1, 2, nil, 3]),
  ])
  func whatNothingBearsOutCountsNothing(marks: [String], expected: [Int?]) {
    #expect(Self.values(marks) == expected)
  }
}
