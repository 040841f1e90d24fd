import Vietnamese

/// Tells the rows that sum up and those that add or take points outside the tree's numbering.
enum TotalRow {
  private static let totals = [
    "tong diem", "tong cong", "tong so diem", "tong so", "cong tong", "tong muc diem",
    "diem tong cong", "tong hop diem", "tong diem dat duoc",
  ]
  private static let bonuses = [
    "diem thuong", "diem cong", "diem tru", "diem phat", "phan diem thuong", "phan diem tru",
    "tieu chi cong diem", "tieu chi tru diem", "noi dung cong diem", "noi dung tru diem",
    "cac diem tru", "cac diem thuong", "cong diem", "tru diem", "diem khuyen khich",
  ]

  /// Whether a row's title names a sum: "TỔNG ĐIỂM", "Tổng cộng (I+II)", or "Cộng" alone.
  static func isTotal(_ title: String) -> Bool {
    plain(title) == "cong" || begins(title, with: totals)
  }

  /// Whether a row's title names points outside the numbering: "ĐIỂM THƯỞNG", "Điểm trừ".
  static func isBonus(_ title: String) -> Bool { begins(title, with: bonuses) }

  private static func begins(_ title: String, with phrases: [String]) -> Bool {
    let plain = plain(title)
    return phrases.contains {
      plain.hasPrefix($0)
        || plain.count >= $0.count
          && Likeness.errors(between: plain.prefix($0.count), and: $0) <= $0.count / 9
    }
  }

  private static func plain(_ title: String) -> String {
    title.plainLetters.filter { $0.isLetter || $0 == " " }.trimming { $0 == " " }
  }
}
