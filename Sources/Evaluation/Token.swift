import Foundation

/// A unit of text that is right or wrong as a whole.
///
/// Runs of letters and every other mark are tokens of their own; a word between blanks that holds
/// a digit (number, date, document symbol) stays whole, without the punctuation around it.
public struct Token: Hashable, Sendable {
  /// What a token counts as.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// Letters: in Vietnamese a syllable.
    case syllable
    /// Anything that holds a digit.
    case figure
    /// Punctuation and other signs.
    case mark
  }

  /// Stands in gold text for a run that nobody can read: it matches any run of tokens.
  public static let gap = "⟨?⟩"

  /// The token's characters.
  public let text: String
  /// Where it begins in its line, in Unicode scalars from 0.
  public let offset: Int

  /// Whether it is the sign for a run that nobody can read.
  public var isGap: Bool { text.utf8.elementsEqual(Self.gap.utf8) }

  /// What it counts as.
  public var kind: Kind {
    let scalars = text.unicodeScalars
    if scalars.contains(where: \.isDigit) { return .figure }
    return scalars.contains(where: \.isLetter) ? .syllable : .mark
  }

  /// The tokens of a line, composed (NFC), in order.
  public static func tokens(of line: String) -> [Token] {
    let scalars = Array(line.precomposedStringWithCanonicalMapping.unicodeScalars)
    return words(scalars).flatMap { word in
      let core = core(of: word)
      return core.contains(where: \.isDigit) ? [Token(core)] : runs(of: word).map(Token.init)
    }
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>) {
    text = String(String.UnicodeScalarView(scalars))
    offset = scalars.startIndex
  }

  /// Equality of scalars: Swift's own takes composed and decomposed letters for equal.
  public static func == (a: Token, b: Token) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// By the bytes, as equality.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension Token {
  private static let punctuation = Set(".,;:()[]“”\"'…".unicodeScalars)

  private static func words(_ scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    scalars.split(whereSeparator: \.isBlank)
  }

  /// The word without the punctuation at its ends.
  private static func core(of word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let tail = word.drop(while: punctuation.contains)
    let last = tail.lastIndex { !punctuation.contains($0) } ?? tail.endIndex - 1
    return tail.isEmpty ? tail : tail[...last]
  }

  /// Letters together, gaps whole, anything else one by one.
  private static func runs(of word: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var runs: [ArraySlice<Unicode.Scalar>] = []
    var rest = word
    while !rest.isEmpty {
      let letters = rest.prefix(while: \.isWordLetter)
      let run = rest.starts(with: gap.unicodeScalars) ? rest.prefix(3) : letters
      runs.append(run.isEmpty ? rest.prefix(1) : run)
      rest = rest.dropFirst(max(1, run.count))
    }
    return runs
  }
}

extension Unicode.Scalar {
  /// A digit of any script, also a raised one.
  var isDigit: Bool {
    properties.numericType == .decimal || properties.numericType == .digit
  }

  /// A letter of any script.
  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// What may stand in a run of letters: letters, and signs of number that are no decimal digits.
  var isWordLetter: Bool {
    isLetter || (properties.numericType != nil && properties.numericType != .decimal)
  }

  /// White space, also the separators among the control characters.
  var isBlank: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}
