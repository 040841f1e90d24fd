import Pages

/// A line of a page, or the part of one that stands in a column of its own.
struct PrintedLine {
  /// What stands there, ready for reading.
  let prose: Prose
  /// The number of the paragraph or cell it belongs to, from 0.
  let passage: Int
  /// The page, from 1.
  let page: Int
  /// Whether all its words are set in heavy type.
  let isBold: Bool
  /// Whether it stands in a table with points.
  let isInScoringTable: Bool

  /// Joins words to a line.
  init(
    words: some Collection<Word>, passage: Int, page: Int, isInScoringTable: Bool = false
  ) {
    let line = Line(Array(words))
    prose = Prose(Passage([.init(page: page, lines: [line])]))
    self.passage = passage
    self.page = page
    self.isInScoringTable = isInScoringTable
    isBold = !line.words.isEmpty && line.words.allSatisfy { $0.style?.contains(.bold) ?? false }
  }

  /// A part of a line, or other words in its place.
  init(_ prose: Prose, like line: PrintedLine) {
    self.prose = prose
    passage = line.passage
    page = line.page
    isBold = line.isBold
    isInScoringTable = line.isInScoringTable
  }

  /// The words as they stand.
  var text: String { prose.text(0..<prose.end) }

  /// The part of the line from one letter up to another.
  func part(_ range: Range<Int>) -> PrintedLine {
    PrintedLine(Prose(prose, range), like: self)
  }

  /// Whether nearly all its letters are capitals, as in the names of offices and titles.
  var isCapitals: Bool {
    let (letters, capitals) = prose.letterCounts
    return letters >= 2 && capitals * 5 >= letters * 4
  }

  /// Whether more of its letters are capitals than small: a word of it may have been misread.
  var isMostlyCapitals: Bool {
    let (letters, capitals) = prose.letterCounts
    return letters >= 4 && capitals * 3 >= letters * 2
  }

  /// Whether it begins with one of the phrases.
  func begins(withAnyOf phrases: [Phrase]) -> Bool {
    let start = firstLetter
    return phrases.contains { prose.end(of: $0, at: start) != nil }
  }

  /// The offset of the first letter or digit: list marks and quotes are passed over.
  var firstLetter: Int {
    (0..<prose.end).first { prose.isLetter($0) || prose.isDigit($0) } ?? prose.end
  }
}

extension Layout {
  /// The lines of all passages in reading order, parted where wide gaps tell columns.
  var printedLines: [PrintedLine] {
    let passages = blocks.flatMap { block in
      Layout(blocks: [block]).passages.map { ($0, isScoring: block.isScoringTable) }
    }
    return passages.enumerated().flatMap { index, passage in
      passage.0.pieces.flatMap { piece in
        piece.lines.flatMap { line in
          line.columns.filter { !$0.isEmpty }.map {
            PrintedLine(
              words: $0, passage: index, page: piece.page, isInScoringTable: passage.isScoring)
          }
        }
      }
    }
  }
}

extension Layout.Block {
  fileprivate var isScoringTable: Bool {
    if case .table(let table) = self {
      table.columns.contains(where: \.role.isScore)
    } else {
      false
    }
  }
}

extension Line {
  /// The words, parted at tabs, at three blanks or more, and at gaps three times as wide as the
  /// line is high.
  fileprivate var columns: [ArraySlice<Word>] {
    var starts: [Int] = [0]
    for index in words.indices.dropFirst() where isWideGap(before: index) { starts.append(index) }
    return zip(starts, starts.dropFirst() + [words.endIndex]).map { words[$0..<$1] }
  }

  private func isWideGap(before index: Int) -> Bool {
    let gap = words[index].gap
    if words[index].goesOnWithDate(behind: words[index - 1]) { return false }
    if gap.utf8.contains(UInt8(ascii: "\t")) || gap.utf8.count > 2 && gap.contains("   ") {
      return true
    }
    guard let left = words[index - 1].box, let right = words[index].box else { return false }
    return right.x0 - left.x1 > 3 * max(left.height, right.height)
  }
}
