import Vietnamese

/// The number of a row in a scoring table: "1.1.2", "II", "A", "a)".
struct CriterionCode: Hashable {
  /// How a code is written; rows written alike stand on one level of the tree.
  enum Style: Hashable {
    /// "1", "1.1", "1.1.2": the parts tell the level.
    case decimal
    /// "I", "IV"
    case roman
    /// "A"
    case capital
    /// "a)"
    case small
    /// "Tiêu chí 1", "Nội dung 2"
    case label(CriterionMarker.Kind)
  }

  /// How it is written.
  var style: Style
  /// Its numbers: [1, 1, 2] for "1.1.2", [4] for "IV", [2] for "b)".
  var parts: [Int]
  /// As printed, without blanks and a closing full stop.
  var text: String

  /// Reads a cell; `nil` where it holds no code. "I", "V" and "X" are Roman numbers, unless
  /// `letters` says that the table counts by capital letters.
  init?(_ cell: some StringProtocol, letters: Bool = false) {
    let text = String(cell.filter { !$0.isWhitespace }).trimming { "|_'‘’`~,;:".contains($0) }
      .trimmingEnd { $0 == "." }
    let core = text.trimming { "()[]".contains($0) }.trimmingEnd { ".)/:".contains($0) }
    guard !core.isEmpty, core.count <= 12 else { return nil }
    self.text = text
    if let parts = Self.decimal(core) {
      (style, self.parts) = (.decimal, parts)
    } else if !letters || core.count > 1, let number = RomanNumeral.value(of: core) {
      (style, parts) = (.roman, [number])
    } else if core.count == 1, let place = Self.place(of: core) {
      (style, parts) = (core.first!.isUppercase ? .capital : .small, [place])
    } else {
      return nil
    }
  }

  /// A Roman number from 1 to 39.
  init?(roman number: Int) {
    guard let text = RomanNumeral.text(of: number) else { return nil }
    (style, parts, self.text) = (.roman, [number], text)
  }

  /// A label's code: its own number where the parent has none, else the parent's before it.
  init(_ marker: CriterionMarker, under parent: String?) {
    style = .label(marker.kind)
    parts = Self.decimal(marker.number) ?? RomanNumeral.value(of: marker.number).map { [$0] } ?? []
    let isWhole = parts.count > 1 || parent == nil || parent == ""
    text = isWhole ? marker.number : "\(parent ?? "").\(marker.number)"
  }

  /// The next code of the same style.
  var next: String {
    let last = (parts.last ?? 0) + 1
    return switch style {
    case .roman: RomanNumeral.text(of: last) ?? "\(last)"
    case .capital: Self.letter(at: last).uppercased()
    case .small: Self.letter(at: last) + (text.hasSuffix(")") ? ")" : "")
    default: (parts.dropLast() + [last]).map(String.init).joined(separator: ".")
    }
  }

  private static let alphabet = Array("abcdđeghiklmnopqrstuvxy")

  private static func letter(at place: Int) -> String {
    alphabet.indices.contains(place - 1) ? String(alphabet[place - 1]) : "\(place)"
  }

  private static func place(of letter: String) -> Int? {
    letter.lowercased().first.flatMap { alphabet.firstIndex(of: $0) }.map { $0 + 1 }
  }

  private static func decimal(_ core: String) -> [Int]? {
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 2 && $0.first != "-" ? Int($0) : nil }
    return numbers.count == parts.count && numbers.count <= 6 ? numbers : nil
  }
}
