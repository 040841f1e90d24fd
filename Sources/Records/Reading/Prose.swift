import Pages
import Vietnamese

/// Running text made ready for reading, once for all who read it: beside every letter its plain form
/// (lower case, without marks), so that a reading error in a mark does not hide a word, whether it is
/// a letter, a figure or a capital, and its page.
struct Prose {
  /// A word's place in the text.
  private struct Mark {
    let offset: Int
    let page: Int
    let confidence: Double
    let box: Box?
  }

  /// The text as it stands, letter by letter.
  let letters: [Character]
  /// The plain form of each letter as ASCII: marks folded, dashes and quotes made one, any blank a
  /// space, 0 for a letter without plain form.
  let plain: [UInt8]
  /// What each letter is.
  let traits: [LetterTraits]
  private let marks: [Mark]

  /// The joined text of a passage.
  init(_ passage: Passage) {
    self.init(passage.text) { Prose.marks(of: passage, in: $0) }
  }

  /// Text that stands on one page.
  init(_ text: String, page: Int) {
    self.init(text) { _ in [Mark(offset: 0, page: page, confidence: 1, box: nil)] }
  }

  private init(_ text: String, marks: ([Character]) -> [Mark]) {
    let folded = FoldedLetters(text)
    (letters, plain, traits) = (folded.letters, folded.plain, folded.traits)
    self.marks = marks(letters)
  }

  /// The part of a text in a range, blanks at its ends left out; pages, boxes and confidences stay.
  init(_ whole: Prose, _ range: Range<Int>) {
    let start = min(whole.past(blanksFrom: range.lowerBound), range.upperBound)
    let stop = max(whole.before(blanksUpTo: range.upperBound), start)
    letters = Array(whole.letters[start..<stop])
    plain = Array(whole.plain[start..<stop])
    traits = Array(whole.traits[start..<stop])
    marks = whole.marks(in: start..<stop).map {
      Mark(
        offset: max($0.offset - start, 0), page: $0.page, confidence: $0.confidence, box: $0.box)
    }
  }

  /// The offset behind the last letter.
  var end: Int { letters.count }

  /// The letters of a range, blanks at its ends left out.
  func text(_ range: Range<Int>) -> String {
    var range = range
    while let first = range.first, isBlank(first) { range.removeFirst() }
    while let last = range.last, isBlank(last) { range.removeLast() }
    var text = ""
    text.reserveCapacity(2 * range.count)
    for letter in letters[range] { text.append(letter) }
    return text
  }

  /// The page on which the letter at the offset stands.
  func page(at offset: Int) -> Int {
    (marks.last { $0.offset <= offset } ?? marks.first)?.page ?? 1
  }

  /// The least confidence of the words that reach into a range, 0…1; 1 of none.
  func confidence(of range: Range<Int>) -> Double {
    marks(in: range).map(\.confidence).min() ?? 1
  }

  /// The extent of the words that reach into a range, on the page where it begins; `nil` for plain
  /// text.
  func box(of range: Range<Int>) -> Box? {
    let marks = marks(in: range)
    return Box.around(marks.filter { $0.page == marks.first?.page }.compactMap(\.box))
  }

  private func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    let first = marks.lastIndex { $0.offset <= range.lowerBound } ?? 0
    return marks[min(first, marks.endIndex)...].prefix { $0.offset < range.upperBound }
  }

  private static func marks(of passage: Passage, in letters: [Character]) -> [Mark] {
    var marks: [Mark] = []
    var offset = 0
    for piece in passage.pieces {
      for word in piece.lines.lazy.flatMap(\.words) where !word.text.isEmpty {
        if offset < letters.count, letters[offset] == " ", word.text.first != " " { offset += 1 }
        marks.append(
          Mark(offset: offset, page: piece.page, confidence: word.confidence, box: word.box))
        offset += word.text.characterCount
      }
    }
    return marks
  }
}

extension Prose {
  /// Whether a blank stands at the offset.
  func isBlank(_ offset: Int) -> Bool { plain[offset] == 0x20 }

  /// Whether a digit stands at the offset; not past either end.
  func isDigit(_ offset: Int) -> Bool {
    plain.indices.contains(offset) && (0x30...0x39).contains(plain[offset])
  }

  /// Whether a letter stands at the offset; not past either end.
  func isLetter(_ offset: Int) -> Bool {
    traits.indices.contains(offset) && traits[offset].contains(.letter)
  }

  /// Whether a capital stands at the offset; not past either end.
  func isCapital(_ offset: Int) -> Bool {
    traits.indices.contains(offset) && traits[offset].contains(.capital)
  }

  /// How many of its signs are letters, and how many of these capitals.
  var letterCounts: (letters: Int, capitals: Int) {
    let letters = traits.lazy.filter { $0.contains(.letter) }
    return (letters.count { _ in true }, letters.count { $0.contains(.capital) })
  }

  /// Whether this plain ASCII letter or sign stands at the offset.
  func has(_ sign: Unicode.Scalar, at offset: Int) -> Bool {
    plain.indices.contains(offset) && plain[offset] == UInt8(ascii: sign)
  }

  /// The first offset from here on that bears no blank.
  func past(blanksFrom offset: Int) -> Int {
    var offset = offset
    while offset < end, isBlank(offset) { offset += 1 }
    return offset
  }

  /// The offset behind the last letter before here that is no blank.
  func before(blanksUpTo offset: Int) -> Int {
    var offset = offset
    while offset > 0, isBlank(offset - 1) { offset -= 1 }
    return offset
  }

  /// The digits that begin at the offset, empty where there are none.
  func digits(at offset: Int) -> Range<Int> {
    var last = offset
    while isDigit(last) { last += 1 }
    return offset..<last
  }

  /// The offset behind a phrase in plain letters that begins here as whole words; a blank in the
  /// phrase stands for any number of them.
  func end(of phrase: Phrase, at offset: Int) -> Int? {
    guard offset < end, plain[offset] == phrase.plain.first else { return nil }
    if isLetter(offset - 1), isLetter(offset) { return nil }
    var here = offset
    for byte in phrase.plain {
      if byte == 0x20 {
        guard here < end, isBlank(here) else { return nil }
        here = past(blanksFrom: here)
      } else {
        guard here < end, plain[here] == byte else { return nil }
        here += 1
      }
    }
    return isLetter(here) && isLetter(here - 1) ? nil : here
  }

  /// Where a phrase in plain letters begins that ends here as whole words.
  func start(of phrase: Phrase, endingAt offset: Int) -> Int? {
    guard offset > 0, plain[offset - 1] == phrase.plain.last else { return nil }
    var here = offset
    for byte in phrase.plain.reversed() {
      if byte == 0x20 {
        guard here > 0, isBlank(here - 1) else { return nil }
        here = before(blanksUpTo: here)
      } else {
        guard here > 0, plain[here - 1] == byte else { return nil }
        here -= 1
      }
    }
    return isLetter(here - 1) ? nil : here
  }

  /// The run of letters and signs from here up to a blank; empty where one stands.
  func word(at offset: Int) -> Range<Int> {
    var last = offset
    while last < end, !isBlank(last) { last += 1 }
    return offset..<last
  }

  /// The words, runs between blanks, that lie in a range.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var here = range.lowerBound
    while here < range.upperBound {
      let start = min(past(blanksFrom: here), range.upperBound)
      here = start
      while here < range.upperBound, !isBlank(here) { here += 1 }
      if start < here { words.append(start..<here) }
    }
    return words
  }
}
