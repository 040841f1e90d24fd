import Testing
import Vietnamese

@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("Ðảng", "Đảng"), ("ÐẢNG", "ĐẢNG"), ("đð", "đ"), ("ĐÐA-SXD", "ĐA-SXD"), ("trƣờng", "trường"),
    ("ÐƢỜNG", "ĐƯỜNG"), ("bǎn", "băn"), ("tỉ\u{AD}nh", "tỉnh"), ("\u{200B}phòng\u{200D}", "phòng"),
    ("１２/QĐ－ＶＰ", "12/QĐ-VP"),
    ("bа\u{301}o", "ba\u{301}o"), ("сác", "các"), ("ТHỰC", "THỰC"),
  ])
  func whatLooksLikeALetterIsOne(written: String, expected: String) {
    let resolved = LookAlikes.resolved(written)
    #expect(resolved.unicodeScalars.map(\.value) == expected.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    "Đảng", "ĐĐBQH", "tỉnh", "Москва", "α", "β-caroten", "Ω", "5 µm", "“phòng”", "–", "…", "Straße",
    "\u{AD}", "12/QĐ-VP", "người", "Lefèvre", "ﬂi{ccg", "chﬁc", "",
  ])
  func everythingElseStays(word: String) {
    let resolved = LookAlikes.resolved(word)
    #expect(resolved.unicodeScalars.map(\.value) == word.unicodeScalars.map(\.value))
  }
}
