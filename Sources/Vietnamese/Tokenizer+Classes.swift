extension Tokenizer {
  /// Adds a run of letters, digits, hyphens, slashes and signs as what it is.
  mutating func classify(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let digits = range.count { glyphs[$0].kind == .digit }
    let letters = range.count { glyphs[$0].kind.isLetter }
    if digits == 0, letters == 0 {
      addMarks(range)
    } else if isNumber(range, digits: digits, letters: letters) {
      add(range, .number)
    } else if isSymbol(range, digits: digits) {
      add(range, .symbol)
    } else if let joint = range.firstIndex(where: isJoint) {
      classify(range.lowerBound..<joint)
      if isBetweenCapitals(joint, in: range) {
        add(joint..<joint + 1, .punctuation)
      } else {
        addMarks(joint..<joint + 1)
      }
      classify(joint + 1..<range.upperBound)
    } else {
      add(range, digits > 0 ? .mixed : wordClass(of: range, letters: letters))
    }
  }

  /// Whether a piece parts here once it is no number and no symbol.
  private func isJoint(_ index: Int) -> Bool {
    let glyph = glyphs[index]
    return glyph.kind == .hyphen || glyph.kind == .slash || glyph.joinsSymbol
  }

  /// Whether two capitals stand on either side, so that "&" joins short forms ("NN&MT").
  private func isBetweenCapitals(_ index: Int, in range: Range<Int>) -> Bool {
    guard index - 2 >= range.lowerBound, index + 2 < range.upperBound else { return false }
    return [index - 2, index - 1, index + 1, index + 2].allSatisfy { glyphs[$0].kind == .upper }
  }

  /// Digits and what joins them; or a date in which l, I, O or o was read for a digit.
  private func isNumber(_ range: Range<Int>, digits: Int, letters: Int) -> Bool {
    guard digits > 0 else { return false }
    if letters == 0 {
      return !range.contains { glyphs[$0].kind == .sign && !glyphs[$0].joinsSymbol }
        && glyphs[range.lowerBound].kind == .digit
        && (glyphs[range.upperBound - 1].kind == .digit || glyphs[range.upperBound - 1].isPercent)
    }
    let slashes = range.count { glyphs[$0].kind == .slash }
    return slashes > 0 && letters <= digits && glyphs[range.lowerBound].readsAsDigit
      && range.allSatisfy { glyphs[$0].readsAsDigit || glyphs[$0].kind == .slash }
  }

  /// Whether the run is a document's symbol: groups parted by slashes and hyphens, the first with a
  /// digit or (behind a slash) missing, one of the others a code.
  private func isSymbol(_ range: Range<Int>, digits: Int) -> Bool {
    let groups = groups(of: range)
    guard groups.count > 1 else { return false }
    let startsOpen = groups[0].isEmpty
    let hasSlash = startsOpen || range.contains { glyphs[$0].kind == .slash }
    guard startsOpen || groups[0].contains(where: { glyphs[$0].kind == .digit }) || hasSlash
    else {
      return digits == 0 && !isCapitals && groups.allSatisfy(isPlainCode) && isTypeCode(groups[0])
    }
    if !startsOpen, !groups[0].contains(where: { glyphs[$0].kind == .digit }) {
      return digits == 0 && groups.count > 2 && groups.allSatisfy(isPlainCode)
    }
    let rest = groups.dropFirst()
    if rest.contains(where: isCode) {
      return rest.allSatisfy { isCode($0) || isShort($0) }
    }
    return groups.count > 2 && hasSlash && !startsOpen
      && range.contains { glyphs[$0].kind == .hyphen }
      && rest.allSatisfy { isShort($0) } && rest.contains { hasLetter($0) }
  }

  private func groups(of range: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where glyphs[index].kind == .slash || glyphs[index].kind == .hyphen {
      groups.append(start..<index)
      start = index + 1
    }
    groups.append(start..<range.upperBound)
    return groups
  }

  /// Two to ten letters, digits or signs, the first letter a capital, capitals no fewer than small
  /// letters, no tone but what OCR may have added ("QĐ", "TTr", "0P", "Q0B").
  private func isCode(_ group: Range<Int>) -> Bool {
    guard (2...12).contains(group.count) else { return false }
    let upper = group.count { glyphs[$0].kind == .upper }
    let lower = group.count { glyphs[$0].kind == .lower }
    guard upper > 0, upper >= lower else { return false }
    let isCapital = group.first { glyphs[$0].kind.isLetter }.map { glyphs[$0].kind == .upper }
    return isCapital == true
  }

  private func isPlainCode(_ group: Range<Int>) -> Bool {
    isCode(group) && group.allSatisfy { Self.isPlain(glyphs[$0].scalar) }
  }

  private static func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || scalar == 0x110 || scalar == 0xD0
  }

  private func isTypeCode(_ group: Range<Int>) -> Bool {
    let scalars = group.compactMap { Unicode.Scalar(glyphs[$0].scalar) }
    return Self.typeCodes.contains(String(String.UnicodeScalarView(scalars)))
  }

  private static let typeCodes: Set<String> = [
    "QĐ", "QD", "QÐ", "NĐ", "ND", "NÐ", "NQ", "TT", "CT", "KH", "BC", "TTr", "TB", "KL", "HD",
    "CTr",
    "QC", "CV", "ĐA", "DA", "CĐ", "TTLT", "VBHN", "PA",
  ]

  private func isShort(_ group: Range<Int>) -> Bool { group.count <= 6 && !group.isEmpty }

  private func hasLetter(_ group: Range<Int>) -> Bool {
    group.contains { glyphs[$0].kind.isLetter }
  }

  private func wordClass(of range: Range<Int>, letters: Int) -> TokenClass {
    if letters == 0 { return .sign }
    let upper = range.count { glyphs[$0].kind == .upper }
    guard upper >= 2, letters == range.count else { return .word }
    let scalars = range.map { glyphs[$0].scalar }
    if upper == letters, Self.isNumeral(scalars),
      !isCapitals || scalars.count > 2 || scalars[0] == scalars[1]
    {
      return .numeral
    }
    guard scalars.count <= 12, upper + 1 >= letters, glyphs[range.lowerBound + 1].kind == .upper
    else { return .word }
    let codes = scalars.compactMap { LetterTable.letter(of: $0)?.base }
    if isCapitals { return codes.contains(where: LetterTable.isVowel) ? .word : .acronym }
    let plain = codes.map { $0 - UInt8(ascii: "a") }
    return plain.count == scalars.count && Spelling.isSpellableWithoutMarks(plain)
      ? .word : .acronym
  }

  /// Whether the scalars are a Roman number under 40.
  public static func isNumeral(_ scalars: [UInt32]) -> Bool {
    var rest = scalars[...]
    while rest.count > 0, rest.first == 0x58 { rest = rest.dropFirst() }
    guard scalars.count - rest.count <= 3 else { return false }
    let units: [[UInt32]] = [
      [], [0x49], [0x49, 0x49], [0x49, 0x49, 0x49], [0x49, 0x56], [0x56], [0x56, 0x49],
      [0x56, 0x49, 0x49], [0x56, 0x49, 0x49, 0x49], [0x49, 0x58],
    ]
    return !scalars.isEmpty && units.contains { $0.elementsEqual(rest) }
  }
}

extension Glyph {
  /// Digits and the letters that OCR mistakes for them.
  fileprivate var readsAsDigit: Bool {
    kind == .digit || scalar == 0x6C || scalar == 0x49 || scalar == 0x4F || scalar == 0x6F
  }
}
