import Vietnamese

/// A cell of codes as it was read, and how far other readings lie from it.
struct CodeReading {
  /// The cell's text: digits and dots as far as they stand for them, blanks left out.
  let text: String
  /// The width in units of half a digit that the cell's ink takes up; `nil` where unknown.
  var width: Double?
  /// Whether the words came from an image, where dots get lost and digits go wrong.
  let isSeen: Bool
  /// The code that the text says as it stands.
  let printed: CriterionCode?

  /// How sure the words are, 0…1.
  let confidence: Double

  /// Takes a cell's text; a code of a style that the table has not is none.
  init(_ cell: String, styles: CodeStyles, width: Double?, confidence: Double = 1) {
    let code = CriterionCode(cell, letters: styles.countsByLetters)
    printed = code.flatMap { styles.has($0) ? $0 : nil }
    text = String(cell.compactMap(Self.sign)).trimming { $0 == "." }
    self.width = width
    self.confidence = confidence
    isSeen = styles.isSeen
  }

  /// Whether nothing stands in it that could be a code's digits.
  var isEmpty: Bool { text.isEmpty }

  private static func sign(_ letter: Character) -> Character? {
    if ("0"..."9").contains(letter) { return letter }
    if ".,·:".contains(letter) { return "." }
    if "Il|!iíìÍÌ".contains(letter) { return "1" }
    if "Oo".contains(letter) { return "0" }
    return letter.isLetter ? "?" : nil
  }

  /// How unlikely the cell would read so if the code were this one; 0 where it reads so exactly.
  ///
  /// A weighted edit distance (Wagner and Fischer 1974) and the difference in width. On paper
  /// dots cost little, and an unsure reading says less than its width does; text that was never
  /// an image does not lose digits.
  func cost(of code: [Int]) -> Double {
    let wanted = code.map(String.init).joined(separator: ".")
    if wanted == text { return 0 }
    var cost = trust * Self.distance(Array(text), Array(wanted), digit: isSeen ? 1 : 5)
    if let width, isSeen { cost += 0.6 * abs(width - Self.width(of: wanted)) }
    return cost
  }

  /// How much a reading on paper counts: the surer it is the more, most where two ways of reading
  /// agree.
  private var trust: Double {
    guard isSeen, confidence < Self.agreed else { return isSeen ? 2.5 : 1 }
    return confidence >= Self.clear ? 1.6 : min(1, 0.2 + confidence)
  }

  /// From this confidence on a reading is clear, and from the other on two ways of reading agree.
  private static let (clear, agreed) = (0.78, 0.975)

  /// How unlikely the cell's code would be where the order asks for another: tables do have codes
  /// twice, and readings on paper err.
  var costOfDisorder: Double { !isSeen ? 1.2 : confidence >= Self.clear ? 2.2 : 3.5 }

  /// How unlikely the cell would read so if the code were this Roman number; "I" reads as "1", other
  /// letters as anything.
  func cost(ofRoman number: Int) -> Double {
    guard !text.contains("."), let code = CriterionCode(roman: number) else { return .infinity }
    let wanted = code.text.map { $0 == "I" ? Character("1") : "?" }
    return Self.distance(Array(text), wanted, digit: 1)
  }

  /// The width of a code in units of half a digit: 2 for a digit, 1 for a dot.
  static func width(of text: String) -> Double {
    text.reduce(0) { $0 + ($1 == "." ? 1 : 2) }
  }

  private static func distance(_ a: [Character], _ b: [Character], digit: Double) -> Double {
    func weight(_ sign: Character) -> Double { sign == "." ? 0.4 : 1.1 * digit }
    var row = b.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + weight($1)) }
    for sign in a {
      var diagonal = row[0]
      row[0] += weight(sign)
      for (j, other) in b.enumerated() {
        let isDotted = sign == "." || other == "."
        let change = sign == other ? 0 : isDotted ? digit : 1.6 * digit
        let changed = diagonal + change
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + weight(sign), row[j] + weight(other))
      }
    }
    return row[b.count]
  }
}
