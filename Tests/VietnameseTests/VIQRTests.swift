import Testing
import Vietnamese

@Suite struct VIQRTests {
  @Test(arguments: [
    ("Vie^.t Nam", "Việt Nam"),
    ("DDo^.c la^.p - Tu+. do - Ha.nh phu'c", "Độc lập - Tự do - Hạnh phúc"),
    ("nghe^` ddu+o+.c dda(.c bie^.t", "nghề được đặc biệt"),
    ("Ddi.a chi? o+? dda^u", "Địa chỉ ở đâu"),
    ("kho^ng dda\\. 12/2004/QDD-UB", "không đa. 12/2004/QĐ-UB"),
    ("Uy? ban, x^2 (a+b)", "Uỷ ban, x^2 (a+b)"),
  ])
  func marksStandOnTheirLetters(typed: String, expected: String) {
    #expect(VIQR.decode(typed) == expected)
  }

  @Test(arguments: [("ta.", "ta."), ("la..", "lạ."), ("gi`?", "gì?"), ("la^.p.", "lập.")])
  func aStopBehindASentenceIsNoTone(typed: String, expected: String) {
    #expect(VIQR.decode(typed, endsSentence: true) == expected)
  }

  @Test func textIsToldFromWhatItsWordsSpell() {
    #expect(
      VIQR.isUsed(
        in: "U?y ban nha^n da^n ti?nh ba'o ca'o ke^'t qua? thu+.c hie^.n nhie^.m vu. na(m 2004"))
  }

  @Test(arguments: [
    "Report of the office, 2004. Is it so? Yes.", "let x = a^b ^ c^d; y = (o+u) ^ (a+b); f(a^e)",
    "Bao cao ket qua thuc hien nhiem vu duoc giao. Co khong? Co.", "",
    "Báo cáo kết quả thực hiện, vie^.t nam ba^y gio+` to^?ng ke^'t ho^.i nghi.",
    "Bdo cdo két qua thyc hién ^ nhiém ^ vu dugc ^ giao, nhitng viéc da lam",
  ])
  func otherTextIsLeftAlone(text: String) {
    #expect(!VIQR.isUsed(in: text))
  }
}
