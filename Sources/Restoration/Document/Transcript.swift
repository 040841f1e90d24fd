import Pages
import Vietnamese

/// A document's pages as one row of tokens, with what parts them and where they came from.
struct Transcript {
  /// How a token hangs together with the one before it.
  enum Joint: UInt8 {
    /// Same word.
    case inside
    /// A blank between them.
    case blank
    /// The first of its line.
    case line
    /// The first behind an empty line or on a new page.
    case gap
    /// The first of a table's cell.
    case cell
  }

  /// A piece of a word, all of one class.
  struct Token {
    var form: FormTable.Form
    var tokenClass: TokenClass
    var joint: Joint
    /// The word's index in `words`.
    var word: Int32
    /// Where in the line it begins, in Unicode scalars, gaps counted.
    var offset: Int32
    /// The line's index in `lines`.
    var line: Int32
  }

  /// A word's place.
  struct Place {
    var page: Int32
    var line: Int32
    var word: Int32
  }

  /// A line's place and tokens.
  struct LineSpan {
    var page: Int
    var line: Int
    var tokens: Range<Int>
    /// Whether capitals prevail.
    var isShouted = false
  }

  private(set) var tokens: [Token] = []
  private(set) var words: [Place] = []
  private(set) var lines: [LineSpan] = []
  let forms: FormTable
  private var tokenizer = Tokenizer()
  private var bytes: [UInt8] = []
  private var bounds: [(start: Int, hasTab: Bool)] = []
  private var scalars: [UInt32] = []
  /// Whether the last line ends with a hyphen inside a symbol.
  private var endsInsideSymbol = false

  /// Tokenizes the words of all lines, gaps and markup left out; forms are numbered by `forms`.
  init(_ pages: [Page], _ forms: FormTable) {
    self.forms = forms
    var isAfterGap = true
    for (pageIndex, page) in pages.enumerated() {
      for (lineIndex, line) in page.lines.enumerated() {
        if line.words.isEmpty {
          isAfterGap = true
          lines.append(
            LineSpan(page: pageIndex, line: lineIndex, tokens: tokens.count..<tokens.count))
        } else {
          add(line, pageIndex, lineIndex, isAfterGap)
          isAfterGap = false
        }
      }
    }
  }

  private mutating func add(_ line: Line, _ page: Int, _ lineIndex: Int, _ isAfterGap: Bool) {
    spell(line)
    let first = tokens.count
    let firstWord = words.count
    for index in line.words.indices {
      words.append(
        Place(page: Int32(page), line: Int32(lineIndex), word: Int32(index)))
    }
    let plain = bytes.withUnsafeBufferPointer { tokenizer.tokens(in: $0) }
    let hasLabels = plain.contains { $0.tokenClass == .label }
    let found = joiningSymbols(hasLabels ? plain.flatMap(partingBracket) : plain)
    add(found, of: line, firstWord, isAfterGap)
    lines.append(
      LineSpan(
        page: page, line: lineIndex, tokens: first..<tokens.count, isShouted: isShouted(first)))
    endsInsideSymbol = bytes.last == UInt8(ascii: "-") && Self.endWithSymbol(found)
  }

  /// Adds the tokens of a line, each with its word, its place and what parts it from the one before.
  private mutating func add(
    _ found: [LineToken], of line: Line, _ firstWord: Int, _ isAfterGap: Bool
  ) {
    let first = tokens.count
    var word = 0
    var wordBegins = true
    var offset = Self.width(of: line.words[0].gap)
    for token in found {
      while word + 1 < bounds.count, token.start >= bounds[word + 1].start {
        word += 1
        wordBegins = true
        offset += Self.width(of: line.words[word].gap)
      }
      decode(token.start..<token.end)
      let joint: Joint =
        if tokens.count > first, !wordBegins {
          .inside
        } else if bounds[word].hasTab {
          .cell
        } else if tokens.count > first {
          .blank
        } else {
          isAfterGap ? .gap : .line
        }
      tokens.append(
        Token(
          form: forms.form(scalars[...], token.tokenClass), tokenClass: token.tokenClass,
          joint: joint, word: Int32(firstWord + word), offset: offset,
          line: Int32(lines.count)))
      offset += Int32(scalars.count)
      wordBegins = false
    }
  }

