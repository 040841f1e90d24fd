/// The bodies that a letterhead's left column names.
enum Issuers {
  /// Words that begin a body's name; any other line goes on with the name before it.
  private static let heads: [Phrase] = [
    "ubnd", "uy ban", "hdnd", "hoi dong", "so", "ban", "van phong", "phong", "trung tam",
    "chi cuc", "cuc", "tong cuc", "bo", "dang", "tinh uy", "huyen uy", "thanh uy", "thi uy",
    "quan uy", "chi bo", "hoi", "doan", "lien doan", "cong doan", "cong an", "thanh tra", "truong",
    "benh vien", "kho bac", "vien", "bao hiem", "ngan hang", "toa an", "mat tran", "to",
    "cong ty", "quy", "dai", "bao", "thu vien", "bao tang", "chinh phu", "quoc hoi",
    "thu tuong", "doi", "hat", "vu", "tong cong ty", "tap doan", "tram", "nha", "vpubnd", "ubmttq",
    "bch", "bqp", "bcd", "tinh doan", "lien hiep", "hiep hoi", "chi nhanh",
  ]

  /// Marks and stamps in capitals that name nobody.
  private static let stamps: [Phrase] = [
    "hoa toc", "khan", "thuong khan", "mat", "toi mat", "tuyet mat", "du thao", "sao y",
    "cong van den", "den", "ky boi", "phu luc", "ban sao", "luu hanh noi bo",
  ]

  /// Whether a line in capitals is a stamp or has too few letters to be a name.
  static func isStamp(_ line: PrintedLine) -> Bool {
    line.begins(withAnyOf: stamps) || line.prose.letterCounts.letters < 4
  }

  /// The last body, and the one above it: "UBND TỈNH HẢI SƠN", "VĂN PHÒNG" give parent and issuer.
  static func named(by lines: [String]) -> (parent: String?, issuer: String?) {
    var names: [String] = []
    // What a slash stands in is a torn piece of the number.
    for line in lines.map({ $0.trimming("-–—_*.,:; ") }) where !line.isEmpty && !line.contains("/")
    {
      if let last = names.last, !beginsBody(line) || goesOn(last) {
        names[names.count - 1] = last + " " + line
      } else if beginsBody(line) {
        names.append(line)
      }
    }
    let running = names.map(OfficialName.running)
    return (running.dropLast().last, running.last)
  }

  private static func beginsBody(_ line: String) -> Bool {
    let prose = Prose(line, page: 1)
    return heads.contains { prose.end(of: $0, at: 0) != nil }
  }

  /// Whether a name ends with a word that asks for more: "SỞ NÔNG NGHIỆP VÀ".
  private static func goesOn(_ name: String) -> Bool {
    let prose = Prose(name, page: 1)
    return (["va", "cua"] as [Phrase]).contains {
      prose.start(of: $0, endingAt: prose.end) != nil
    } || name.hasSuffix("-") || name.hasSuffix(",")
  }
}
