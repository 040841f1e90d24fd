import Restoration
import Testing

/// What the restorer's model says of words that follow one another.
@Suite struct SurpriseTests {
  private static let restorer = Result { try Restorer() }

  @Test(arguments: [
    ("tác", "công", "nước"), ("dân", "nhân", "nghị"), ("định", "quyết", "người"),
    ("sở", "trụ", "xã"),
  ])
  func aWordSurprisesLessBehindItsPartner(word: String, partner: String, other: String) throws {
    let restorer = try Self.restorer.get()
    let known = restorer.surprise(of: [word], after: [partner])
    let unknown = restorer.surprise(of: [word], after: [other])
    #expect(known < unknown)
    #expect(known > 0)
  }

  @Test func noWordIsNoSurprise() throws {
    #expect(try Self.restorer.get().surprise(of: [], after: ["công"]) == 0)
  }
}
