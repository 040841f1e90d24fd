import Testing

@testable import Records

@Suite struct BracketedLettersTests {
  @Test(arguments: [
    (["1.", "4)", "2.", "a)", "b)", "€)", "3.", "4)", "b)"], "1. a) 2. a) b) c) 3. a) b)"),
    (["a)", "6)", "c)", "", "d)"], "a) b) c)  d)"),
    (["a)", "b)", "4.", "8)", "b)"], "a) b) 4. a) b)"),
    (["I", "1", "a", "b", "C", "2", "a", "D"], "I 1 a b c 2 a b"),
  ])
  func aMisreadLetterIsToldFromTheOneBefore(cells: [String], expected: String) {
    #expect(BracketedLetters.mended(cells).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ["1)", "2)", "3)", "4)"], ["1.", "4.", "a)"], ["a)", "b)", "8)"], ["a)", "b)", "4"],
    ["I.", "1.", "2.", "4)"], ["A", "I", "B", "C", "D"], ["I", "1", "2", "C"],
  ])
  func numbersAndWhatIsOutOfOrderStay(cells: [String]) {
    #expect(BracketedLetters.mended(cells) == cells)
  }
}
