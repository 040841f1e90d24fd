import Vietnamese

/// The number in a cell of points. Scores are exact: what is no number has no value.
enum ScoreText {
  /// The points that a cell's text says; `nil` where it is no number, or is more than one.
  ///
  /// Decimal comma and point are alike; a sign, "điểm" and "Đạt" are taken; what rulings leave at
  /// the ends ("|3,00"), and a footnote's mark, is not text.
  static func value(of text: String) -> Double? {
    var core = text.trimming { "|_'‘’`~[]{} ".contains($0) }.trimmingEnd {
      ".,;⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0)
    }
    for verb in ["Đạt được", "Đạt", "đạt được", "đạt", "Được"] where core.hasPrefix(verb + " ") {
      core = core.dropFirst(verb.count).trimming { " :".contains($0) }
    }
    for unit in ["điểm", "Điểm", "đ", "d"] where core.hasSuffix(unit) {
      core = core.dropLast(unit.count).trimmingEnd { $0 == " " }
    }
    var isNegative = false
    if let sign = core.first, "-–−+".contains(sign) {
      isNegative = sign != "+"
      core = core.dropFirst().trimming { $0 == " " }
    }
    return number(core).map { isNegative ? -$0 : $0 }
  }

  /// The points and the most there are, of "9/10"; `nil` where the text says something else.
  static func share(of text: String) -> (value: Double, most: Double)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Self.value(of: String(parts[0])),
      let most = Self.value(of: String(parts[1])), value <= most
    else { return nil }
    return (value, most)
  }

  /// Digits with at most one decimal sign.
  static func number(_ core: some StringProtocol) -> Double? {
    let parts = core.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, parts[0].count <= 4,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    // Three digits behind a point are thousands ("1.000"), unless nothing stands before it.
    if parts.count == 2, parts[1].count == 3, parts[0] != "0", core.contains(".") {
      return Double(parts.joined())
    }
    return Double(parts.joined(separator: "."))
  }
}
