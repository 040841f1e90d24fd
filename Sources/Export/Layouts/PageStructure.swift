import Pages

/// One page as formats of layout tell it: its paragraphs and tables, in reading order.
struct PageStructure {
  /// Lines that belong together, with their extent.
  struct Block {
    let lines: [Line]
    let box: Box
  }

  /// A cell of a table, or the part of it that stands on this page.
  struct Cell {
    /// The row and the column, from 0.
    let row: Int
    let column: Int
    /// How many columns it spans.
    let span: Int
    let block: Block
  }

  /// The part of a table that stands on this page.
  struct Grid {
    /// The rows that have cells here, each with its cells from left to right.
    let rows: [[Cell]]
    let box: Box
    let columnCount: Int
  }

  /// A part of the page.
  enum Part {
    case paragraph(Block)
    case table(Grid)
  }

  /// The page itself.
  let page: Page
  /// Its parts in reading order; every word of the page that has a place is in one of them.
  let parts: [Part]

  /// The pages that have an extent, with what the layout says of them.
  static func pages(of document: ExportedDocument) -> [PageStructure] {
    document.pages.filter { $0.width > 0 && $0.height > 0 }.map {
      PageStructure($0, layout: document.layout)
    }
  }

  init(_ page: Page, layout: Layout) {
    self.page = page
    var words = WordOrder(page)
    var parts: [(order: Int, part: Part)] = []
    for block in layout.blocks {
      switch block {
      case .paragraph(let passage):
        guard let block = PageStructure.block(of: passage, on: page) else { continue }
        parts.append((words.take(block.lines), .paragraph(block)))
      case .table(let table):
        guard let grid = PageStructure.grid(of: table, on: page) else { continue }
        let lines = grid.rows.flatMap { $0.flatMap(\.block.lines) }
        parts.append((words.take(lines), .table(grid)))
      }
    }
    // What no part of the layout took (a header row repeated, a page number) is on the page still.
    for lines in words.leftovers(on: page) {
      guard let box = Box.around(lines.compactMap(\.box)) else { continue }
      parts.append((words.take(lines), .paragraph(Block(lines: lines, box: box))))
    }
    self.parts = parts.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.part)
  }

  private static func block(of passage: Passage, on page: Page) -> Block? {
    let lines = passage.pieces.filter { $0.page == page.number }.flatMap(\.lines)
      .compactMap(placed)
    return Box.around(lines.compactMap(\.box)).map { Block(lines: lines, box: $0) }
  }

  private static func grid(of table: Table, on page: Page) -> Grid? {
    var rows: [[Cell]] = []
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.compactMap { cell in
        block(of: cell.passage, on: page).map {
          Cell(row: index, column: cell.column, span: cell.span, block: $0)
        }
      }
      if !cells.isEmpty { rows.append(cells) }
    }
    let box = Box.around(rows.flatMap { $0.map(\.block.box) })
    return box.map { Grid(rows: rows, box: $0, columnCount: table.columns.count) }
  }

  /// A line of the words that have a place; `nil` where there are none.
  fileprivate static func placed(_ line: Line) -> Line? {
    let words = line.words.filter { $0.box != nil && !$0.text.isEmpty }
    return words.isEmpty ? nil : Line(words)
  }
}

/// The place of each word in a page's reading order, and which words were taken by a part.
private struct WordOrder {
  private struct Key: Hashable {
    let box: Box
    let raw: String
  }

  private var order: [Key: Int] = [:]
  private var taken: Set<Key> = []

  init(_ page: Page) {
    for word in page.lines.lazy.flatMap(\.words) {
      guard let key = WordOrder.key(word), order[key] == nil else { continue }
      order[key] = order.count
    }
  }

  /// Marks the words of some lines; returns where the first of them stands.
  mutating func take(_ lines: [Line]) -> Int {
    let keys = lines.flatMap { $0.words.compactMap(WordOrder.key) }
    taken.formUnion(keys)
    return keys.compactMap { order[$0] }.min() ?? Int.max
  }

  /// The lines, or parts of lines, that were not taken; those that follow each other together.
  func leftovers(on page: Page) -> [[Line]] {
    var groups: [[Line]] = [[]]
    for line in page.lines {
      let words = line.words.filter { WordOrder.key($0).map { !taken.contains($0) } ?? false }
      if let left = PageStructure.placed(Line(words)) {
        groups[groups.count - 1].append(left)
      } else if !groups[groups.count - 1].isEmpty {
        groups.append([])
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  private static func key(_ word: Word) -> Key? {
    guard let box = word.box, !word.text.isEmpty else { return nil }
    return Key(box: box, raw: word.raw)
  }
}
