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
    "bí thư": "Bí thư", "quốc hội": "Quốc hội", "chính phủ": "Chính phủ",
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
  ]

  /// A name in running text: "UBND TỈNH HẢI SƠN" gives "UBND tỉnh Hải Sơn". Text that is mostly in
  /// small letters is left as it is.
  static func running(_ name: String) -> String {
    let signs = name.filter(\.isLetter)
    guard signs.count(where: \.isUppercase) * 3 >= signs.count * 2 else { return name }
    let words = name.split(separator: " ").map(String.init)
    var running: [String] = []
    var isPlace = false
    for (index, word) in words.enumerated() {
      let low = word.lowercased()
      let last = index > 0 ? words[index - 1].lowercased() : ""
      if acronyms.contains(letters(of: word)) {
        running.append(word)
        isPlace = false
      } else if units.contains(low), !(isPlace && index + 1 == words.count) {
        running.append(index == 0 ? low.capitalizedFirst : low)
        isPlace = true
      } else if low == "thành" || low == "thị", index > 0, index + 1 < words.count,
        units.union(["xã"]).contains(words[index + 1].lowercased())
      {
        running.append(low)
        isPlace = false
      } else {
        isPlace = (isPlace && !beginsOffice(words[index...])) || isCommittee(words[..<index])
        let isHigh =
          index == 0 || isPlace || heads.contains(last) || words[index - 1].hasSuffix(".")
          || last == "và" && heads.contains(words[0].lowercased())
        running.append(isHigh && low != "và" ? low.capitalizedFirst : low)
      }
    }
    return withProperNames(running.joined(separator: " "))
  }

  private static func letters(of word: String) -> String { word.filter(\.isLetter) }

  /// Whether the words end with a committee of the Party, whose place follows: "TỈNH ỦY".
  private static func isCommittee(_ words: ArraySlice<String>) -> Bool {
    let last = words.suffix(2).map { $0.lowercased() }
    return last.count == 2 && ["ủy", "uỷ"].contains(last[1])
      && ["tỉnh", "huyện", "thành", "thị", "quận"].contains(last[0])
  }

  private static func beginsOffice(_ words: ArraySlice<String>) -> Bool {
    let next = words.prefix(2).joined(separator: " ").lowercased()
    return proper.keys.contains { next.hasPrefix($0) }
  }

  private static func withProperNames(_ name: String) -> String {
    var name = name
    for (plain, written) in proper.sorted(by: { $0.key.count > $1.key.count }) {
      var words = name.split(separator: " ").map(String.init)
      let wanted = plain.split(separator: " ").map(String.init)
      guard words.count >= wanted.count else { continue }
      for start in 0...(words.count - wanted.count)
      where words[start..<start + wanted.count].map({ $0.lowercased() }) == wanted {
        let high = written.split(separator: " ").map(String.init)
        words.replaceSubrange(start..<start + wanted.count, with: high)
      }
      name = words.joined(separator: " ")
    }
    return name
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
