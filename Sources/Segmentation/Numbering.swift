import Vietnamese

/// The marks that number rows, sections and list items.
enum Numbering {
  /// Whether a word is a list mark with its closing sign: "a)", "1.", "II.", "(2)", "1.1.", "đ)",
  /// "a1)".
  static func isListMark(_ word: String) -> Bool {
    guard let last = word.last, ".)/".contains(last), word.count <= 8 else { return false }
    let core = word.dropLast().drop { $0 == "(" }
    guard !core.isEmpty else { return false }
    if let letter = core.first, letter.isLetter, core.count == 1 { return true }
    return isRoman(core) || isDecimal(core) || last == ")" && isNumberedLetter(core)
  }

  /// "a1", "a.2"; the digit may be read as l.
  private static func isNumberedLetter(_ core: Substring) -> Bool {
    guard let letter = core.first, letter.isLowercase else { return false }
    let digit = core.dropFirst().drop { $0 == "." }
    return digit.count == 1 && digit.allSatisfy { $0.isASCIIDigit || $0 == "l" }
  }

  /// Whether a text is a code of a row, without its closing sign: "1", "1.1.2", "II", "a", "A".
  static func isCode(_ text: some StringProtocol) -> Bool {
    var core = text.drop { $0 == "(" }
    while let last = core.last, ".):,".contains(last) { core = core.dropLast() }
    guard !core.isEmpty, core.count <= 10 else { return false }
    if core.count == 1, let letter = core.first, letter.isLetter { return true }
    return isRoman(core) || isDecimal(core)
  }

  /// Whether a text is a Roman number in capitals, up to 39.
  static func isRoman(_ text: some StringProtocol) -> Bool {
    text.first.map { "IVX".contains($0) } ?? false && RomanNumeral.value(of: text) != nil
  }

  /// Whether a text is numbers of one or two digits parted by dots: "3", "1.1", "10.2.3".
  static func isDecimal(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 5
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}

extension Character {
  /// Whether it is one of 0…9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
