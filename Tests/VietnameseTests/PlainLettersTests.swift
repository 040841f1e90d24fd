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
}
