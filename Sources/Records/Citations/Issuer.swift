/// Small words that no issuer's name goes through; what the document is about begins there.
private let subjectWords: Set<String> = [
  "về", "v/v", "đã", "có", "được", "để", "nhằm", "thì", "là", "việc", "giao", "cho", "tại", "theo",
  "ngày", "gửi", "trình", "trong", "như", "này", "do", "hiện", "khi", "nêu", "số", "đến", "đang",
  "lấy", "kèm", "đề", "thay", "ban", "khóa", "khoá", "nhiệm", "năm", "hỗ", "tặng", "cử", "bổ",
  "điều", "mời", "góp", "xin", "chấm", "đánh", "rà", "trả", "hủy", "huỷ", "giải", "tổ", "cung",
  "từ", "không", "cũng", "mới", "vừa", "đăng", "chưa", "với",
]

/// Pairs of words that begin what a document is about, in small letters or capitals.
private let subjectPhrases: [Phrase] = [
  "ban hanh", "phe duyet", "quy dinh", "sua doi", "bo sung", "thong bao", "ket luan", "cong bo",
  "huong dan", "trien khai", "thuc hien", "yeu cau", "chi dao", "de nghi", "thong nhat",
  "thanh lap", "kien toan", "phan cong", "tang cuong", "tiep tuc", "bao cao", "dieu chinh",
  "thay the", "bai bo", "phat dong", "dang ky", "uy quyen", "cong nhan", "xac dinh", "khac phuc",
  "lien quan", "phat huy", "dong y", "chap thuan", "ky hop", "phan bo", "cho phep",
]

/// Bodies whose names may go through a comma: "Hội đồng Xét duyệt sáng kiến, đề tài tỉnh".
private let longNamed: [Phrase] = [
  "hoi dong", "ban chi dao", "ban to chuc", "to cong tac", "bo van hoa", "so van hoa",
  "phong van hoa", "bo lao dong", "so lao dong", "phong lao dong", "uy ban",
]

/// Words that a name may end with behind a comma.
private let places: Set<String> = [
  "tỉnh", "huyện", "xã", "phường", "quận", "phố", "lịch", "hội", "tin", "ương", "gia",
]

extension Prose {
  /// The issuer that "của" announces at the offset ("của UBND tỉnh"), and where its name ends.
  func issuer(at offset: Int) -> (name: String, end: Int)? {
    guard let start = end(of: "cua", at: past(blanksFrom: offset)) else { return nil }
    let name = past(blanksFrom: start)
    guard isCapital(name) else { return nil }
    let first = endOfName(from: name, atMost: 14)
    let last = endOfLongName(from: name, upToComma: first) ?? first
    return last > name ? (text(name..<last), last) : nil
  }

  /// The issuer named behind what stands in brackets at the offset: "(thay thế …) của Giám đốc".
  func issuer(behindBracketAt offset: Int) -> String? {
    let opening = past(blanksFrom: offset)
    guard has("(", at: opening),
      let closing = (opening..<min(end, opening + 160)).first(where: { has(")", at: $0) })
    else { return nil }
    return issuer(at: closing + 1)?.name
  }

  /// Where the words end that go on with a name.
  private func endOfName(from start: Int, atMost count: Int) -> Int {
    var last = start
    for word in words(in: start..<min(end, start + 120)).prefix(count) {
      guard let stop = endOfName(word, isFirst: word.lowerBound == start) else { break }
      last = stop
      if stop < word.upperBound { break }
    }
    return last
  }

  /// Where a name ends that goes through a comma; `nil` where it does not.
  private func endOfLongName(from start: Int, upToComma comma: Int) -> Int? {
    guard has(",", at: comma), longNamed.contains(where: { end(of: $0, at: start) != nil }),
      let own = words(in: start..<comma).last, !places.contains(text(own))
    else { return nil }
    let next = past(blanksFrom: comma + 1)
    guard isLetter(next), !beginsDocumentType(at: next), text(next..<min(next + 3, end)) != "các"
    else { return nil }
    let last = endOfName(from: next, atMost: 9)
    let isPlace = words(in: next..<last).last.map { places.contains(text($0)) } ?? false
    return isPlace ? last : nil
  }

  /// Where the letters of a word end that goes on with an issuer's name; `nil` where it does not.
  private func endOfName(_ word: Range<Int>, isFirst: Bool) -> Int? {
    let start = word.lowerBound
    if has("-", at: start), word.count == 1 { return word.upperBound }
    guard isLetter(start) || has("&", at: start), isFirst || !beginsSubject(word) else {
      return nil
    }
    var stop = start
    while stop < word.upperBound, isLetter(stop) || has("-", at: stop) || has("&", at: stop) {
      stop += 1
    }
    return stop
  }

  private func beginsSubject(_ word: Range<Int>) -> Bool {
    let start = word.lowerBound
    if subjectPhrases.contains(where: { end(of: $0, at: start) != nil }) { return true }
    if isCapital(start), beginsCitation(at: start) { return true }
    if end(of: "va", at: start) != nil {
      let next = past(blanksFrom: word.upperBound)
      return !isCapital(next) || beginsDocumentType(at: next)
    }
    let letters = text(word)
    return subjectWords.contains(letters) || letters == "Về"
  }

  /// "Nghị quyết số", "Nghị quyết 24"; of "Sở Kế hoạch và Đầu tư" it is a name.
  private func beginsCitation(at offset: Int) -> Bool {
    DocumentType.all.contains { type in
      guard let behind = end(of: type.phrase, at: offset) else { return false }
      let next = past(blanksFrom: behind)
      return isDigit(next) || end(of: "so", at: next) != nil
    }
  }

  private func beginsDocumentType(at offset: Int) -> Bool {
    DocumentType.all.contains { end(of: $0.phrase, at: offset) != nil }
  }
}
