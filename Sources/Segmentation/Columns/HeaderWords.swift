import Pages
import Vietnamese

/// Tells from a header's words what a column holds.
enum HeaderWords {
  /// What a header names, and how surely.
  struct Reading {
    /// What the column holds; `nil` where the header says no more than "Điểm".
    var role: Table.Role?
    /// From 1, the weakest word, to 100.
    var weight: Int
  }

  /// Phrases in plain letters; where several stand in a header the heaviest counts, so that
  /// "Giải trình điểm tự chấm" is an explanation and "Ý kiến thẩm định" a note.
  private static let phrases: [(role: Table.Role?, weight: Int, phrases: [String])] = [
    (
      .explanation, 90,
      [
        "giai trinh", "kiem chung", "minh chung", "thuyet minh", "dien giai", "bang chung",
        "dan chung", "chung minh",
      ]
    ),
    (.note, 85, ["ghi chu", "y kien", "nhan xet"]),
    (
      .appraisedScore, 80,
      [
        "tham dinh", "co tham quyen", "hoi dong", "phuc tra", "phuc tham", "so noi vu cham",
        "cap tren", "diem duyet", "to tham tra",
      ]
    ),
    (
      .selfScore, 75,
      [
        "tu cham", "tu danh gia", "tu xac dinh", "tu cho diem", "don vi cham", "don vi danh gia",
        "diem dat", "dat duoc", "diem thuc hien", "diem thuc te", "tu tinh",
      ]
    ),
    (
      .maxScore, 70,
      [
        "toi da", "thang diem", "diem chuan", "diem quy dinh", "khung diem", "bieu diem",
        "muc diem", "diem cao nhat", "tong diem chuan", "diem goc",
      ]
    ),
    (
      .explanation, 60, ["tai lieu", "ket qua thuc hien", "tinh hinh thuc hien", "can cu", "ly do"]
    ),
    (
      .title, 50,
      [
        "noi dung", "tieu chi", "linh vuc", "chi tieu", "nhiem vu", "hang muc", "chi so",
        "cong viec",
      ]
    ),
    (
      .other, 40,
      [
        "chu tri", "phoi hop", "thoi gian", "thoi han", "tien do", "chi dao", "phu trach",
        "san pham", "kinh phi", "bien phap",
      ]
    ),
    (nil, 30, ["diem"]),
  ]

  private static let codeHeaders = [
    "stt", "tt", "so tt", "so thu tu", "muc", "ma", "ma so", "ky hieu", "s tt", "st t", "so",
  ]

  /// What the header names; `nil` where it has none of the words.
  static func reading(of header: String) -> Reading? {
    let plain = words(of: header)
    guard !plain.isEmpty else { return nil }
    if isCodeHeader(plain) { return Reading(role: .code, weight: 60) }
    // Words read wrong count only where no phrase stands there as it is.
    for isPresent in [stands, isNear] {
      for entry in phrases where entry.phrases.contains(where: { isPresent($0, plain) }) {
        return Reading(role: entry.role, weight: entry.weight)
      }
    }
    return nil
  }

  /// The roles that the names of several columns tell, one behind the other, each once.
  static func roles(inOrderOf headers: String) -> [Table.Role] {
    let plain = " \(words(of: headers)) "
    let found = phrases.flatMap { entry in
      entry.phrases.compactMap { phrase -> (place: Int, weight: Int, role: Table.Role)? in
        guard let role = entry.role, let range = plain.firstRange(of: " \(phrase) ") else {
          return nil
        }
        let place = plain.distance(from: plain.startIndex, to: range.lowerBound)
        return (place, entry.weight, role)
      }
    }
    return found.sorted { $0.place < $1.place }.reduce(into: []) { roles, next in
      if !roles.contains(next.role) { roles.append(next.role) }
    }
  }

  /// Whether a header, or a text above a table, is about points at all; narrow columns break its
  /// words.
  static func isAboutPoints(_ text: String) -> Bool {
    let plain = words(of: text)
    return ["diem", "cham", "tu danh gia"].contains { isPresent($0, in: plain) }
      || plain.filter { $0 != " " }.contains("diem")
  }

  /// Whether it names a part of the year, or one year of several: "Quý II", "6 tháng", "Năm 2022".
  static func isOfPeriod(_ header: String) -> Bool {
    let words = header.plainLetters.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).contains { word, next in
      let isNumber = next.allSatisfy(\.isNumber)
      return word == "quy" && (isNumber || Numbering.isRoman(next.uppercased()))
        || word == "nam" && isNumber || next == "thang" && word.allSatisfy(\.isNumber)
        || word == "thang" && isNumber
    }
  }

  /// Whether it names all of a year.
  static func isOfAllPeriods(_ header: String) -> Bool {
    let plain = words(of: header)
    return ["ca nam", "tong", "tong cong", "trong nam"].contains { stands($0, plain) }
  }

  /// Whether it names the contents of rows.
  static func isAboutContents(_ text: String) -> Bool {
    let plain = words(of: text)
    return phrases.contains { $0.role == .title && $0.phrases.contains { stands($0, plain) } }
  }

  private static func words(of text: String) -> String {
    let letters = PlainLetters.scalars(of: text).map { $0.properties.isAlphabetic ? $0 : " " }
    return String(String.UnicodeScalarView(letters)).split(separator: " ").joined(separator: " ")
  }

  private static func isCodeHeader(_ plain: String) -> Bool {
    guard plain.count <= 10 else { return false }
    if codeHeaders.contains(plain) { return true }
    return plain.count >= 3 && plain.count <= 4 && Likeness.errors(between: plain, and: "stt") == 1
      && plain.hasPrefix("s")
  }

  private static func isPresent(_ phrase: String, in plain: String) -> Bool {
    stands(phrase, plain) || isNear(phrase, plain)
  }

  private static func stands(_ phrase: String, _ plain: String) -> Bool {
    " \(plain) ".contains(" \(phrase) ")
  }

  /// Whether a phrase stands there with a letter in seven read wrong at most.
  private static func isNear(_ phrase: String, _ plain: String) -> Bool {
    let allowed = phrase.count / 7
    return allowed > 0 && Likeness.errors(of: " \(phrase) ", in: " \(plain) ") <= allowed
  }
}
