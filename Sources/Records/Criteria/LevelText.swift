import Vietnamese

/// The text of a level of a scale and the points at its end: "Ban hành kịp thời: 3,00".
struct LevelText: Hashable {
  /// What has to hold.
  var text: String
  /// The points it gives; `nil` where none stand at the end, or a formula gives them.
  var points: Double?
  /// Whether a colon, "điểm" or brackets tell that the number is points.
  var isSure = false

  /// Reads one level; list marks before it are left out.
  init(_ cell: String) {
    let body = Self.withoutListMark(cell)
    let core = body.trimmingEnd { ".;, ".contains($0) }
    guard let found = Self.points(in: core) else {
      text = body
      return
    }
    text = found.text
    points = found.points
    isSure = found.isSure
  }

  private static func withoutListMark(_ cell: String) -> String {
    let body = cell.trimming { "| ".contains($0) }
    guard let first = body.first, "-–+*•·●".contains(first) else { return body }
    return String(body.dropFirst()).trimming { $0 == " " }
  }

  private static func points(in core: String)
    -> (text: String, points: Double, isSure: Bool)?
  {
    var head = core
    var isSure = false
    let isBracketed = head.hasSuffix(")") && !head.hasSuffix("%)")
    if isBracketed { head = head.dropLast().trimmingEnd { $0 == " " } }
    for unit in ["điểm", "đ"] where head.hasSuffix(unit) {
      head = head.dropLast(unit.count).trimmingEnd { $0 == " " }
      isSure = true
      break
    }
    let digits = String(head.reversed().prefix { $0.isNumber || ".,".contains($0) }.reversed())
      .drop { ".,".contains($0) }
    guard let value = ScoreText.number(digits), !digits.isEmpty else { return nil }
    var before = head.dropLast(digits.count).trimmingEnd { $0 == " " }
    if isBracketed {
      guard before.hasSuffix("(") else { return nil }
      before = before.dropLast().trimmingEnd { $0 == " " }
      isSure = true
    }
    return read(value, behind: before, isSure: isSure)
  }

  /// What stands before the number decides whether it is points: a colon, a sign, a word.
  private static func read(_ value: Double, behind before: String, isSure: Bool)
    -> (text: String, points: Double, isSure: Bool)?
  {
    var (before, isSure, value) = (before, isSure, value)
    if before.hasSuffix(":-") || before.hasSuffix(": -") {
      value = -value
      before = before.dropLast().trimmingEnd { $0 == " " }
    }
    if let last = before.last, ":=".contains(last) {
      isSure = true
      before = before.trimmingEnd { ":= ".contains($0) }
    } else if let last = before.last, "-–".contains(last), isSure {
      before = before.trimmingEnd { "-– ".contains($0) }
    } else if let last = before.last, !last.isLetter, !")%”\"".contains(last), !isSure {
      return nil
    }
    let lastWord = before.split(separator: " ").last ?? ""
    let word = lastWord.plainLetters
    if !isSure && countedWords.contains(word) { return nil }
    if word == "da" && before.plainLetters.hasSuffix("toi da") { return nil }
    // With its mark: "tài liệu lưu trữ: 1,50" takes nothing away.
    if lastWord.lowercased() == "trừ" { value = -value }
    return (before, value, isSure)
  }

  /// Words whose number counts something else than points.
  private static let countedWords: Set<String> = [
    "nam", "thang", "ngay", "quy", "muc", "do", "cap", "dieu", "khoan", "so", "lan", "thu", "tu",
    "den", "duoi", "tren", "nhat", "loai", "diem", "va", "phan", "tieu", "chi", "dung",
  ]
}

extension LevelText {
  /// The text of a level whose last number is none of points.
  static func unread(_ cell: String) -> String { withoutListMark(cell) }
}
