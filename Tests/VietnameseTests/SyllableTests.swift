import Testing
import Vietnamese

@Suite struct SyllableTests {
  @Test(arguments: [
    "nghiêng", "khuỷu", "quyết", "giếng", "gì", "yêu", "ủy", "thủy", "hòa", "hoàn", "khuya",
    "đường",
    "quốc", "ở", "xoong", "tuần", "huỳnh", "quý", "kỹ", "oai", "gìn", "khỏe", "rượu",
  ])
  func spellableSyllablesComeOutAsWritten(text: String) {
    #expect(Syllable(text)?.text == text)
    #expect(Syllable.isSpellable(text.unicodeScalars.map(\.value)[...]))
  }

  @Test(arguments: [
    "cdng", "vi¢c", "học̣", "các̀", "tạpp", "ciên", "kang", "ngi", "ghan", "iên", "qa", "bác2", "hóá",
    "w", "tật̉", "mắc̃", "", "nghiêngg", "hộỉ", "thừcc",
  ])
  func whatSpellingForbidsIsNoSyllable(text: String) {
    #expect(Syllable(text) == nil)
    #expect(!Syllable.isSpellable(text.unicodeScalars.map(\.value)[...]))
  }

  @Test func stopsTakeOnlyTwoTones() {
    #expect(Syllable("tốt") != nil && Syllable("tột") != nil)
    #expect(Syllable("tôt") == nil && Syllable("tồt") == nil && Syllable("sạch") != nil)
    #expect(Syllable("sàch") == nil)
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("khoẻ", "khỏe"), ("uỷ", "ủy"), ("HOÀN", "hoàn"), ("qủa", "quả"),
    ("gía", "giá"),
  ])
  func toneMovesToItsPlace(written: String, expected: String) {
    #expect(Syllable(written.lowercasedScalars)?.text == expected)
  }

  @Test func partsAreToldApart() throws {
    let syllable = try #require(Syllable("Nghiệp"))
    #expect(syllable.onset == "ngh" && syllable.rime == "iêp" && syllable.tone == .dot)
  }

  @Test(arguments: [("TINH", true), ("NGHIEM", true), ("UBND", false), ("HQI", false)])
  func marksMayBeForgotten(text: String, isSpellable: Bool) {
    #expect(Syllable.isSpellableWithoutMarks(text) == isSpellable)
  }
}
