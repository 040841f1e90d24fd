import Testing
import Vietnamese

@Suite struct LikenessTests {
  @Test(arguments: [
    ("", "", 0), ("noi dung", "noi dung", 0), ("nbi dund", "noi dung", 2), ("a", "", 1),
    ("số", "so", 1), ("kế hoạch", "kế hoãch", 1),
  ])
  func errorsAreCounted(a: String, b: String, errors: Int) {
    #expect(Likeness.errors(between: a, and: b) == errors)
    #expect(Likeness.errors(between: b, and: a) == errors)
  }

  @Test(arguments: [
    ("diem", "so diem toi da", 0), ("tu cham", "ket qua ty cham", 1), ("stt", "", 3),
  ])
  func aPhraseIsFoundInsideAText(phrase: String, text: String, errors: Int) {
    #expect(Likeness.errors(of: phrase, in: text) == errors)
  }

  /// A pattern longer than a machine word is compared cell by cell: both ways must count alike.
  @Test(arguments: [("don vi chu tri", "dorn vi chutri"), ("abcabba", "cbabac"), ("", "xy")])
  func longTextsAreComparedAsShortOnesAre(a: String, b: String) {
    let more = String(repeating: "z", count: 70)
    #expect(
      Likeness.errors(between: a + more, and: b + more) == Likeness.errors(between: a, and: b))
    #expect(Likeness.errors(of: more + a, in: "x" + more + a + b) == 0)
  }
}
