import Pages

/// Points of an engine's text that may have lost their decimal comma: "255" among points such as
/// "2,00". No image is left to read them again, so they count as badly read unless a sum holds.
enum LostDecimals {
  private static let roles: [Table.Role] = [.maxScore, .selfScore, .appraisedScore]

  /// The rows, whole numbers that are suspicious among their points less sure.
  static func doubted(_ rows: [AssessmentRow]) -> [AssessmentRow] {
    let texts = rows.flatMap { row in roles.compactMap(row.given) }.filter {
      ScoreText.value(of: $0) != nil
    }
    let marked = texts.count(where: isMarked)
    guard marked > 1 else { return rows }
    let isUniform = marked * 10 >= texts.count * 7
    return rows.map { row in
      var row = row
      for role in roles { row.doubt(role) { confidence(of: $0, isUniform: isUniform) } }
      return row
    }
  }

  /// Where nearly all points bear decimals a whole number is hardly one; elsewhere one of two digits
  /// and more may have been two numbers with a comma between them.
  private static func confidence(of text: String, isUniform: Bool) -> Double? {
    guard !isMarked(text) else { return nil }
    if isUniform { return 0.25 }
    return text.count { ("0"..."9").contains($0) } > 1 ? 0.5 : nil
  }

  private static func isMarked(_ text: String) -> Bool { text.contains { ",.".contains($0) } }
}
