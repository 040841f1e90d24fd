import Testing
import Vietnamese

@Suite struct LetterTests {
  @Test func lettersTakenApartComposeToThemselves() throws {
    for scalar in "aăâđêôơưằẳẵắặỳÝỸĐẬỢỮ".unicodeScalars {
      #expect(try #require(Letter(scalar)).scalar == scalar)
    }
  }

  @Test func partsOfALetter() {
    #expect(
      Letter("Ệ") == Letter(base: 0x65, mark: .circumflex, tone: .dot, isUppercase: true))
    #expect(Letter("Ð")?.scalar == "Đ")
    #expect(Letter("ß") == nil && Letter("1") == nil)
  }

  @Test(arguments: [
    ("tie\u{302}\u{301}ng", "tiếng"), ("tie\u{301}\u{302}ng", "tiếng"), ("a\u{323}\u{302}", "ậ"),
    ("u\u{31B}\u{323}", "ự"), ("n\u{303}o\u{308}", "ñö"), ("đã có", "đã có"),
    ("한글 x\u{302}", "한글 x\u{302}"),
  ])
  func combiningMarksAreJoined(decomposed: String, expected: String) {
    #expect(Array(decomposed.composed.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("tỉnh", LetterCase.lower), ("Tỉnh", .capitalised), ("TỈNH", .upper), ("Đ", .capitalised),
    ("TTr", .mixed), ("vi¢c", .lower), ("12", .lower),
  ])
  func wordsTellTheirCase(word: String, expected: LetterCase) {
    #expect(LetterCase(of: word) == expected)
  }

  @Test(arguments: [("đường ấp", "ĐƯỜNG ẤP"), ("ủy", "ỦY"), ("ước 12%", "ƯỚC 12%")])
  func lettersChangeTheirCaseOneByOne(lower: String, upper: String) {
    #expect(lower.uppercasedScalars == upper)
    #expect(upper.lowercasedScalars == lower)
  }

  @Test(arguments: [
    ("hoà thuỷ khoẻ loà", "hòa thủy khỏe lòa"), ("quý hoàn quả", "quý hoàn quả"),
    ("TOÀ UỶ", "TÒA ỦY"), ("hoài", "hoài"), ("họp", "họp"),
  ])
  func toneIsPlacedTheOldWay(text: String, expected: String) {
    #expect(TonePlacement.old.applied(to: text) == expected)
  }

  @Test func newPlacementUndoesTheOld() {
    let new = "uỷ ban hoà giải, sức khoẻ, quý, quả"
    #expect(TonePlacement.new.applied(to: TonePlacement.old.applied(to: new)) == new)
    #expect(TonePlacement.prevailing(in: new) == .new)
    #expect(TonePlacement.prevailing(in: "ủy ban hòa giải") == .old)
    #expect(TonePlacement.prevailing(in: "không rõ") == nil)
  }

  @Test func onlyVietnameseLettersAreCounted() {
    #expect(VietnameseLetters.share(of: "Tỉnh ủy được") > 0.3)
    #expect(VietnameseLetters.share(of: "Tinh uy duoc é à ô") == 0)
    #expect(VietnameseLetters.share(of: "2021 !") == 0)
  }
}
