import Pages

/// Finds tables in text whose cells are parted by tabs, or by the bars of Markdown.
enum TabbedText {
  /// The page's parts in reading order: lines with tabs or bars become tables, the others text.
  static func parts(of page: Page) -> [PagePart] {
    var parts: [PagePart] = []
    var blanks = 0
    for line in page.lines where !line.isTableRule {
      if line.words.isEmpty && !line.isTableRow {
        blanks += 1
        continue
      }
      defer { blanks = 0 }
      if line.isTableRow {
        append(line, blanks: blanks, page: page.number, to: &parts)
      } else if blanks == 0, case .table(var part)? = parts.last, !part.rows.isEmpty {
        goOn(line, in: &part)
        parts[parts.count - 1] = .table(part)
      } else {
        let textLine = TextLine(page: page.number, line: line, blanksAbove: blanks)
        append(textLine, to: &parts)
      }
    }
    return parts
  }

  private static func append(_ line: TextLine, to parts: inout [PagePart]) {
    guard case .text(var lines)? = parts.last else { return parts.append(.text([line])) }
    parts.removeLast()
    lines.append(line)
    parts.append(.text(lines))
  }

  private static func append(_ line: Line, blanks: Int, page: Int, to parts: inout [PagePart]) {
    let (row, columnCount) = row(of: line)
    if blanks == 0, case .table(var part)? = parts.last, part.columnCount == columnCount {
      part.rows.append(row)
      parts[parts.count - 1] = .table(part)
    } else {
      var part = TablePart(page: page, columnCount: columnCount, rows: [row])
      part.followsBreak = blanks > 0 || parts.isEmpty
      parts.append(.table(part))
    }
  }

  /// A line without tabs or bars right under a row goes on in the row's last cell.
  private static func goOn(_ line: Line, in part: inout TablePart) {
    var row = part.rows.removeLast()
    if row.cells.isEmpty {
      row.cells.append(.init(columns: 0..<1, lines: [line]))
    } else {
      row.cells[row.cells.count - 1].lines.append(line)
    }
    part.rows.append(row)
  }

  private static func row(of line: Line) -> (row: TablePart.Row, columnCount: Int) {
    var cells: [TablePart.Cell] = []
    // A row's first bar opens its first cell, and its last one closes the last.
    let hasBars = line.tail.contains("|")
    var column = hasBars ? -1 : 0
    for index in line.words.indices {
      let partings = line.words[index].gap.partingCount
      column += partings
      if partings > 0 || cells.isEmpty {
        cells.append(.init(columns: column..<column + 1, lines: [line.part(index..<index + 1)]))
      } else {
        let start = cells[cells.count - 1].lines[0].words
        cells[cells.count - 1].lines = [Line(start + [line.words[index]])]
      }
    }
    let columnCount = column + line.tail.partingCount + (hasBars ? 0 : 1)
    return (.init(box: line.box, cells: cells), columnCount)
  }
}

extension Line {
  /// Whether tabs or bars part it into cells.
  fileprivate var isTableRow: Bool {
    tail.partingCount > 0 || words.contains { $0.gap.partingCount > 0 }
  }

  /// Whether it is the row of dashes below a header: bars and dashes that hold no words.
  fileprivate var isTableRule: Bool { words.isEmpty && tail.contains("|") && tail.contains("-") }
}

extension String {
  /// How many times a gap parts one cell from the next.
  fileprivate var partingCount: Int {
    utf8.count { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }
  }
}
