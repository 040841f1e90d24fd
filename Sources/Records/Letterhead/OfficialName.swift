import Vietnamese

/// Names of offices and posts as they are written in running text, made from capitals.
enum OfficialName {
  /// Words that keep a capital wherever they stand in a name, longest first.
  private static let proper = [
    "ủy ban nhân dân": "Ủy ban nhân dân", "hội đồng nhân dân": "Hội đồng nhân dân",
    "mặt trận tổ quốc": "Mặt trận Tổ quốc", "việt nam": "Việt Nam", "văn phòng": "Văn phòng",
    "ủy ban": "Ủy ban", "uỷ ban": "Uỷ ban", "hội đồng": "Hội đồng", "tỉnh ủy": "Tỉnh ủy",
    "huyện ủy": "Huyện ủy", "thành ủy": "Thành ủy", "đảng ủy": "Đảng ủy", "đảng bộ": "Đảng bộ",
    "chủ tịch": "Chủ tịch", "giám đốc": "Giám đốc", "chánh": "Chánh", "thanh tra": "Thanh tra",
    "bí thư": "Bí thư", "chi cục trưởng": "Chi cục trưởng", "cục trưởng": "Cục trưởng",
    "vụ trưởng": "Vụ trưởng", "phụ nữ": "Phụ nữ", "hành chính công": "hành chính công",
    "nông dân": "Nông dân", "cựu chiến binh": "Cựu chiến binh", "quốc hội": "Quốc hội",
    "chính phủ": "Chính phủ",
  ]

  /// Offices whose own name follows and begins with a capital: "Sở Nội vụ".
  private static let heads: Set<String> = [
    "sở", "bộ", "ban", "phòng", "cục", "vụ", "viện", "tâm", "trường", "hội", "đoàn", "ty",
  ]

  /// Units of land whose own name follows, all in capitals at the start of words.
  private static let units: Set<String> = [
    "tỉnh", "huyện", "quận", "xã", "phường", "phố", "trấn",
  ]

  /// Letters that stand for a name and stay as they are.
  private static let acronyms: Set<String> = [
    "UBND", "HĐND", "UBMTTQ", "MTTQ", "VPUBND", "VP", "BCH", "BTV", "BCĐ", "TTHC", "CCHC", "KT",
    "TM", "TL", "TUQ", "Q", "TP", "XHCN", "TW", "TNHH", "MTV", "BQL", "ĐBQH", "CNTT", "PCTT",
    "LHPN", "NN",
  ]

  /// Fields that schools are named after; any other name of a school is a place or a person.
  private static let fields: Set<String> = [
    "kinh", "sư", "bách", "luật", "y", "dược", "nông", "lâm", "công", "kỹ", "ngoại", "khoa", "văn",
    "xây", "giao", "thương", "tài", "kiến", "mỹ", "quốc", "nội", "cảnh", "an",
  ]

  /// Letters that stand for the field of an office.
  private static let fieldAcronyms: Set<String> = [
    "PTNT", "GDĐT", "LĐTBXH", "TNMT", "KHCN", "TTTT", "VHTT", "VHTTDL",
  ]

  /// A name in running text: "UBND TỈNH HẢI SƠN" gives "UBND tỉnh Hải Sơn". Text that is mostly in
  /// small letters is left as it is.
  static func running(_ name: String) -> String {
    let letters = name.filter(\.isLetter)
    guard letters.count(where: \.isUppercase) * 3 >= letters.count * 2 else { return name }
    var spelling = Spelling(name)
    let words = spelling.words.indices.map { spelling.word(at: $0) }
    return withProperNames(words.joined(separator: " "))
  }

  /// A name on its way into running text, word by word.
  private struct Spelling {
    let words: [String]
    private let low: [String]
    /// Whether the words since the last unit of land are its name.
    private var isPlace = false

    init(_ name: String) {
      words = name.split(separator: " ").map(String.init)
      low = words.map { $0.lowercased() }
    }

    /// The word in running text; asked for one after the other.
    mutating func word(at index: Int) -> String {
      if acronyms.union(fieldAcronyms).contains(words[index].filter(\.isLetter)) {
        // Behind the letters of an office's field stands where it is: "SỞ NN VÀ PTNT HẢI SƠN".
        isPlace = fieldAcronyms.contains(words[index])
        return words[index]
      }
      if units.contains(low[index]), !(isPlace && index + 1 == words.count) {
        isPlace = true
        return index == 0 ? low[index].capitalizedFirst : low[index]
      }
      if beginsUnit(at: index) {
        isPlace = false
        return low[index]
      }
      isPlace = isPlace && !beginsOffice(at: index) || namesPlace(at: index)
      return isHigh(at: index) ? low[index].capitalizedFirst : low[index]
    }

    /// "thành" of "thành phố", "thị" of "thị xã".
    private func beginsUnit(at index: Int) -> Bool {
      ["thành", "thị"].contains(low[index]) && index > 0 && index + 1 < words.count
        && units.contains(low[index + 1])
    }

    private func beginsOffice(at index: Int) -> Bool {
      let next = low[index...].prefix(2).joined(separator: " ")
      return proper.keys.contains { next.hasPrefix($0) }
    }

    /// Whether a name begins behind a committee of the Party ("TỈNH ỦY") or a school.
    private func namesPlace(at index: Int) -> Bool {
      guard index > 1 else { return false }
      let (before, last) = (low[index - 2], low[index - 1])
      if ["ủy", "uỷ"].contains(last) {
        return ["tỉnh", "huyện", "thành", "thị", "quận"].contains(before)
      }
      return ["đại học", "cao đẳng", "đa khoa"].contains("\(before) \(last)")
        && !fields.contains(low[index])
    }

    private func isHigh(at index: Int) -> Bool {
      guard low[index] != "và" else { return false }
      guard index > 0, !isPlace, !heads.contains(low[index - 1]), !words[index - 1].hasSuffix("."),
        !["-", "–"].contains(low[index - 1])
      else { return true }
      let isSchool =
        index > 1 && ["đại học", "cao đẳng"].contains("\(low[index - 2]) \(low[index - 1])")
      return isSchool || low[index - 1] == "và" && heads.contains(low[0])
    }
  }

  /// Phrases that are names of their own, the longest first; a word belongs to one of them only.
  private static func withProperNames(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    let low = words.map { $0.lowercased() }
    var isTaken = Array(repeating: false, count: words.count)
    for (plain, written) in proper.sorted(by: { $0.key.count > $1.key.count }) {
      let wanted = plain.split(separator: " ").map(String.init)
      guard words.count >= wanted.count else { continue }
      for start in 0...(words.count - wanted.count) {
        let range = start..<start + wanted.count
        guard low[range].elementsEqual(wanted), !isTaken[range].contains(true) else { continue }
        words.replaceSubrange(range, with: written.split(separator: " ").map(String.init))
        isTaken.replaceSubrange(range, with: wanted.map { _ in true })
      }
    }
    return words.joined(separator: " ")
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
