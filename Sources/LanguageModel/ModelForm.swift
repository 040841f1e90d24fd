import Vietnamese

/// The form in which the model counts and knows a token of a line: the builder and the restorer
/// must agree on it.
public enum ModelForm {
  /// The key of a token's text: a syllable in lower case with its tone in the old place, an acronym
  /// as it stands, a class in angle brackets; `nil` for marks that the model does not count.
  /// Expects NFC.
  public static func key(of text: String, _ tokenClass: TokenClass) -> String? {
    switch tokenClass {
    case .word, .mixed: word(text)
    case .acronym: text
    case .numeral: "<numeral>"
    case .number: number(text)
    case .symbol: "<symbol>"
    case .address: "<address>"
    case .label: "<label>"
    case .punctuation: mark(text)
    case .sign: nil
    }
  }

  private static func word(_ text: String) -> String {
    let lower = text.lowercasedScalars
    return Syllable(lower)?.text ?? lower
  }

  /// The marks that tell where a clause or an insertion begins; full stops end the sentence.
  private static func mark(_ text: String) -> String? {
    switch text {
    case ",", ";", ":", "(", ")": text
    case ".", "!", "?", "…": "<end>"
    default: nil
    }
  }

  private static func number(_ text: String) -> String {
    let slashes = text.utf8.count { $0 == UInt8(ascii: "/") }
    if slashes == 1 || slashes == 2 { return "<date>" }
    if text.utf8.last == UInt8(ascii: "%") { return "<percentage>" }
    let isYear =
      text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
      && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return isYear ? "<year>" : "<number>"
  }
}

extension LanguageModel {
  /// The token of a piece of a line; what the model has not counted falls to its class. `nil` for
  /// marks that the model passes over.
  public func token(of text: String, _ tokenClass: TokenClass) -> Token? {
    guard let key = ModelForm.key(of: text, tokenClass) else { return nil }
    if let token = token(of: key) { return token }
    switch tokenClass {
    case .acronym: return .acronym
    case .punctuation, .sign: return nil
    default: return LetterCase(of: text) == .lower ? .unknown : .unknownName
    }
  }
}
