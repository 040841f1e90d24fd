/// Vietnamese typed in ASCII, with marks behind their letters: "Vie^.t Nam", "dda(.c bie^.t" (VIQR, RFC 1456).
public enum VIQR {
  /// How many different words must have such marks, and the least shares of them among all words and
  /// of syllables among them.
  private static let leastWords = 4
  private static let leastShare = 0.15
  private static let leastSyllables = 0.85

  /// Whether a text is written so: told by what its words spell. ASCII that is anything else, and text
  /// with letters that only Vietnamese has, is not.
  public static func isUsed(in text: String) -> Bool {
    guard text.utf8.count(where: { $0 == 0x5E }) >= leastWords / 2,
      VietnameseLetters.share(of: text) == 0
    else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    let marked = words.filter { decode(String($0)).utf8.contains { $0 >= 0x80 } }
    let different = Set(marked)
    guard different.count >= leastWords, Double(marked.count) >= leastShare * Double(words.count)
    else { return false }
    let syllables = different.count { isSyllable(decode(String($0))) }
    return Double(syllables) >= leastSyllables * Double(different.count)
  }

  /// A word in Unicode, form C. A mark behind a letter that cannot bear it stays a mark, as does what
  /// a backslash stands before, and a stop or question mark behind the last word of a sentence.
  public static func decode(_ text: String, endsSentence: Bool = false) -> String {
    var rest = Array(text.unicodeScalars)[...]
    var decoded = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\\", let literal = rest.popFirst() {
        decoded.append(literal)
      } else if scalar == "d" || scalar == "D", rest.first == "d" || rest.first == "D" {
        rest = rest.dropFirst()
        decoded.append(scalar == "d" ? "đ" : "Đ")
      } else {
        let isLast = endsSentence && rest.count == 1 && (rest.first == "." || rest.first == "?")
        decoded.append(isLast ? scalar : marked(scalar, by: &rest))
      }
    }
    return String(decoded)
  }

  /// A letter with the marks at the head of `rest`, which are taken off.
  private static func marked(
    _ scalar: Unicode.Scalar, by rest: inout ArraySlice<Unicode.Scalar>
  ) -> Unicode.Scalar {
    guard var letter = Letter(scalar), letter.isVowel else { return scalar }
    if let mark = rest.first.flatMap({ self.mark($0, on: scalar) }) {
      letter.mark = mark
      rest = rest.dropFirst()
    }
    if let tone = rest.first.flatMap({ tones[$0] }) {
      letter = letter.with(tone: tone)
      rest = rest.dropFirst()
    }
    return letter.scalar ?? scalar
  }

  private static func mark(_ sign: Unicode.Scalar, on letter: Unicode.Scalar) -> Letter.Mark? {
    switch (sign, letter) {
    case ("^", "a"), ("^", "e"), ("^", "o"), ("^", "A"), ("^", "E"), ("^", "O"): .circumflex
    case ("(", "a"), ("(", "A"): .breve
    case ("+", "o"), ("+", "u"), ("+", "O"), ("+", "U"): .horn
    default: nil
    }
  }

  private static let tones: [Unicode.Scalar: Tone] = [
    "'": .acute, "`": .grave, "?": .hook, "~": .tilde, ".": .dot,
  ]

  private static func isSyllable(_ text: String) -> Bool {
    let core = text.split { !$0.isLetter }
    return !core.isEmpty && core.allSatisfy { Syllable($0) != nil }
  }
}
