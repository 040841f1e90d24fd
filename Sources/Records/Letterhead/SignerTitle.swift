/// The title of the person who signs, and the lines above it that tell on whose behalf.
enum SignerTitle {
  /// Posts whose holders sign; the longer first where one holds another.
  private static let posts: [Phrase] = [
    "pho chu tich", "chu tich", "pho chanh van phong", "chanh van phong", "pho tong giam doc",
    "tong giam doc", "pho giam doc", "giam doc", "pho truong ban", "truong ban", "pho truong phong",
    "truong phong", "pho cuc truong", "cuc truong", "pho chi cuc truong", "chi cuc truong",
    "bo truong", "thu truong", "pho bi thu", "bi thu", "pho chanh thanh tra", "chanh thanh tra",
    "hieu truong", "pho hieu truong", "vien truong", "pho vien truong", "pho vu truong",
    "vu truong", "tong cuc truong", "pho thu tuong", "thu tuong", "pho chu nhiem", "chu nhiem",
    "chanh an", "chi huy truong", "tham muu truong", "pho truong doan", "truong doan",
    "to truong", "doi truong", "tong bien tap", "tong thanh tra", "truong", "pho truong",
    "quyen giam doc", "thu ky", "nguoi lap", "dai dien", "hat truong", "kiem toan truong",
  ]

  /// What stands before those on whose behalf a document is signed.
  private static let behalf: [Phrase] = ["tm", "kt", "tl", "tuq", "thay mat", "t/m", "k/t", "t/l"]

  /// Whether a line is a signer's own title, or one with "KT." before it.
  static func isOwn(_ line: PrintedLine) -> Bool {
    guard line.isCapitals, line.prose.words(in: 0..<line.prose.end).count <= 12 else {
      return false
    }
    return parts(of: line.text).contains { part in
      let prose = Prose(part, page: 1)
      let start = isBehalf(prose) ? nil : quitted(prose)
      return start.map { start in posts.contains { prose.end(of: $0, at: start) != nil } } ?? false
    } || isBehalf(line) && holdsPost(line.prose)
  }

  /// Whether a line tells on whose behalf: "TM. ỦY BAN NHÂN DÂN".
  static func isBehalf(_ line: PrintedLine) -> Bool { line.isCapitals && isBehalf(line.prose) }

  private static func isBehalf(_ prose: Prose) -> Bool {
    behalf.contains { phrase in
      prose.end(of: phrase, at: 0).map {
        prose.has(".", at: $0) || phrase.plain.count > 3 || phrase.plain.contains(UInt8(ascii: "/"))
      } ?? false
    }
  }

  private static func holdsPost(_ prose: Prose) -> Bool {
    (0..<prose.end).contains { offset in
      offset > 0 && posts.contains { prose.end(of: $0, at: offset) != nil }
    }
  }

  /// The offset behind "Q." (acting).
  private static func quitted(_ prose: Prose) -> Int {
    prose.end(of: "q", at: 0).map { prose.past(blanksFrom: prose.has(".", at: $0) ? $0 + 1 : $0) }
      ?? 0
  }

  /// The lines of a title that ends at the index, those on whose behalf above it; lines in capitals
  /// between belong to it.
  static func run(endingAt last: Int, of lines: [PrintedLine]) -> Range<Int> {
    var first = last
    while first > 0, last - first < 4,
      isBehalf(lines[first - 1]) || isOwn(lines[first - 1])
        || (lines[first - 1].isCapitals && first > 1 && isBehalf(lines[first - 2]))
    { first -= 1 }
    var next = last + 1
    while next < lines.count, next - last < 3, goesOn(to: lines[next]) { next += 1 }
    return first..<next
  }

  /// Whether a line in capitals goes on with a title: "TRƯỞNG BAN" – "TIẾP CÔNG DÂN".
  private static func goesOn(to line: PrintedLine) -> Bool {
    line.isCapitals && line.prose.letters.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
      && line.prose.end > 5 && PersonName(line) == nil
      && StandingWords.range(in: line.prose) == nil
  }

  /// A line parted where "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" holds two titles.
  static func parts(of text: String) -> [String] {
    let prose = Prose(text, page: 1)
    guard isBehalf(prose),
      let cut = (1..<max(prose.end, 1)).first(where: { prose.end(of: "pho", at: $0) != nil })
    else { return [text] }
    return [prose.text(0..<cut), prose.text(cut..<prose.end)]
  }
}
