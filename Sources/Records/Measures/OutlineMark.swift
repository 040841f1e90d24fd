/// The mark before a paragraph: "II.", "2.1.", "a)", "-".
enum OutlineMark: Hashable {
  /// "II": a chapter.
  case roman(String)
  /// "2.1": a section.
  case number(String)
  /// "a", "a1": an item; "(1)" gives "1".
  case letter(String)
  /// "-", "+" or "*": a point under an item.
  case bullet(Character)
  /// None.
  case none
}

extension Prose {
  /// The mark that the text begins with, and the offset of the words behind it; specks that were
  /// read as signs are passed over.
  var outlineMark: (mark: OutlineMark, content: Int) {
    let start = (0..<end).first {
      isLetter($0) || isDigit($0) || "-–—+*•●(“\"¢".contains(letters[$0])
    }
    guard let start else { return (.none, end) }
    if let sign = ["-", "+", "*", "•", "●"].first(where: {
      letters[start] == $0 || has("-", at: start)
    }),
      !isDigit(start + 1)
    {
      return (.bullet(has("-", at: start) ? "-" : sign), past(blanksFrom: start + 1))
    }
    let first = word(at: start)
    guard first.count <= 8 else { return (.none, start) }
    let next = past(blanksFrom: first.upperBound)
    if let mark = mark(of: text(first)), next < end { return (mark, next) }
    return (.none, start)
  }

  private func mark(of word: String) -> OutlineMark? {
    guard let last = word.last, last == "." || last == ")" || last == "/" else {
      return Self.parts(ofNumber: word) > 1 ? .number(word) : nil
    }
    let body = String(word.dropLast())
    if last != "/", let roman = Self.roman(body) { return .roman(roman) }
    if last == ")", body.hasPrefix("("), body.dropFirst().allSatisfy(\.isNumber), body.count > 1 {
      return .letter(String(body.dropFirst()))
    }
    if Self.parts(ofNumber: body) > 0 { return .number(body) }
    return Self.letter(body).map(OutlineMark.letter)
  }

  /// How many numbers of one or two digits a text is, parted by dots: 2 of "2.1"; 0 where it is none,
  /// or more than four.
  private static func parts(ofNumber text: String) -> Int {
    guard text.first?.isNumber == true else { return 0 }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    return areNumbers && parts.count <= 4 ? parts.count : 0
  }

  /// A Roman number, its I possibly read as 1 or l beside another sign of it.
  private static func roman(_ text: String) -> String? {
    guard (1...5).contains(text.count), text.allSatisfy({ "IVX1l".contains($0) }),
      text.contains(where: { "IVX".contains($0) })
    else { return nil }
    return String(text.map { $0 == "1" || $0 == "l" ? "I" : $0 })
  }

  /// "a", "đ", "a1", "a.2"; the digit may be read as l, and c as a sign of money.
  private static func letter(_ text: String) -> String? {
    let signs = text.filter { $0 != "." }.replacing("¢", with: "c")
    guard let first = signs.first, first.isLowercase, signs.count <= 2 else { return nil }
    guard let digit = signs.dropFirst().first else { return String(first) }
    return digit.isNumber ? signs : digit == "l" ? "\(first)1" : nil
  }
}
