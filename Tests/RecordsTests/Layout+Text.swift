import Pages

@testable import Records

extension Layout {
  /// A stand-in for segmentation: lines up to an empty line are one paragraph, cells between tabs
  /// passages of their own; a form feed begins a page, and a paragraph goes on over it.
  init(text: String) {
    var passages: [Passage] = []
    for (index, page) in text.split(separator: "\u{C}", omittingEmptySubsequences: false)
      .enumerated()
    {
      var goesOn = false
      for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        let cells = line.split(separator: "\t").map(Self.line)
        if cells.count > 1 || line.contains("\t") {
          passages += cells.map { Passage([.init(page: index + 1, lines: [$0])]) }
          goesOn = false
        } else if let cell = cells.first, !cell.words.isEmpty {
          if goesOn, let last = passages.indices.last {
            passages[last].pieces[0].lines.append(cell)
          } else {
            passages.append(Passage([.init(page: index + 1, lines: [cell])]))
          }
          goesOn = true
        } else {
          goesOn = false
        }
      }
    }
    self.init(blocks: passages.map(Block.paragraph))
  }

  /// The words of a line, each with the blanks before it.
  private static func line(_ text: some StringProtocol) -> Line {
    var words: [Word] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      let end = rest[start...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      words.append(Word(String(rest[start..<end]), gap: String(rest[..<start])))
      rest = rest[end...]
    }
    return Line(words)
  }
}

extension MeasureReader {
  /// The tasks of a layout that nobody else reads.
  func measures(in layout: Layout, type: String?) -> [Measure] {
    measures(in: ReadingCopy(layout), type: type)
  }
}

extension ProseScoreReader {
  /// The scores of a layout that nobody else reads.
  func scores(in layout: Layout) -> (parts: [ProseScore], total: ProseScore?) {
    scores(in: ReadingCopy(layout))
  }
}
