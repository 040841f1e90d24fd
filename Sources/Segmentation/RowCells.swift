import Pages

/// The cells of one row while lines are sorted into them.
struct RowCells {
  private var passages: [Table.Role: Passage] = [:]
  private let page: Int
  private var points: [Word] = []

  /// A row that begins on a page.
  init(page: Int) { self.page = page }

  /// How many points were found.
  var pointCount: Int { points.count }

  /// Whether nothing stands in the cell of a role.
  func isEmpty(_ role: Table.Role) -> Bool { passages[role]?.isEmpty ?? true }

  /// How the cell of a role ends.
  func text(_ role: Table.Role) -> String { passages[role]?.text ?? "" }

  /// Adds a line's words to a cell.
  mutating func add(_ words: [Word], to role: Table.Role, page: Int) {
    guard !words.isEmpty else { return }
    passages[role, default: Passage()].append(
      Passage([.init(page: page, lines: [Line(words)])]))
  }

  /// Adds points in the order maximum, self; what is more than two is none.
  mutating func add(points words: [Word]) { points += words.prefix(2 - min(2, points.count)) }

  /// The finished row. A single number may be either of the two, so it is neither: it stays beside.
  var row: Table.Row {
    var passages = passages
    if points.count == 2 {
      for (role, word) in zip([Table.Role.maxScore, .selfScore], points) {
        passages[role] = Passage([.init(page: page, lines: [Line([word])])])
      }
    } else if let word = points.first {
      passages[.other] = Passage([.init(page: page, lines: [Line([word])])])
    }
    let cells = MarkedText.columns.enumerated().compactMap { index, column in
      passages[column.role].map { Table.Cell(column: index, passage: $0) }
    }
    return Table.Row(page: page, cells: cells)
  }
}

/// Tells title and evidence apart, line by line.
struct BlockSplit {
  private let isBlock: Bool
  private let leftWidth: Int
  private var lineCount = 0

  /// Lines in blocks below a marker of its own, or jumbled around a marker on their line.
  init(isBlock: Bool, leftWidth: Int) {
    self.isBlock = isBlock
    self.leftWidth = leftWidth
  }

  /// Puts a line of the text into the row's cells.
  mutating func add(_ line: Line, of source: TextLine, to cells: inout RowCells) {
    defer { lineCount += 1 }
    guard !line.words.isEmpty else { return }
    if isBlock {
      cells.add(line.words, to: role(of: source, cells), page: source.page)
    } else {
      addJumbled(line, page: source.page, to: &cells)
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
  private func addJumbled(_ line: Line, page: Int, to cells: inout RowCells) {
    let length = Passage([.init(page: page, lines: [line])]).text.count
    if length <= leftWidth * 115 / 100 {
      cells.add(line.words, to: .title, page: page)
    } else if length < leftWidth + 25 {
      cells.add(line.words, to: .explanation, page: page)
    } else {
      var width = 0
      let left = line.words.prefix {
        width += $0.text.count + 1
        return width <= leftWidth + 4
      }
      cells.add(Array(left), to: .title, page: page)
      cells.add(Array(line.words.dropFirst(left.count)), to: .explanation, page: page)
    }
  }
}
