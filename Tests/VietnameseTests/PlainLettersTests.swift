import Testing
import Vietnamese

@Suite struct PlainLettersTests {
  @Test(arguments: [
    ("Tiêu chí", "tieu chi"), ("ĐIỂM THƯỞNG", "diem thuong"),
    ("Kết quả tự chấm", "ket qua tu cham"),
    ("Quỹ đạo 12,5 %", "quy dao 12,5 %"), ("u\u{31B}\u{301}", "u"), ("", ""),
  ])
  func marksAndCaseAreFolded(text: String, plain: String) {
    #expect(Array(text.plainLetters.unicodeScalars) == Array(plain.unicodeScalars))
  }

  /// Text is folded by its bytes where it can be, by its code points elsewhere: both give the same.
  @Test(arguments: [
    "“Số” – 5…", "ÀÉ\u{309}Ợ đĐ", "Ñandú, Straße, İ", "\u{212A}elvin ΩΔ", "\u{0}A\tB",
    "số\u{AD}hóa 👍",
  ])
  func bytesAreFoldedAsCodePointsAre(text: String) {
    #expect(Array(text.plainLetters.unicodeScalars) == PlainLetters.scalars(of: text))
  }
}
