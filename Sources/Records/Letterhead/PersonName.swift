/// A person's name that stands alone: "Trần Thị Ví Dụ".
struct PersonName {
  /// Surnames that nine of ten people bear, and those of the peoples of the highlands.
  private static let surnames: Set<String> = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho",
    "ngo", "duong", "ly", "dinh", "truong", "lam", "mai", "trinh", "dao", "doan", "luong", "luu",
    "ta", "to", "cao", "chu", "chau", "thai", "ha", "kieu", "quach", "tong", "la", "nghiem", "nong",
    "vi", "lo", "lu", "mac", "ton", "tang", "thach", "son", "kim", "khuat", "phung", "than", "tieu",
    "trieu", "u", "ung", "vuong", "bach", "cu", "dam", "diep", "dong", "dau", "giang", "giap", "h",
    "hua", "ksor", "siu", "rmah", "rah", "kpa", "nay", "nie", "mlo", "y", "a", "pham", "ban", "ma",
    "be", "cam", "ca", "deo", "hoa", "khong", "lai", "luc", "moc", "mua", "ninh", "on", "phuong",
    "quang", "sung", "thao", "thieu", "tu", "van", "viem", "xa", "au", "ong", "nham", "phi", "bo",
  ]

  /// Words before a name that are no part of the search.
  private static let degrees: Set<String> = [
    "ths", "ts", "ths.", "ts.", "pgs.ts", "pgs.ts.", "bs.",
  ]

  /// The name as it is printed.
  let text: String

  /// The name that a line holds and nothing else; `nil` where it holds none.
  init?(_ line: PrintedLine) {
    let prose = line.prose
    let words = prose.words(in: 0..<prose.end).filter { prose.isLetter($0.lowerBound) }
    guard words.count == prose.words(in: 0..<prose.end).count || line.text.hasPrefix("(") else {
      return nil
    }
    let names = words.drop { Self.degrees.contains(prose.text($0).lowercased()) }
    guard (2...5).contains(names.count), let first = names.first,
      names.allSatisfy({ Self.isName($0, in: prose) }),
      Self.surnames.contains(String(decoding: prose.plain[first], as: UTF8.self))
    else { return nil }
    text = prose.text(0..<prose.end)
    guard !SignerTitle.isOwn(line), !Self.namesOffice(prose) else { return nil }
  }

  private static func isName(_ word: Range<Int>, in prose: Prose) -> Bool {
    guard prose.isCapital(word.lowerBound), word.count <= 8 else { return false }
    let rest = word.dropFirst()
    return word.allSatisfy { prose.isLetter($0) || prose.has("'", at: $0) }
      && (rest.allSatisfy { !prose.isCapital($0) }
        || word.count > 1 && rest.allSatisfy(prose.isCapital))
  }

  private static func namesOffice(_ prose: Prose) -> Bool {
    (["van phong", "ban nhan dan", "so noi vu", "vien kiem sat", "to chuc"] as [Phrase]).contains {
      phrase in (0..<prose.end).contains { prose.end(of: phrase, at: $0) != nil }
    }
  }
}
