/// Roman numerals from 1 to 39, in capitals: as far as chapters, criteria and terms of councils count.
public enum RomanNumeral {
  private static let texts: [String] = {
    let tens = ["", "X", "XX", "XXX"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return (1...39).map { tens[$0 / 10] + ones[$0 % 10] }
  }()

  /// The numeral of a number; `nil` beyond 39.
  public static func text(of value: Int) -> String? {
    texts.indices.contains(value - 1) ? texts[value - 1] : nil
  }

  /// The number that a text is as a numeral; `nil` where it is none.
  public static func value(of text: some StringProtocol) -> Int? {
    texts.firstIndex { $0 == text }.map { $0 + 1 }
  }
}
