import Vietnamese

/// Roman numbers as an engine reads them: "Ill" for III, "Il" for II, "1" for I.
enum MisreadNumeral {
  /// What engines read for an I.
  private static let ones: Set<Character> = ["I", "l", "1", "|", "!"]
  /// What closes a code, and what rulings leave beside it.
  private static let marks = ".,:)/_|"

  /// The number that a word may stand for though it does not say it; `nil` where it says it, or can
  /// be none.
  static func value(of word: String) -> Int? {
    let core = word.trimmingEnd(marks.contains)
    guard !core.isEmpty, core.count <= 5, RomanNumeral.value(of: core) == nil,
      core == "1" || !core.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return RomanNumeral.value(of: String(core.map { ones.contains($0) ? "I" : $0 }))
  }
}
