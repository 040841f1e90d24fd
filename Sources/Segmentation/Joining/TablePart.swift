import Pages

/// What stands of a table on one page, before its columns have a meaning.
struct TablePart {
  /// A cell: which columns and rows it covers and the lines in it.
  struct Cell {
    /// The columns it covers.
    var columns: Range<Int>
    /// How many rows it covers, from its own downwards.
    var rowSpan = 1
    /// Its extent on the page; `nil` for plain text.
    var box: Box?
    /// What stands in it.
    var lines: [Line]

    /// What stands in it as one run of text.
    var text: String { Passage([.init(page: 0, lines: lines)]).text }
  }

  /// A row; cells from left to right, empty cells left out.
  struct Row {
    /// Its extent on the page; `nil` for plain text.
    var box: Box?
    /// The cells that begin in it.
    var cells: [Cell]
  }

  /// The page, from 1.
  var page: Int
  /// Where the columns begin, and where the last one ends, in points; empty for plain text.
  var edges: [Double] = []
  /// How many columns it has.
  var columnCount: Int
  /// The rows from top to bottom.
  var rows: [Row]
  /// What parts its cells.
  var parting = Table.Parting.drawn
  /// Whether a page break, or what looks like one, lies above it.
  var followsBreak = false
  /// Whether a heading of its own is the first of its rows.
  var isOpened = false
}

extension PagePart {
  /// The same, a table's cells parted by the gaps between words.
  var partedByGaps: PagePart {
    guard case .table(var part) = self else { return self }
    part.parting = .gaps
    return .table(part)
  }
}

/// What a page is made of: running text and parts of tables.
enum PagePart {
  /// Lines of running text that follow one another.
  case text([TextLine])
  /// What stands of a table there.
  case table(TablePart)
  /// A table of which only text is left, its columns told by their order.
  case finished(Table)
}
