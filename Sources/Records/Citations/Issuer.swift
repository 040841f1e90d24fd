/// Small words that no issuer's name goes through; what the document is about begins there.
private let subjectWords: Set<String> = [
  "về", "v/v", "đã", "có", "được", "để", "nhằm", "thì", "là", "việc", "giao", "cho", "tại", "theo",
  "ngày", "gửi", "trình", "trong", "như", "này", "do", "hiện", "khi", "nêu", "số", "đến", "đang",
  "lấy", "kèm", "đề", "thay", "ban",
]

/// Pairs of words that begin what a document is about, in small letters or capitals.
private let subjectPhrases: [Phrase] = [
  "ban hanh", "phe duyet", "quy dinh", "sua doi", "bo sung", "thong bao", "ket luan", "cong bo",
  "huong dan", "trien khai", "thuc hien", "yeu cau", "chi dao", "de nghi", "thong nhat",
  "thanh lap", "kien toan", "phan cong", "tang cuong", "tiep tuc", "bao cao", "dieu chinh",
  "thay the", "bai bo", "phat dong", "dang ky", "uy quyen", "cong nhan", "xac dinh", "khac phuc",
  "lien quan", "phat huy", "dong y", "chap thuan",
]

extension Prose {
  /// The issuer that "của" announces at the offset ("của UBND tỉnh"), and where its name ends.
  func issuer(at offset: Int) -> (name: String, end: Int)? {
    guard let start = end(of: "cua", at: past(blanksFrom: offset)) else { return nil }
    let name = past(blanksFrom: start)
    guard isCapital(name) else { return nil }
    var last = name
    for word in words(in: name..<min(end, name + 120)).prefix(14) {
      guard let stop = endOfName(word, isFirst: word.lowerBound == name) else { break }
      last = stop
      if stop < word.upperBound { break }
    }
    return last > name ? (text(name..<last), last) : nil
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
    if end(of: "va", at: start) != nil {
      let next = past(blanksFrom: word.upperBound)
      return !isCapital(next) || beginsDocumentType(at: next)
    }
    let letters = text(word)
    return subjectWords.contains(letters) || letters == "Về"
  }

  private func beginsDocumentType(at offset: Int) -> Bool {
    DocumentType.all.contains { end(of: $0.phrase, at: offset) != nil }
  }
}
