import Pages

/// Puts the words of a page into reading order where it holds tables: row by row, cell by cell, so
/// that no line spans two cells.
enum CellOrder {
  /// The lines outside of the grids in their old order, those of each cell where its grid stands.
  static func lines(_ lines: [Line], in grids: [Grid]) -> [Line] {
    guard !grids.isEmpty else { return lines }
    var inside = grids.map { [[Word]](repeating: [], count: $0.cells.count) }
    var outside: [Line] = []
    for line in lines {
      var rest: [Word] = []
      for word in line.words {
        if let place = place(of: word, in: grids) {
          inside[place.grid][place.cell].append(word)
        } else {
          rest.append(word)
        }
      }
      if !rest.isEmpty { outside.append(Line(spaced(rest))) }
    }
    return joined(outside, grids, cells: inside.map { $0.map(textLines) })
  }

  /// Lines around grids and lines inside their cells, from the top.
  static func joined(_ around: [Line], _ grids: [Grid], cells: [[[Line]]]) -> [Line] {
    var lines: [Line] = []
    var next = around[...]
    for (grid, cells) in zip(grids, cells) {
      let above = next.prefix { ($0.box?.midY ?? 0) < grid.box.midY }
      lines += above
      next = next.dropFirst(above.count)
      lines += cells.joined()
    }
    return lines + next
  }

  /// The lines of columns without rulings row by row where most rows stand in three columns or
  /// more, as in a list of names; `nil` where they do not, as in a table whose cells wrap.
  static func listLines(_ lines: [Line]) -> [[Line]]? {
    var rows: [[Line]] = []
    for line in lines.sorted(by: { ($0.box?.midY ?? 0) < ($1.box?.midY ?? 0) }) {
      if let box = line.box, let first = rows.last?.first?.box,
        box.midY - first.midY < 0.5 * first.height
      {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    guard rows.count(where: { $0.count > 2 }) * 4 > rows.count * 3 else { return nil }
    return rows.map { $0.sorted { ($0.box?.x0 ?? 0) < ($1.box?.x0 ?? 0) } }
  }

  private static func place(of word: Word, in grids: [Grid]) -> (grid: Int, cell: Int)? {
    guard let box = word.box else { return nil }
    for (index, grid) in grids.enumerated() {
      if let cell = grid.cell(holding: box), let place = grid.cells.firstIndex(of: cell) {
        return (index, place)
      }
    }
    return nil
  }

  /// A cell's words parted into lines by their heights on the page.
  static func textLines(_ words: [Word]) -> [Line] {
    var rows: [(y0: Double, y1: Double, words: [Word])] = []
    for word in words.sorted(by: { ($0.box?.midY ?? 0) < ($1.box?.midY ?? 0) }) {
      guard let box = word.box else { continue }
      if let row = rows.last, box.midY < row.y1, box.y0 < (row.y0 + row.y1) / 2 {
        rows[rows.count - 1] = (min(row.y0, box.y0), max(row.y1, box.y1), row.words + [word])
      } else {
        rows.append((box.y0, box.y1, [word]))
      }
    }
    return rows.map { Line(spaced($0.words.sorted { ($0.box?.x0 ?? 0) < ($1.box?.x0 ?? 0) })) }
  }

  /// Words that make a line of their own: nothing before the first, a blank before the others.
  private static func spaced(_ words: [Word]) -> [Word] {
    words.enumerated().map { index, word in
      var word = word
      word.gap = index == 0 ? "" : " "
      return word
    }
  }
}