  /// Whether the last token is a symbol, or a mark right behind one.
  private static func endWithSymbol(_ tokens: [LineToken]) -> Bool {
    switch tokens.last?.tokenClass {
    case .symbol: true
    case .punctuation: tokens.dropLast().last?.tokenClass == .symbol
    default: false
    }
  }

  /// "cd)" within a line as a word and its bracket: what numbers a list there is one letter.
  private func partingBracket(_ token: LineToken) -> [LineToken] {
    guard token.tokenClass == .label, token.start > 0, bytes[token.end - 1] == UInt8(ascii: ")")
    else { return [token] }
    let word = String(decoding: bytes[token.start..<token.end - 1], as: UTF8.self)
    guard word.unicodeScalars.count > 1, word.unicodeScalars.allSatisfy(\.properties.isAlphabetic),
      !word.allSatisfy({ "IVX".contains($0) })
    else { return [token] }
    return [
      LineToken(start: token.start, end: token.end - 1, tokenClass: .word),
      LineToken(start: token.end - 1, end: token.end, tokenClass: .punctuation),
    ]
  }

  /// Tokens with the pieces of a symbol made one whose digits stand apart: "396 -QD/TU", and
  /// "117/QD-" at the end of the line before "VP".
  private func joiningSymbols(_ found: [LineToken]) -> [LineToken] {
    guard endsInsideSymbol || found.contains(where: { $0.tokenClass == .number }) else {
      return found
    }
    var joined: [LineToken] = []
    var index = 0
    while index < found.count {
      var token = found[index]
      let word = symbolWord(at: index, in: found)
      if index == 0, endsInsideSymbol, let end = word, isCode(bytes[token.start..<end.end]) {
        token = end
        index = found.firstIndex { $0.start >= end.end } ?? found.count
      } else if let last = joined.last, last.tokenClass == .number, let end = word,
        token.start == last.end + 1, startsWithJoint(token), isCode(bytes[token.start..<end.end])
      {
        token = end
        index = found.firstIndex { $0.start >= end.end } ?? found.count
      } else {
        index += 1
      }
      joined.append(token)
    }
    return joined
  }

  /// All tokens of the word that begins with the one at `index` as one symbol, the marks behind it
  /// left out.
  private func symbolWord(at index: Int, in found: [LineToken]) -> LineToken? {
    var last = index
    while last + 1 < found.count, found[last + 1].start == found[last].end { last += 1 }
    while last > index, found[last].tokenClass == .punctuation { last -= 1 }
    guard index == 0 || found[index - 1].end < found[index].start else { return nil }
    return LineToken(start: found[index].start, end: found[last].end, tokenClass: .symbol)
  }

  private func startsWithJoint(_ token: LineToken) -> Bool {
    bytes[token.start] == UInt8(ascii: "-") || bytes[token.start] == UInt8(ascii: "/")
  }

  /// Capitals, digits and what joins them, at least two capitals.
  private func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    var capitals = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if Alphabet.isCapital(scalar.value) {
        capitals += 1
      } else if !"0123456789-/&grb".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return capitals >= 2
  }

  private func isShouted(_ first: Int) -> Bool {
    var capitals = 0
    var smalls = 0
    for token in tokens[first...] where token.tokenClass == .word {
      for scalar in forms.scalars(of: token.form) {
        if Alphabet.isCapital(scalar) { capitals += 1 }
        if Alphabet.isSmall(scalar) { smalls += 1 }
      }
    }
    return capitals > 2 * smalls
  }

  /// The length of a gap, in Unicode scalars.
  private static func width(of gap: String) -> Int32 {
    gap.utf8.count < 2 ? Int32(gap.utf8.count) : Int32(gap.unicodeScalars.count)
  }

  /// Writes the line's words to `bytes`, a blank between them.
  private mutating func spell(_ line: Line) {
    bytes.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    for word in line.words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bounds.append((bytes.count, word.gap.utf8.contains(0x09)))
      bytes.append(contentsOf: LookAlikes.resolved(word.text).composed.utf8)
    }
  }

  /// The scalars of a piece of `bytes`, which is well-formed UTF-8.
  private mutating func decode(_ range: Range<Int>) {
    scalars.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = UInt32(bytes[index])
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      var scalar = length == 1 ? byte : byte & (0x7F >> UInt32(length))
      for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
      scalars.append(scalar)
      index += length
    }
  }
}
