extension Tokenizer {
  /// The list label at the head of a run: a letter before ")" anywhere ("b)"), at the line's head
  /// also a number, a letter or a Roman number before "." or ")" ("1.", "II.", "1.2.").
  func label(in range: Range<Int>) -> Range<Int>? {
    guard let close = range.firstIndex(where: { isLabelEnd($0) && !isInsideNumber($0, range) })
    else { return nil }
    let inner = range.lowerBound..<close
    guard !inner.isEmpty, inner.count <= 8 else { return nil }
    let isBracket = glyphs[close].scalar == 0x29
    let isLast = close + 1 == range.upperBound
    guard isBracket || isLast else { return nil }
    if inner.count <= 2, inner.allSatisfy({ glyphs[$0].kind.isLetter }), isBracket || isFirst(inner)
    {
      return isBracket || inner.count == 1 || isRoman(inner) ? inner.lowerBound..<close + 1 : nil
    }
    guard isFirst(inner) else { return nil }
    let isNumbers = inner.allSatisfy { glyphs[$0].kind == .digit || glyphs[$0].scalar == 0x2E }
    return isNumbers || isRoman(inner) ? inner.lowerBound..<close + 1 : nil
  }

  private func isLabelEnd(_ index: Int) -> Bool {
    glyphs[index].scalar == 0x2E || glyphs[index].scalar == 0x29
  }

  private func isInsideNumber(_ index: Int, _ range: Range<Int>) -> Bool {
    glyphs[index].scalar == 0x2E && index + 1 < range.upperBound
      && glyphs[index + 1].kind == .digit
  }

  /// Whether only marks and labels stand before.
  private func isFirst(_ range: Range<Int>) -> Bool {
    tokens.allSatisfy {
      $0.tokenClass != .word && $0.tokenClass != .mixed && $0.tokenClass != .acronym
        && $0.tokenClass != .number && $0.tokenClass != .symbol && $0.tokenClass != .numeral
    }
  }

  private func isRoman(_ range: Range<Int>) -> Bool {
    Self.isNumeral(range.map { glyphs[$0].scalar })
  }

  /// The web or e-mail address that a run is, without the marks behind it.
  func address(in range: Range<Int>) -> Range<Int>? {
    guard range.count > 4 else { return nil }
    let hasDot = range.dropFirst().contains { glyphs[$0].scalar == 0x2E }
    guard hasDot && (isMail(range) || startsWeb(range) || endsInDomain(range)) || isPath(range)
    else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, isTrail(glyphs[end - 1].kind) { end -= 1 }
    return range.lowerBound..<end
  }

  private func isTrail(_ kind: GlyphKind) -> Bool {
    kind == .closer || kind == .quote || kind == .opener
  }

  private func isMail(_ range: Range<Int>) -> Bool {
    guard let at = range.firstIndex(where: { glyphs[$0].scalar == 0x40 }),
      at > range.lowerBound + 1, at + 3 < range.upperBound
    else { return false }
    let tail = at + 1..<range.upperBound
    return tail.allSatisfy { glyphs[$0].scalar < 0x80 }
      && tail.dropLast(2).contains { glyphs[$0].scalar == 0x2E }
  }

  private func startsWeb(_ range: Range<Int>) -> Bool {
    ["http://", "https://", "www.", "ftp://"].contains { starts(range, with: $0) }
  }

  /// Whether the run is part of a web address that goes on over lines: ASCII, small letters, four
  /// pieces or more joined by hyphens and slashes, or two before a question mark and a digit.
  private func isPath(_ range: Range<Int>) -> Bool {
    guard range.count > 9, range.allSatisfy({ glyphs[$0].scalar < 0x80 }) else { return false }
    let joints = range.count { glyphs[$0].kind == .hyphen || glyphs[$0].kind == .slash }
    let small = range.count { glyphs[$0].kind == .lower }
    let upper = range.count { glyphs[$0].kind == .upper }
    guard joints > 0, small > 2, upper * 4 <= small else { return false }
    if joints >= 4, small > 4, !hasBlankMark(range) { return true }
    return range.dropLast().contains {
      glyphs[$0].scalar == 0x3F && glyphs[$0 + 1].kind == .digit
    }
  }

  /// Whether a mark stands inside that addresses do not have: , ; ( ) and quotation marks.
  private func hasBlankMark(_ range: Range<Int>) -> Bool {
    range.dropLast(3).contains { index in
      glyphs[index].scalar == 0x2C || glyphs[index].scalar == 0x3B
        || glyphs[index].kind == .opener || glyphs[index].kind == .quote
    }
  }

  private func starts(_ range: Range<Int>, with prefix: String) -> Bool {
    let wanted = prefix.utf8
    return range.count > wanted.count
      && zip(range, wanted).allSatisfy { glyphs[$0].scalar | 0x20 == UInt32($1) | 0x20 }
  }

  /// Names that end in a domain of the country or a common one ("dichvucong.gov.vn").
  private func endsInDomain(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, isTrail(glyphs[end - 1].kind) { end -= 1 }
    let text = glyphs[range.lowerBound..<end].compactMap { Unicode.Scalar($0.scalar) }
    guard text.allSatisfy({ $0.isASCII }) else { return false }
    let name = String(String.UnicodeScalarView(text)).lowercased()
    return [".vn", ".com", ".org", ".net", ".gov", ".edu"].contains { name.hasSuffix($0) }
      || name.contains(".gov.vn/") || name.contains(".com/")
  }
}
