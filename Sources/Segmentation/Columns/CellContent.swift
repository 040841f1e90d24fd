import Vietnamese

/// What kind of content a cell's text is, as far as its form tells.
enum CellContent {
  /// Whether it is a number of points and nothing else: "3", "3.00", "0,5", "-2".
  static func isNumber(_ text: String) -> Bool {
    let core = text.drop { "-–−+".contains($0) }.trimmingMarks
    guard !core.isEmpty, core.count <= 7 else { return false }
    let parts = core.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether it is points in any wording: "3,5", "3,5 điểm", "Đạt 3,5", "3,5/4".
  static func isPoints(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter {
      !["dat", "duoc", "diem", "d"].contains($0.plainLetters)
    }
    let parts = words.joined(separator: "/").split(separator: "/")
    return (1...2).contains(parts.count) && parts.allSatisfy { isNumber(String($0)) }
  }

  /// Whether it is a row's code: "1.1", "II", "a)".
  static func isCode(_ text: String) -> Bool { Numbering.isCode(text.trimmingMarks) }

  /// Whether it begins as a row of totals does: "TỔNG CỘNG", or "Cộng" alone; a line that goes on
  /// from the one above ("từng công chức") is none.
  static func isTotal(_ text: String) -> Bool {
    guard !text.beginsSmall else { return false }
    let plain = text.plainLetters.drop { $0 == " " }
    return ["Cộng", "CỘNG"].contains(text.trimmingMarks)
      || ["tong diem", "tong cong", "tong so diem"].contains {
        plain.hasPrefix($0)
          || Likeness.errors(between: String(plain.prefix($0.count)), and: $0) == 1
      }
  }

  /// Whether it begins as rows do that stand outside the numbering: "ĐIỂM THƯỞNG", "Điểm trừ".
  static func isBonus(_ text: String) -> Bool {
    let plain = text.plainLetters.drop { $0 == " " }
    return ["diem thuong", "diem cong", "diem khuyen khich", "diem tru", "diem phat"]
      .contains(where: plain.hasPrefix)
  }

  /// Whether it begins as a criterion named by its label: "Tiêu chí 3: …", "Nội dung 1".
  static func isMarker(_ text: String) -> Bool { CriterionMarker(in: text) != nil }
}

extension StringProtocol {
  /// The text without what rulings and specks leave at its ends.
  var trimmingMarks: Substring {
    var core = Substring(self)
    while let first = core.first, "|_'‘’`~[]{} ".contains(first) { core = core.dropFirst() }
    while let last = core.last, "|_'‘’`~[]{} .,⁰¹²³⁴⁵⁶⁷⁸⁹".contains(last) { core = core.dropLast() }
    return core
  }
}
