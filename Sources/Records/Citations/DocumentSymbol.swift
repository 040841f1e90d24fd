/// A document's number and symbol as they stand in running text: "18/QĐ-VP", "114-KL/TW".
struct DocumentSymbol: Hashable {
  /// Number and symbol without blanks, dashes made hyphens, letters as printed; `nil` where the
  /// number is not filled in ("số    /QĐ-VP").
  let number: String?
  /// The letters behind the number: ["QĐ", "VP"].
  let parts: [String]
  /// Whether the number bears the year of issue: "130/2005/NĐ-CP".
  let bearsYear: Bool
  /// Where it stands in the text.
  let range: Range<Int>

  /// Whether a letter of a symbol's parts is none of Vietnamese: "ÑQ", "SGŒT".
  static func isForeign(_ parts: [String]) -> Bool {
    parts.joined().contains { !($0.isASCII || "ĂÂĐÊÔƠƯăâđêôơư".contains($0)) }
  }

  /// The kind of document that the symbol names.
  var type: DocumentType? { parts.first.flatMap(DocumentType.named(bySymbol:)) }

  /// Whether the form alone tells it from a ratio, a unit or a code of another kind.
  var isUnmistakable: Bool {
    type != nil || parts.count > 1 || ["CP", "TTg"].contains(parts[0])
  }
}

extension Prose {
  /// The symbol whose digits begin at the offset. Where `announced` ("số" stands before it) laxer
  /// forms hold too: blanks inside the digits, no sign between digits and letters.
  func symbol(at offset: Int, announced: Bool) -> DocumentSymbol? {
    guard beginsNumber(at: offset) else { return nil }
    var here = digits(at: offset).upperBound
    if announced { here = pastTornDigits(from: here) }
    guard here - offset <= 8 else { return nil }
    if isLetter(here), !isCapital(here), !isLetter(here + 1), has("/", at: here + 1) { here += 1 }
    let year = yearPart(at: here)
    guard let parts = symbolParts(at: year ?? here, afterYear: year != nil, announced: announced)
    else { return nil }
    return symbol(offset..<parts.end, parts: parts.texts, bearsYear: year != nil)
  }

  /// The symbol whose number is not filled in: "/QĐ-VP", blanks or dots before it.
  func unnumberedSymbol(at offset: Int) -> DocumentSymbol? {
    var here = offset
    while here < end, isBlank(here) || has(".", at: here) || has("_", at: here) { here += 1 }
    guard has("/", at: here),
      let parts = symbolParts(at: here, afterYear: false, announced: true)
    else { return nil }
    return DocumentSymbol(
      number: nil, parts: parts.texts, bearsYear: false, range: here..<parts.end)
  }

  /// Whether a number begins here that is no part of another: "5.000", "30/7", "A3".
  private func beginsNumber(at offset: Int) -> Bool {
    guard isDigit(offset), !isDigit(offset - 1), !isLetter(offset - 1) else { return false }
    let joined = [".", ",", "/", "-"].contains { has($0, at: offset - 1) }
    return !(joined && isDigit(offset - 2))
  }

  /// Number and symbol as they read, blanks left out, dashes made hyphens; one also where a blank
  /// stands for it ("QĐ TTg").
  func serial(_ range: Range<Int>) -> String {
    var serial = ""
    for offset in range where !has("'", at: offset) {
      if isBlank(offset) {
        if isLetter(offset - 1), isLetter(offset + 1) { serial.append("-") }
      } else {
        serial.append(has("-", at: offset) ? "-" : letters[offset])
      }
    }
    return serial
  }

  private func symbol(_ range: Range<Int>, parts: [String], bearsYear: Bool) -> DocumentSymbol {
    let number = serial(range)
    // A nought is what is left of a number that was stamped or written by hand.
    let isLost = number.prefix(while: \.isNumber).allSatisfy { $0 == "0" }
    return DocumentSymbol(
      number: isLost ? nil : number, parts: parts, bearsYear: bearsYear, range: range)
  }

