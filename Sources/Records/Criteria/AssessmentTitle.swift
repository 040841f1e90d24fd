import Pages
import Vietnamese

/// The heading above a scoring table and the year it names.
struct AssessmentTitle {
  /// The heading, joined over its paragraphs; `nil` where none stands above the table.
  private(set) var text: String?
  /// The year that is assessed; `nil` where none is named.
  private(set) var year: Int?

  private static let openings = [
    "bang cham diem", "bieu cham diem", "phieu cham diem", "bang tu cham", "bang tu danh gia",
    "bieu tu cham", "bang diem", "bieu diem", "bang tong hop", "phieu tu", "bang danh gia",
    "bieu danh gia", "bang tieu chi", "bo tieu chi", "bieu tong hop", "thang diem",
    "bang thang diem",
    "tieu chi danh gia", "cac tieu chi", "chi so",
  ]

  /// Looks for the heading among the paragraphs above a table, the nearest last.
  init(above paragraphs: [String]) {
    let near = Array(paragraphs.suffix(12))
    if let start = near.lastIndex(where: Self.opens) {
      var parts = [near[start]]
      for text in near[(start + 1)...] {
        guard !text.hasPrefix("("), text.count < 160, Self.isHeading(text) else { break }
        parts.append(text)
      }
      text = Self.withoutAnnex(parts.joined(separator: " ").trimming { "*_~# ".contains($0) })
    }
    year =
      text.flatMap(Self.year) ?? near.reversed().lazy.compactMap(Self.year).first
      ?? paragraphs.lazy.compactMap(Self.year).first
  }

  /// A heading without the annex's number before it: "PHỤ LỤC SỐ 01 BẢNG CHẤM ĐIỂM …".
  private static func withoutAnnex(_ heading: String) -> String {
    guard heading.plainLetters.hasPrefix("phu luc") else { return heading }
    let words = heading.split(separator: " ")
    let rests = words.indices.map { words[$0...].joined(separator: " ") }
    return rests.first { rest in openings.contains { rest.plainLetters.hasPrefix($0) } } ?? heading
  }

  private static func opens(_ text: String) -> Bool {
    guard text.count < 200, !text.hasPrefix("(") else { return false }
    return namesTable(text) || isHeading(text) && text.plainLetters.contains("cham diem")
  }

  /// Whether a line begins as headings of scoring tables do: "BẢNG CHẤM ĐIỂM …".
  static func namesTable(_ text: String) -> Bool {
    let plain = text.plainLetters.trimming { !$0.isLetter }
    return openings.contains { plain.hasPrefix($0) }
  }

  /// Whether it is set in capitals, as headings are.
  private static func isHeading(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count { $0.isUppercase } * 10 >= letters.count * 8 && letters.count > 3
  }

  /// The year behind "năm".
  private static func year(in text: String) -> Int? {
    let words = text.plainLetters.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).lazy.compactMap { word, next -> Int? in
      guard word == "nam", let year = Int(next), (1990...2099).contains(year) else { return nil }
      return year
    }.first
  }
}
