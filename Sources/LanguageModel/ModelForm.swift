import Vietnamese

/// The form in which the model counts and knows a token of a line: builder and restorer must agree
/// on it.
public enum ModelForm {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The key of a token that is no class token: a syllable in lower case with its tone in the old
  /// place, an acronym as it stands, a mark. Expects NFC.
  static func key(of text: String, _ tokenClass: TokenClass) -> String {
    guard tokenClass == .word || tokenClass == .mixed else { return text }
    let lower = text.lowercasedScalars
    return Syllable(lower)?.text ?? lower
  }

  /// The token of a class that the model does not tell apart further.
  static func classToken(of text: Bytes, _ tokenClass: TokenClass) -> LanguageModel.Token? {
    switch tokenClass {
    case .number: number(text)
    case .numeral: .numeral
    case .symbol: .symbol
    case .address: .address
    case .label: .label
    case .word, .mixed, .acronym, .punctuation, .sign: nil
    }
  }

  /// Whether the mark tells where a clause or an insertion begins or ends: , ; : ( ).
  static func isCounted(mark: Bytes) -> Bool {
    guard mark.count == 1 else { return false }
    switch mark[0] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      return true
    default: return false
    }
  }

  /// Whether the mark ends a sentence: . ! ? …
  static func endsSentence(_ mark: Bytes) -> Bool {
    switch mark[0] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: mark.elementsEqual([0xE2, 0x80, 0xA6])
    }
  }

  /// What stands for a word or acronym that is not listed as it is written; capitals that are an
  /// acronym in other lines count as that.
  static func unlisted(
    _ text: String, _ tokenClass: TokenClass, listed: (String) -> LanguageModel.Token?
  ) -> LanguageModel.Token {
    if tokenClass == .acronym { return .acronym }
    let letterCase = LetterCase(of: text)
    if letterCase == .upper, let acronym = listed(text) { return acronym }
    return letterCase == .lower ? .unknown : .unknownName
  }

  private static func number(_ text: Bytes) -> LanguageModel.Token {
    let slashes = text.count { $0 == UInt8(ascii: "/") }
    if slashes == 1 || slashes == 2 { return .date }
    if text.last == UInt8(ascii: "%") { return .percentage }
    let isDigits = text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let century = text.prefix(2)
    let isYear =
      text.count == 4 && isDigits
      && (century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8))
    return isYear ? .year : .number
  }
}

extension LanguageModel {
  /// The token of a piece of a line (NFC); what the model has not counted falls to its class.
  /// `nil` for marks that the model passes over.
  public func token(of text: String, _ tokenClass: TokenClass) -> Token? {
    var text = text
    if let token = text.withUTF8({ ModelForm.classToken(of: $0, tokenClass) }) { return token }
    if tokenClass == .sign { return nil }
    if tokenClass == .punctuation {
      if text.withUTF8(ModelForm.endsSentence) { return .sentenceEnd }
      return text.withUTF8(ModelForm.isCounted) ? token(of: text) : nil
    }
    if let token = token(of: ModelForm.key(of: text, tokenClass)) { return token }
    return ModelForm.unlisted(text, tokenClass, listed: token(of:))
  }
}