  /// Digits that a blank tears apart: "1 7/QĐ-VP".
  private func pastTornDigits(from offset: Int) -> Int {
    let more = digits(at: past(blanksFrom: offset))
    guard more.lowerBound > offset, !more.isEmpty, more.count <= 3 else { return offset }
    let sign = past(blanksFrom: more.upperBound)
    guard has("/", at: sign), isCapital(past(blanksFrom: sign + 1)) else { return offset }
    return more.upperBound
  }

  /// The offset behind "/2005" where letters follow.
  private func yearPart(at offset: Int) -> Int? {
    let slash = past(blanksFrom: offset)
    guard has("/", at: slash) else { return nil }
    let year = digits(at: past(blanksFrom: slash + 1))
    guard year.count == 4, let number = number(year), (1930...2099).contains(number),
      has("/", at: past(blanksFrom: year.upperBound))
    else { return nil }
    return year.upperBound
  }

  private func symbolParts(at offset: Int, afterYear: Bool, announced: Bool)
    -> (texts: [String], end: Int)?
  {
    var here = past(blanksFrom: offset)
    let slash = has("/", at: here)
    let hyphen = !afterYear && has("-", at: here)
    guard slash || hyphen || (announced && isCapital(here)) else { return nil }
    if slash || hyphen { here = past(blanksFrom: here + 1) }
    var texts: [String] = []
    var last = here
    while let part = symbolPart(at: here) {
      texts.append(String(letters[part]))
      last = part.upperBound
      guard let next = nextPart(after: last) else { break }
      here = next
    }
    guard let kind = texts.first, slash || texts.count > 1 || announced && isWhole(kind) else {
      return nil
    }
    return (texts, last)
  }

  /// Whether a part may be a symbol by itself behind a hyphen: "206-CP", "446-QĐ".
  private func isWhole(_ part: String) -> Bool {
    DocumentType.named(bySymbol: part) != nil || ["CP", "TTg"].contains(part)
  }

  /// Capitals with digits behind them; few small letters, as in "TTg".
  private func symbolPart(at offset: Int) -> Range<Int>? {
    guard isCapital(offset) else { return nil }
    var last = offset
    while isLetter(last) || isDigit(last) { last += 1 }
    let capitals = (offset..<last).count(where: isCapital)
    let small = (offset..<last).count { isLetter($0) && !isCapital($0) }
    let isSymbol = small == 0 || (capitals >= 2 && small == 1)
    return isSymbol || ["Ttr", "Ctr", "TTri"].contains(text(offset..<last)) ? offset..<last : nil
  }

  /// Where the next part begins: behind a hyphen, slash or ampersand. A blank may follow the sign,
  /// where a line ended there.
  private func nextPart(after offset: Int) -> Int? {
    if offset < end, isBlank(offset) { return nextPart(behindBlankAt: offset) }
    guard ["-", "/", "&", "."].contains(where: { has($0, at: offset) }) else { return nil }
    var next = past(blanksFrom: offset + 1)
    // A speck before the first letter of a line is read as an apostrophe.
    if has("'", at: next) { next += 1 }
    guard isCapital(next), !(has(".", at: offset) && next > offset + 1) else { return nil }
    return next
  }

  /// Where a part begins that blanks part from the one before: "QĐ - UBND", "CT / TW", and without
  /// any sign "QĐ TTg ngày".
  private func nextPart(behindBlankAt offset: Int) -> Int? {
    let sign = past(blanksFrom: offset)
    let isSigned = has("-", at: sign) || has("/", at: sign)
    let next = isSigned ? past(blanksFrom: sign + 1) : sign
    guard let part = symbolPart(at: next), (part.count { isCapital($0) }) > 1 else { return nil }
    let isDated = end(of: "ngay", at: past(blanksFrom: part.upperBound)) != nil
    return isSigned || isDated ? next : nil
  }

  /// Where the rest of a symbol ends that broke off at a sign ("SNV-XDCQ&(;LLN"); `nil` where it
  /// did not.
  func endOfTornSymbol(at offset: Int) -> Int? {
    guard has("&", at: offset) || has("-", at: offset) && !isLetter(offset + 1) else { return nil }
    var last = offset
    while last < end, !isBlank(last) { last += 1 }
    return last
  }
}
