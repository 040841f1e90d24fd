import Pages

/// How many letters the lines of title and evidence hold where both columns stand on one line.
struct JumbledColumns {
  /// Of a full line of titles.
  let left: Int
  /// Of a full line of evidence.
  let right: Int

  /// From this length on a line holds both.
  var bothFrom: Int { right + 7 }

  /// How ill a line is parted into so many letters left and right.
  ///
  /// Full lines are nearly as wide as their column; the last one of a column may be short. The
  /// narrower column varies less.
  func cost(left: Int, right: Int, isLastLeft: Bool) -> Double {
    func square(_ number: Int) -> Double { Double(number * number) }
    let onLeft =
      left > self.left
      ? 1.5 * Double(left - self.left) : isLastLeft ? 0 : 0.05 * square(self.left - left)
    return onLeft + (right > self.right ? 0.15 : 0.03) * square(self.right - right)
  }
}

/// Tells title and evidence apart, line by line.
struct BlockSplit {
  private let isBlock: Bool
  private let isCentred: Bool
  private let columns: JumbledColumns
  /// Whether the title's last line was passed.
  private var isTitleOver = false

  /// Lines in blocks below a marker of its own, or jumbled around or below a marker on their line.
  init(isBlock: Bool, isCentred: Bool, columns: JumbledColumns) {
    self.isBlock = isBlock
    self.isCentred = isCentred
    self.columns = columns
  }

  /// Puts a line of the text into the row's cells; the next line tells whether a column goes on.
  mutating func add(
    _ line: Line, of source: TextLine, before next: TextLine?, to cells: inout RowCells
  ) {
    guard !line.words.isEmpty else { return }
    if isBlock {
      cells.add(line.words, to: role(of: source, cells), page: source.page)
    } else {
      addJumbled(line, of: source, before: next, to: &cells)
    }
  }

  /// The first block is the title; a block that goes on small in an open title still is.
  private func role(of source: TextLine, _ cells: RowCells) -> Table.Role {
    guard cells.isEmpty(.explanation) else { return .explanation }
    if cells.isEmpty(.title) || source.blanksAbove == 0 { return .title }
    return source.text.beginsSmall && !TextEnd.isClosed(cells.text(.title))
      ? .title : .explanation
  }

  /// By its length a line stands in the left column, in the right one, or across both.
  private mutating func addJumbled(
    _ line: Line, of source: TextLine, before next: TextLine?, to cells: inout RowCells
  ) {
    let length = Passage([.init(page: source.page, lines: [line])]).text.count
    if length >= columns.bothFrom, length < columns.left + columns.right + 25 {
      let cut = cut(of: line, length: length, before: next, cells)
      cells.add(Array(line.words[..<cut]), to: .title, page: source.page)
      cells.add(Array(line.words[cut...]), to: .explanation, page: source.page)
    } else if isTitle(length: length) {
      cells.add(line.words, to: .title, page: source.page)
    } else {
      isTitleOver = true
      cells.add(line.words, to: .explanation, page: source.page)
    }
  }

  /// Whether a line of one column is the title's. Where rows begin with their marker, the evidence
  /// is the longer and goes on alone.
  private func isTitle(length: Int) -> Bool {
    isCentred && length <= columns.left * 115 / 100
  }

  /// Where a line across both columns is cut: before which word.
  private func cut(
    of line: Line, length: Int, before next: TextLine?, _ cells: RowCells
  ) -> Int {
    let isLastLeft = !isCentred && (next.map { $0.text.count < columns.bothFrom } ?? true)
    let isClosed = TextEnd.isClosed(cells.text(.explanation))
    var best = (cut: 0, cost: Double.infinity)
    var left = 0
    for (index, word) in line.words.enumerated() {
      defer { left += word.text.count + 1 }
      guard index > 0 else { continue }
      var cost = columns.cost(left: left - 1, right: length - left, isLastLeft: isLastLeft)
      // Behind the end of a sentence the right column goes on with a capital.
      if isClosed, word.text.first?.isLowercase == true { cost += 4 }
      if isLastLeft, TextEnd.isClosed(line.words[index - 1].text) { cost -= 2 }
      if cost < best.cost { best = (index, cost) }
    }
    return best.cut
  }
}
