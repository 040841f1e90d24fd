/// What announces a number: "Quyết định số".
struct Announcement {
  /// Where it begins; the number's own place where nothing announces it.
  var start: Int
  /// Where "số" begins.
  var word: Int?
  /// The kind of document that is named right before.
  var type: DocumentType?
}

/// "số" and what misread letters make of it.
private let numberWords: [Phrase] = ["so", "s6", "s0", "s5", "sb", "sd"]

/// Words that may stand between a number and its date.
private let wordsOfIssue: [Phrase] = ["cung", "ky", "de", "ban hanh", "ra", "duoc", "da"]

/// What bears a number of its own but is none of a document: forms and annexes.
private let formWords: [Phrase] = [
  "mau", "bieu", "bieu mau", "mau bieu", "phu luc", "phu bieu", "to khai", "mau phieu",
]

extension Prose {
  /// Whether a number that the offset begins is a form's: "Mẫu số 01/TH-ĐT".
  func isNumberOfForm(announcedAt offset: Int) -> Bool {
    let here = before(blanksUpTo: offset)
    return formWords.contains { start(of: $0, endingAt: here) != nil }
  }

  /// What announces the number that begins at the offset.
  func announcement(endingAt offset: Int) -> Announcement {
    var announcement = Announcement(start: offset)
    var here = before(colonUpTo: offset)
    while let start = numberWords.lazy.compactMap({ self.start(of: $0, endingAt: here) }).first {
      announcement.word = start
      announcement.start = start
      here = before(colonUpTo: start)
    }
    if let (type, start) = documentType(endingAt: here) {
      announcement.type = type
      announcement.start = start
    }
    return announcement
  }

  /// The offset before a colon or period and the blanks around it.
  private func before(colonUpTo offset: Int) -> Int {
    let here = before(blanksUpTo: offset)
    return has(":", at: here - 1) || has(".", at: here - 1) ? before(blanksUpTo: here - 1) : here
  }

  /// A number without letters behind a kind that takes one: "Quyết định số 5 của UBND tỉnh",
  /// "Nghị định 30/2020".
  func bareNumber(at offset: Int, after announcement: Announcement) -> DocumentSymbol? {
    guard let type = announcement.type, type.takesBareNumber else { return nil }
    var last = digits(at: offset).upperBound
    guard last - offset <= 5, !isDigit(offset - 1), number(offset..<last) != 0 else { return nil }
    let year = has("/", at: last) ? digits(at: last + 1) : last..<last
    let bearsYear = year.count == 4 && (1930...2099).contains(number(year) ?? 0)
    if bearsYear { last = year.upperBound }
    let isTold = announcement.word != nil || issuer(at: last) != nil || dateFollows(at: last)
    guard isTold || bearsYear, !isLetter(last), !isDigit(last) else { return nil }
    guard ![".", ",", "/", "%", "-"].contains(where: { has($0, at: last) && isDigit(last + 1) }),
      !has("%", at: past(blanksFrom: last)), !has("/", at: last)
    else { return nil }
    return DocumentSymbol(
      number: String(letters[offset..<last]), parts: [], bearsYear: bearsYear, range: offset..<last)
  }

  /// A number of a list whose last member alone bears the letters: "124" of "124, 125/VP-TH".
  func listedNumber(at offset: Int) -> DocumentSymbol? {
    let own = digits(at: offset)
    var here = own.upperBound
    while own.count <= 5, has(",", at: here) {
      let next = digits(at: past(blanksFrom: here + 1))
      guard (1...5).contains(next.count) else { return nil }
      here = next.upperBound
      guard has("/", at: here), isLetter(here + 1) else { continue }
      return DocumentSymbol(
        number: String(letters[own]), parts: [], bearsYear: false, range: own)
    }
    return nil
  }

  private func dateFollows(at offset: Int) -> Bool {
    date(introducedAt: past(blanksFrom: offset)) != nil
  }

  /// Date and issuer behind a number, and where they end: ", ngày 19/10/2021 của UBND tỉnh".
  func tail(ofCitationAt offset: Int) -> (date: PrintedDate?, issuer: String?, end: Int) {
    let (date, behindDate) = dateTail(at: offset)
    guard let (issuer, behindIssuer) = issuer(at: behindDate) else {
      return (date, nil, behindDate)
    }
    guard date == nil else { return (date, issuer, behindIssuer) }
    let (later, last) = dateTail(at: behindIssuer)
    return (later, issuer, last)
  }

  /// The date behind a number; a comma, a bracket, "cùng", "ký", "được ban hành" may stand before
  /// "ngày".
  private func dateTail(at offset: Int) -> (date: PrintedDate?, end: Int) {
    var here = past(blanksFrom: offset)
    if has(",", at: here) || has("(", at: here) { here = past(blanksFrom: here + 1) }
    let same = end(of: "cung ngay", at: here)
    while let behind = wordsOfIssue.lazy.compactMap({ end(of: $0, at: here) }).first {
      here = past(blanksFrom: behind)
    }
    if let date = date(introducedAt: here) { return (date, date.range.upperBound) }
    return (nil, same ?? offset)
  }

  /// Whether only what parts the members of a list stands in the range.
  func isListing(_ range: Range<Int>) -> Bool {
    words(in: range).allSatisfy { word in
      plain[word].elementsEqual("va".utf8) || plain[word].allSatisfy { ",;.&".utf8.contains($0) }
    }
  }

  /// The kind named further before an announced number, in the same clause: "Luật Cán bộ, công chức
  /// số 22/2008/QH12".
  func type(before offset: Int) -> String? {
    var here = offset
    var words = 0
    while here > 0, words < 10,
      !["(", ")", ";", ".", ":"].contains(where: { has($0, at: here - 1) })
    {
      if isBlank(here - 1) { words += 1 }
      let blank = before(blanksUpTo: here)
      if let type = DocumentType.all.first(where: { start(of: $0.phrase, endingAt: blank) != nil })
      {
        return type.name
      }
      here = blank - 1
      while here > 0, isLetter(here - 1) { here -= 1 }
    }
    return nil
  }

  /// Whether the offset lies in a web address.
  func isInsideAddress(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, !isBlank(start - 1) { start -= 1 }
    var stop = offset
    while stop < end, !isBlank(stop) { stop += 1 }
    let signs: [Phrase] = ["http", "www.", "://", ".vn/", ".com/", "@"]
    return (start..<stop).contains { here in
      signs.contains { $0.plain.first == plain[here] && plain[here..<stop].starts(with: $0.plain) }
    }
  }
}
