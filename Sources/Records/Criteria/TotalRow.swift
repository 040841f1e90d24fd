import Vietnamese

/// Tells the rows that sum up and those that add or take points outside the tree's numbering.
enum TotalRow {
  private static let totals = [
    "tong diem", "tong cong", "tong so diem", "cong tong", "tong muc diem",
    "diem tong cong", "tong hop diem", "tong diem dat duoc",
  ]
  /// Those that name a sum only where nothing else follows: "Tổng số hồ sơ đã giải quyết" does not.
  private static let loneTotals: Set<String> = ["cong", "tong", "tong so", "tong chung"]
  private static let bonuses = [
    "diem thuong", "diem cong", "diem tru", "diem phat", "phan diem thuong", "phan diem tru",
    "tieu chi cong diem", "tieu chi tru diem", "noi dung cong diem", "noi dung tru diem",
    "cac diem tru", "cac diem thuong", "cong diem", "tru diem", "diem khuyen khich",
  ]

  /// Whether a row's title names a sum: "TỔNG ĐIỂM", "Tổng cộng (I+II)", or "Cộng", "Tổng" and "Tổng số" alone.
  static func isTotal(_ title: String) -> Bool {
    loneTotals.contains(plain(title.prefix { $0 != "(" })) || begins(title, with: totals)
  }

  /// Whether a row's title names the sum of one part of the table: "Cộng mục II", "Tổng điểm phần A".
  static func isSubtotal(_ title: String) -> Bool {
    let words = title.plainLetters.split { !$0.isLetter && !$0.isNumber }
    let sums: Set<Substring> = ["tong", "cong", "so", "diem"]
    let name = words.drop(while: sums.contains)
    guard let first = words.first, ["tong", "cong"].contains(first), let part = name.first,
      name.count <= 3
    else { return false }
    return CriterionCode(part.uppercased(), letters: true) != nil && name.count == 1
      || ["muc", "phan", "nhom", "tieu", "linh"].contains(part)
  }

  /// Whether a row names the grade that the sum gives: "Xếp loại: Hoàn thành tốt".
  static func isGrade(_ title: String) -> Bool {
    let name = plain(title.prefix { $0 != ":" })
    return (name == "xep loai" || name == "xep hang") && title.contains(":")
      || ["ket qua xep loai", "ket qua xep hang", "de nghi xep loai"].contains(
        where: name.hasPrefix)
  }

  /// Whether a row's title names points outside the numbering: "ĐIỂM THƯỞNG", "Điểm trừ".
  static func isBonus(_ title: String) -> Bool { begins(title, with: bonuses) }

  /// Whether a title begins with one of the phrases, or is one of them but for a misread letter.
  private static func begins(_ title: String, with phrases: [String]) -> Bool {
    let plain = plain(title)
    if phrases.contains(where: plain.hasPrefix) { return true }
    guard !(totals + bonuses).contains(where: plain.hasPrefix) else { return false }
    return phrases.contains { Likeness.errors(between: plain, and: $0) <= $0.count / 9 }
  }

  private static func plain(_ title: some StringProtocol) -> String {
    title.plainLetters.filter { $0.isLetter || $0 == " " }.trimming { $0 == " " }
  }
}
