import Foundation
import Testing

@testable import Restoration

private let restorer = Result {
  try Restorer(options: .init(explains: true, listsUnchanged: true))
}

@Suite struct ChangeTests {
  @Test(arguments: [
    "Qudng Ngéi, ngay 13 thang 11 nam 2023",
    "<i>Quyét dinh</i>\tsé 117/0P-VP   ngay 01/11/2022",
    "phat trién kinh té - x4 hoi (cua tinh)",
    "Kế hoạch số 23/KH-UBND ngày 13/02/2023.",
  ])
  func everyTokenStandsInItsLineWhereTheExplanationSays(line: String) throws {
    let scalars = Array(line.unicodeScalars)
    let changes = try restorer.get().restore(lines: ["", line]).changes
    #expect(changes.count > 4)
    for change in changes {
      let end = change.offset + change.from.unicodeScalars.count
      #expect(String(String.UnicodeScalarView(scalars[change.offset..<end])) == change.from)
      #expect(change.line == 1)
    }
  }

  @Test func aTornWordIsExplainedWithItsGap() throws {
    let changes = try restorer.get().restore(lines: ["cac c 4p uy dang"]).changes
    #expect(changes.contains { $0.from == "c 4p" && $0.to == "cấp" && $0.offset == 4 })
  }

  @Test func aWordsPiecesSpellWhatWasReadAndWhatStoodThere() throws {
    let changes = try restorer.get().restore(lines: ["Cai cach thu tuc hanh chinh, quyét dinh"])
      .changes
    let word = try #require(changes.first { $0.to == "quyết" })
    #expect(word.segments.map(\.letters).joined() == "quyết")
    #expect(word.segments.map(\.reading).joined() == "quyét")
    #expect(word.segments.allSatisfy { $0.probability > 0 && $0.probability <= 1 })
    #expect(changes.allSatisfy { $0.kind != .unchanged || $0.segments.isEmpty })
  }

  @Test func piecesAreNotGatheredUnlessAskedFor() throws {
    let changes = try Restorer().restore(lines: ["Cai cach thu tuc hanh chinh"]).changes
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.segments.isEmpty })
  }
}
