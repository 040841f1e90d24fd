import Pages
import Vietnamese

/// Finds tables without rulings by the header, the gaps between columns and the rows below.
struct GappedPage {
  /// The columns of the table that the page before ends in; `nil` where it ends in text.
  private(set) var openEdges: [Double]?
  /// The most room between two lines of one cell seen so far, in points: a page may show none.
  private var lineGap = Double.infinity

  /// The page's parts in reading order; `nil` where it holds no such table.
  mutating func parts(of page: Page) -> [PagePart]? {
    let lines = page.lines.filter { !$0.words.isEmpty }.map {
      TextLine(page: page.number, line: $0)
    }
    let words = PlacedWord.words(of: lines)
    guard words.count > 5, words.count == lines.reduce(0, { $0 + $1.line.words.count }) else {
      return nil
    }
    let parts = headed(lines, words, page: page.number) ?? continued(words, page: page.number)
    if parts == nil { openEdges = nil }
    return parts
  }

  /// A page on which a table begins, or begins again with its header.
  private mutating func headed(_ lines: [TextLine], _ words: [PlacedWord], page: Int)
    -> [PagePart]?
  {
    guard let top = headerTop(words) else { return nil }
    let body = words.filter { $0.box.midY >= top }
    let height = body[0].box.height
    let header = body.filter { $0.box.midY < top + 3.2 * height }
    // A short page shows too few words to tell its columns: those of the page before count.
    let known = openEdges.flatMap {
      GapColumns.crossing(withoutFoot(body), $0) < 0.08 ? $0 : nil
    }
    guard let edges = known ?? GapColumns(of: withoutFoot(body), header: header)?.edges,
      edges.count > 4
    else { return nil }
    openEdges = edges
    let above = lines.filter { ($0.line.box?.midY ?? 0) < top }
    return (above.isEmpty ? [] : [.text(above)]) + tableAndRest(body, edges, page: page)
  }

  /// A page that goes on with the table of the page before.
  private mutating func continued(_ words: [PlacedWord], page: Int) -> [PagePart]? {
    guard let edges = openEdges, GapColumns.crossing(words, edges) < 0.08 else { return nil }
    return tableAndRest(words, edges, page: page)
  }

  private mutating func tableAndRest(_ words: [PlacedWord], _ edges: [Double], page: Int)
    -> [PagePart]
  {
    let body = withoutFoot(words)
    lineGap = min(lineGap, GapRows.widestLineGap(in: body, edges: edges))
    var rows = GapRows.rows(of: body, edges: edges, gap: lineGap)
    var rest: [[PlacedWord]] = []
    if let end = rows.firstIndex(where: { GapColumns.crossing($0, edges) > 0.15 && $0.count > 8 }) {
      rest = Array(rows[end...])
      rows.removeSubrange(end...)
    } else if let total = rows.lastIndex(where: isTotal), total + 1 < rows.count {
      rest = Array(rows[(total + 1)...])
      rows.removeSubrange((total + 1)...)
    }
    if !rest.isEmpty || rows.last.map(isTotal) ?? false { openEdges = nil }
    var part = TablePart(
      page: page, edges: edges, columnCount: edges.count - 1,
      rows: rows.map { Self.row($0, edges: edges) })
    part.followsBreak = true
    let lines = rest.flatMap(PlacedWord.lines).map { TextLine(page: page, line: $0) }
    return [.table(part)] + (lines.isEmpty ? [] : [.text(lines)])
  }

  private static func row(_ words: [PlacedWord], edges: [Double]) -> TablePart.Row {
    let columns = Dictionary(grouping: words) { GapColumns.column(of: $0, in: edges) }
    let box = Box.around(words.map(\.box))
    let cells = columns.keys.sorted().map { column in
      TablePart.Cell(
        columns: column..<column + 1,
        box: box.map { Box(x0: edges[column], y0: $0.y0, x1: edges[column + 1], y1: $0.y1) },
        lines: PlacedWord.lines(of: columns[column] ?? []))
    }
    return TablePart.Row(box: box, cells: cells)
  }

  private func isTotal(_ row: [PlacedWord]) -> Bool {
    let plain = PlacedWord.lines(of: row).map(\.text).joined(separator: " ").plainLetters
    return ["tong diem", "tong cong", "tong so diem"].contains {
      plain.drop { $0 == " " }.hasPrefix($0)
    }
  }

  /// The words without the page's number at its foot.
  private func withoutFoot(_ words: [PlacedWord]) -> [PlacedWord] {
    guard let lowest = words.map(\.box.y1).max() else { return words }
    let foot = words.filter { $0.box.y1 > lowest - 0.5 * $0.box.height }
    guard foot.count == 1, CellContent.isNumber(foot[0].word.text),
      let above = words.map(\.box.y1).filter({ $0 < foot[0].box.y0 }).max(),
      foot[0].box.y0 - above > foot[0].box.height * 0.8 || foot[0].box.midY > 560
    else { return words }
    return words.filter { $0.box != foot[0].box }
  }

  /// Where a header begins: a line with the word for numbers, and near it those for the contents
  /// and the points.
  private func headerTop(_ words: [PlacedWord]) -> Double? {
    let lines = PlacedWord.lines(of: words)
    for (index, line) in lines.enumerated() {
      guard let box = line.box, let first = line.words.first?.text.plainLetters,
        ["stt", "tt", "so"].contains(first)
      else { continue }
      let near = lines[max(0, index - 2)..<min(lines.count, index + 4)].filter {
        abs(($0.box?.midY ?? 0) - box.midY) < 3.5 * box.height
      }
      let plain = near.map(\.text).joined(separator: " ").plainLetters
      guard plain.contains("diem") || plain.contains("tu cham"),
        ["noi dung", "tieu chi", "linh vuc", "nhiem vu"].contains(where: plain.contains)
      else { continue }
      let tops = near.compactMap { line -> Double? in
        guard let other = line.box else { return nil }
        let isBeside = other.y0 > box.y0 - box.height
        return isBeside || HeaderWords.reading(of: line.text) != nil ? other.y0 : nil
      }
      return min(box.y0, tops.filter { $0 > box.y0 - 1.5 * box.height }.min() ?? box.y0) - 0.5
    }
    return nil
  }
}
