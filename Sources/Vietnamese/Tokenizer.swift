/// Splits a line of Vietnamese office text, clean or garbled, into classed tokens with their byte
/// offsets. Whatever is no white space belongs to exactly one token. One instance serves many lines
/// and keeps its buffers between them.
public struct Tokenizer: Sendable {
  var glyphs: [Glyph] = []
  var tokens: [LineToken] = []
  /// Whether capitals prevail in the line, so that they do not tell acronyms from words.
  var isCapitals = false

  /// A tokenizer with empty buffers.
  public init() {}

  /// The tokens of one line, which should be in form NFC.
  public static func tokens(in line: String) -> [LineToken] {
    var tokenizer = Tokenizer()
    var line = line
    return line.withUTF8 { tokenizer.tokens(in: $0) }
  }

  /// The tokens of one line given as UTF-8.
  public mutating func tokens(in line: UnsafeBufferPointer<UInt8>) -> [LineToken] {
    tokens.removeAll(keepingCapacity: true)
    readGlyphs(of: line)
    var start = 0
    let count = glyphs.count - 1
    while start < count {
      if glyphs[start].kind == .space {
        start += 1
        continue
      }
      var end = start + 1
      while end < count, glyphs[end].kind != .space { end += 1 }
      split(start..<end)
      start = end
    }
    return tokens
  }

  /// Decodes the line; a last glyph behind it gives the end's offset.
  private mutating func readGlyphs(of line: UnsafeBufferPointer<UInt8>) {
    glyphs.removeAll(keepingCapacity: true)
    var offset = 0
    var upper = 0
    var lower = 0
    while offset < line.count {
      let (scalar, length) = UTF8Reader.scalar(at: offset, of: line)
      let kind = GlyphKind.of(scalar)
      glyphs.append(Glyph(scalar: scalar, offset: offset, kind: kind))
      if kind == .upper { upper += 1 } else if kind == .lower { lower += 1 }
      offset += length
    }
    glyphs.append(Glyph(scalar: 0, offset: line.count, kind: .space))
    isCapitals = upper > 2 * lower
  }

  mutating func add(_ range: Range<Int>, _ tokenClass: TokenClass) {
    guard !range.isEmpty else { return }
    tokens.append(
      LineToken(
        start: glyphs[range.lowerBound].offset, end: glyphs[range.upperBound].offset,
        tokenClass: tokenClass))
  }

  /// Adds marks one by one.
  mutating func addMarks(_ range: Range<Int>) {
    for index in range {
      add(index..<index + 1, glyphs[index].kind == .sign ? .sign : .punctuation)
    }
  }

  /// Splits a run without blanks: marks before, what stands between, marks behind.
  private mutating func split(_ range: Range<Int>) {
    var core = range
    while let first = core.first, isLeadingMark(first, in: core) { core = core.dropFirst() }
    if let address = address(in: core) {
      addMarks(range.lowerBound..<core.lowerBound)
      add(address, .address)
      return addMarks(address.upperBound..<range.upperBound)
    }
    if core.lowerBound == range.lowerBound, let label = label(in: core) {
      add(label, .label)
      return split(label.upperBound..<range.upperBound)
    }
    while let last = core.last, isTrailingMark(last) { core = core.dropLast() }
    addMarks(range.lowerBound..<core.lowerBound)
    splitAtMarks(core)
    addMarks(core.upperBound..<range.upperBound)
  }

  private func isLeadingMark(_ index: Int, in range: Range<Int>) -> Bool {
    switch glyphs[index].kind {
    case .opener, .closer, .quote, .hyphen, .control: return true
    case .slash: return !(index + 1 < range.upperBound && glyphs[index + 1].kind == .upper)
    case .sign:
      return !(glyphs[index].mayBeLetter || isDollarForS(index)) || glyphs[index].scalar == 0x7E
        || index + 1 == range.upperBound
    default: return false
    }
  }

  /// Whether a dollar sign stands before one digit, as in "$6" for "số": no sum is written so.
  private func isDollarForS(_ index: Int) -> Bool {
    glyphs[index].scalar == 0x24 && index + 1 < glyphs.count && glyphs[index + 1].kind == .digit
      && (index + 2 == glyphs.count || !glyphs[index + 2].continuesNumber)
  }

  private func isTrailingMark(_ index: Int) -> Bool {
    switch glyphs[index].kind {
    case .opener, .closer, .quote, .hyphen, .control, .slash: true
    case .sign: !glyphs[index].mayBeLetter && !glyphs[index].isPercent
    default: false
    }
  }

  /// Splits at marks within ("Hà Nội,Văn", "TP.Hồ"), not at those inside a number ("11,5").
  private mutating func splitAtMarks(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where isInnerMark(index, in: range) {
      classify(start..<index)
      addMarks(index..<index + 1)
      start = index + 1
    }
    classify(start..<range.upperBound)
  }

  private func isInnerMark(_ index: Int, in range: Range<Int>) -> Bool {
    let glyph = glyphs[index]
    guard index > range.lowerBound, index + 1 < range.upperBound else {
      return glyph.kind == .closer || glyph.kind == .opener || glyph.kind == .control
    }
    let (before, after) = (glyphs[index - 1].kind, glyphs[index + 1].kind)
    switch glyph.kind {
    case .opener, .control: return true
    case .closer:
      let isInNumber = before == .digit && after == .digit && glyph.scalar < 0x80
      let isApostrophe = glyph.scalar == 0x2019 && before.isLetter && after.isLetter
      return !isInNumber && !isApostrophe
    case .quote: return !(before.isLetter && after.isLetter)
    case .sign: return !glyph.mayBeLetter && !glyph.joinsSymbol
    default: return false
    }
  }
}

/// A character of the line that is being split.
struct Glyph: Sendable {
  var scalar: UInt32
  var offset: Int
  var kind: GlyphKind

  /// Whether engines without Vietnamese put the sign in a letter's place: ¢ £ ¥ § © ® € @ | ~ ^ and the like.
  var mayBeLetter: Bool {
    switch scalar {
    case 0xA2, 0xA3, 0xA5, 0xA7, 0xA9, 0xAE, 0x20AC, 0x40, 0x5E, 0x7C, 0x7E, 0xA1, 0xB6, 0x192: true
    default: false
    }
  }

  /// Whether it may stand behind the first digit of a number.
  var continuesNumber: Bool {
    kind == .digit || kind == .slash || scalar == 0x2E || scalar == 0x2C
  }

  var isPercent: Bool { scalar == 0x25 || scalar == 0x2030 || scalar == 0xB0 }

  /// Signs that stand inside document symbols and numbers: & + % _ °.
  var joinsSymbol: Bool { scalar == 0x26 || scalar == 0x2B || scalar == 0x5F || isPercent }
}
