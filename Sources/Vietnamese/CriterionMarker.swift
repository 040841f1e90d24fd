/// The label by which a text names a criterion: "Tiêu chí 3", "Nội dung 1", "Phần II".
public struct CriterionMarker: Hashable, Sendable {
  /// The kinds of labels; the order says nothing of which stands above which.
  public enum Kind: String, Sendable, CaseIterable {
    /// "Phần"
    case part = "phan"
    /// "Lĩnh vực"
    case field = "linh vuc"
    /// "Nhóm tiêu chí"
    case group = "nhom tieu chi"
    /// "Tiêu chí thành phần"
    case component = "tieu chi thanh phan"
    /// "Tiêu chí"
    case criterion = "tieu chi"
    /// "Nội dung"
    case content = "noi dung"
    /// "Nhiệm vụ"
    case task = "nhiem vu"
    /// "Chỉ tiêu"
    case target = "chi tieu"

    /// The label's words, spelled right.
    public var name: String {
      switch self {
      case .part: "Phần"
      case .field: "Lĩnh vực"
      case .group: "Nhóm tiêu chí"
      case .component: "Tiêu chí thành phần"
      case .criterion: "Tiêu chí"
      case .content: "Nội dung"
      case .task: "Nhiệm vụ"
      case .target: "Chỉ tiêu"
      }
    }
  }

  /// What kind of label it is.
  public var kind: Kind
  /// The number, as printed: "3", "II", "1.2".
  public var number: String
  /// The label as printed, one blank between words: "Tiêu chí 3"; spelled right where it was read
  /// slightly wrong.
  public var label: String
  /// What stands behind the label and its colon.
  public var rest: String
  /// How many words, parted by blanks, the label takes up.
  public var wordCount: Int

  /// Reads the label that a text begins with, its words slightly wrong at most; `nil` where it
  /// begins with none.
  public init?(in text: some StringProtocol) {
    let text = String(text)
    guard Self.mayBegin(text) else { return nil }
    let words = text.split { $0.isWhitespace }.map { String($0) }
    for kind in Self.longestFirst {
      let length = kind.rawValue.split(separator: " ").count
      guard let found = Self.number(in: words, after: length, of: kind) else { continue }
      self.kind = kind
      number = found.number
      label = found.label
      wordCount = found.wordCount
      rest = found.rest.trimmingStart { ":.-– ".contains($0) }
      return
    }
    return nil
  }

  /// Whether one of the first words ends as a label's number does: nearly no line of running text
  /// needs to be looked at more closely.
  private static func mayBegin(_ text: String) -> Bool {
    text.split(maxSplits: longestLabel) { $0.traits.contains(.blank) }.prefix(longestLabel)
      .enumerated().contains { index, word in
        var word = word
        while let last = word.last, closingSigns.contains(last) { word.removeLast() }
        guard let last = word.last, mayBelongToNumber(last) else { return false }
        // The first word alone holds a label only where the number clings to it.
        return index > 0 || !word.allSatisfy(mayBelongToNumber)
      }
  }

  private static func mayBelongToNumber(_ character: Character) -> Bool {
    character.traits.contains(.number) || "IVX.l".contains(character)
  }

  /// How many words a label with its number has at most: "Tiêu chí thành phần 3".
  private static let longestLabel = 5
  private static let closingSigns = ":.,-–)"
  private static let longestFirst = Kind.allCases.sorted { $0.rawValue.count > $1.rawValue.count }

  /// The number behind a label of so many words. The number may cling to the label ("dung1").
  private static func number(in words: [String], after length: Int, of kind: Kind)
    -> (number: String, label: String, rest: String, wordCount: Int)?
  {
    for taken in [length + 1, length, length - 1] where taken > 0 && words.count >= taken {
      let head = words.prefix(taken).joined(separator: " ")
      let core = head.trimmingEnd(closingSigns.contains)
      let digits = core.reversed().prefix { $0.isNumber || "IVX.".contains($0) }
      // A one that clings to the label is read as the letter l: "Noidungl".
      let isLetter = digits.isEmpty && taken < length && core.hasSuffix("l")
      let number = isLetter ? "1" : String(digits.reversed()).trimmingStart { $0 == "." }
      let name = core.dropLast(number.count).trimmingEnd { $0 == " " }
        .trimmingStart { "'‘’`|.,-".contains($0) }
      guard isNumber(number), name.last?.isLetter == true else { continue }
      let plain = name.plainLetters
      guard isLike(plain, kind.rawValue) else { continue }
      let separator = head.dropFirst(core.count)
      // "Tiêu chí 1.2" is a number of two parts, "Tiêu chí 1." one with its full stop.
      let rest = ([String(separator)] + words.dropFirst(taken)).joined(separator: " ")
      return (number, "\(spelling(of: name, plain, kind)) \(number)", rest, taken)
    }
    return nil
  }

  /// The label's words as they stand, or as they should where letters were misread.
  private static func spelling(of name: String, _ plain: String, _ kind: Kind) -> String {
    if plain == kind.rawValue { return name }
    return name.contains(where: \.isLowercase) ? kind.name : kind.name.uppercased()
  }

  private static func isNumber(_ text: String) -> Bool {
    if text.isEmpty || text.count > 5 { return false }
    if text.allSatisfy({ "IVX".contains($0) }) { return true }
    return text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  private static func isLike(_ plain: String, _ name: String) -> Bool {
    if plain == name { return true }
    guard plain.count >= name.count - 1, name.count >= 7 else { return false }
    return Likeness.errors(
      between: plain.filter { $0 != " " }, and: name.filter { $0 != " " }) <= 2
  }
}
