/// What a token of a line is, which decides what may be changed in it.
public enum TokenClass: UInt8, Codable, Sendable, CaseIterable {
  /// Letters, and the signs that OCR puts in their place ("tỉnh", "vi¢c", "don't").
  case word
  /// Letters with digits among them that make no number and no symbol ("s6", "1à", "A4", "m2").
  case mixed
  /// Capitals that spell no syllable, in a line that is not all capitals ("UBND", "TTHC", "TTr").
  case acronym
  /// A Roman number of I, V and X ("II", "XIII"). In a line of capitals only from two equal
  /// letters on, since "VI" may be a word there.
  case numeral
  /// Digits with . , / - : % between them: numbers, dates, money, spans ("30/8/2021", "11,5").
  case number
  /// A document's number with the codes of its type and issuer, or those alone: "18/QĐ-VP",
  /// "2191-KL/TU", "/BC-VP", and what OCR makes of them ("18/0P-VP").
  case symbol
  /// A web or e-mail address.
  case address
  /// What numbers a list's item: "a)", "1.", "II.", "1.2.".
  case label
  /// One mark of punctuation.
  case punctuation
  /// A character that is none of these, alone: "@", "§", "•".
  case sign
}

/// One token of a line: its class and where it stands.
public struct LineToken: Hashable, Sendable {
  /// Offset of the first byte in the line's UTF-8.
  public var start: Int
  /// Offset behind the last byte in the line's UTF-8.
  public var end: Int
  /// What it is.
  public var tokenClass: TokenClass

  /// A token of bytes `start..<end`.
  public init(start: Int, end: Int, tokenClass: TokenClass) {
    self.start = start
    self.end = end
    self.tokenClass = tokenClass
  }

  /// Its text.
  public func text(in line: String) -> String {
    String(decoding: line.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }
}
