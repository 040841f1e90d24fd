import Pages
import Vietnamese

/// Finds tables without rulings by the header, the gaps between columns and the rows below.
struct GappedPage {
  /// Whether blanks of a text keep the columns in place.
  private let isTyped: Bool
  /// The columns of the table that the page before ends in; `nil` where it ends in text.
  private(set) var openEdges: [Double]?
  /// The most room between two lines of one cell seen so far, in points: a page may show none.
  private var lineGap = Double.infinity
  /// The height of the header that the table began with, in points; later pages repeat it.
  private var headerHeight: Double?
  /// The words of that header, where blanks keep the columns: its height may change.
  private var headerWords: Set<String>?
  /// Whether the words' boxes lie around ink.
  private var isScan = false
  /// The level rulings of the page at hand.
  private var rulings: [Ruling] = []

  /// How far names of columns stand apart, in heights of their words: single blanks of typed text
  /// are wide, and a scan's words are as high as their ink.
  private var blank: Double { isTyped || isScan ? 0.75 : 0.4 }

  /// Before the first page.
  init(isTyped: Bool = false) { self.isTyped = isTyped }

  /// The page's parts in reading order; `nil` where it holds no such table.
  mutating func parts(of page: Page) -> [PagePart]? {
    guard page.lines.contains(where: { $0.words.contains { $0.box != nil } }) else { return nil }
    let lines = page.lines.filter { !$0.words.isEmpty }.map {
      TextLine(page: page.number, line: $0)
    }
    let words = PlacedWord.words(of: lines)
    guard words.count > (openEdges == nil ? 5 : 2),
      words.count == lines.reduce(0, { $0 + $1.line.words.count })
    else {
      return nil
    }
    isScan = page.method == .ocr
    rulings = page.rulings.filter { $0.direction == .horizontal }
    let parts = headed(lines, words, page: page.number) ?? continued(words, page: page.number)
    if parts == nil { openEdges = nil }
    return parts
  }

  /// A page on which a table begins, or begins again with its header.
  private mutating func headed(_ lines: [TextLine], _ words: [PlacedWord], page: Int)
    -> [PagePart]?
  {
    guard let header = GapHeader(in: words, rulings: rulings, blank: blank) else { return nil }
    let body = words.filter { $0.box.midY >= header.top }
    let named = body.filter { $0.box.midY < header.bottom(gap: 0.6 * body[0].box.height) }
    // A short page shows too few words to tell its columns: those of the page before count, unless
    // they may have moved.
    let known = (isTyped ? nil : openEdges).flatMap {
      GapColumns.crossing(withoutFoot(body), $0) < 0.08 ? $0 : nil
    }
    guard
      let edges = known
        ?? columns(of: withoutFoot(body), header: named)
        ?? columns(of: Self.upToLastPoints(withoutFoot(body)), header: named)
    else { return nil }
    if openEdges == nil { (headerHeight, headerWords) = (nil, nil) }
    openEdges = edges
    let above = lines.filter { ($0.line.box?.midY ?? 0) < header.top }
    return (above.isEmpty ? [] : [.text(above)])
      + tableAndRest(body, edges, header: header, page: page)
  }

  private func columns(of words: [PlacedWord], header: [PlacedWord]) -> [Double]? {
    let columns = GapColumns(of: Self.withoutLabels(words), header: header, blank: blank)
    return columns.flatMap { $0.edges.count > 4 ? $0.edges : nil }
  }

  /// The words down to the last line with points in two columns: below it stands no table.
  private static func upToLastPoints(_ words: [PlacedWord]) -> [PlacedWord] {
    let last = PlacedWord.lines(of: words).last { line in
      line.words.count { CellContent.isNumber($0.text) } > 1
    }
    return words.filter { $0.box.y0 < last?.box?.y1 ?? .infinity }
  }

  /// A page that goes on with the table of the page before.
  private mutating func continued(_ words: [PlacedWord], page: Int) -> [PagePart]? {
    guard let edges = openEdges,
      GapColumns.crossing(words, edges) < 0.08 || beginsInColumns(words, edges)
    else { return nil }
    return tableAndRest(words, edges, header: nil, page: page)
  }

  /// Whether the first lines stand in the columns, whatever follows below them.
  private func beginsInColumns(_ words: [PlacedWord], _ edges: [Double]) -> Bool {
    let lines = PlacedWord.lines(of: words).prefix(3)
    return lines.count == 3
      && lines.allSatisfy { line in
        let placed = PlacedWord.words(of: [TextLine(page: 0, line: line)])
        return GapColumns.crossing(placed, edges) == 0
      }
      && lines.contains { line in line.words.contains { CellContent.isNumber($0.text) } }
  }

  private mutating func tableAndRest(
    _ words: [PlacedWord], _ edges: [Double], header: GapHeader?, page: Int
  ) -> [PagePart] {
    let inside = withoutFoot(words)
    let placed = isScan ? PlacedWord.levelled(inside, edges: edges) : inside
    lineGap = min(lineGap, GapRows.widestLineGap(in: placed, edges: edges))
    let end = header.map { self.end(of: $0, among: inside) } ?? -.infinity
    let names = inside.filter { $0.box.midY < end }
    let below = inside.filter { $0.box.midY >= end }
    let body = isScan ? PlacedWord.levelled(below, edges: edges) : below
    let borders = GapRows.borders(of: rulings, edges: edges)
    var rows = GapRows.rows(
      of: body, edges: edges, gap: lineGap, borders: borders, isTyped: isTyped)
    var rest: [[PlacedWord]] = []
    if let end = rows.firstIndex(where: { isText($0, edges) }) {
      rest = Array(rows[end...])
      rows.removeSubrange(end...)
    } else if let total = rows.lastIndex(where: isTotal), total + 1 < rows.count {
      rest = Array(rows[(total + 1)...])
      rows.removeSubrange((total + 1)...)
    }
    if !rest.isEmpty || rows.last.map(isTotal) ?? false { openEdges = nil }
    var part = TablePart(
      page: page, edges: edges, columnCount: edges.count - 1,
      rows: ([names].filter { !$0.isEmpty } + rows).map { Self.row($0, edges: edges) })
    part.followsBreak = true
    let lines = rest.flatMap(PlacedWord.lines).map { TextLine(page: page, line: $0) }
    return [.table(part)] + (lines.isEmpty ? [] : [.text(lines)])
  }

  /// Where a header ends, in points; one that is repeated is as high as the first, or says the same.
  private mutating func end(of header: GapHeader, among words: [PlacedWord]) -> Double {
    let bottom = header.bottom(gap: lineGap, words: headerWords)
    if isTyped, headerWords == nil {
      headerWords = Set(words.filter { $0.box.midY < bottom }.map(\.word.text))
    }
    guard let headerHeight, !isTyped else {
      headerHeight = bottom - header.top
      return bottom
    }
    return min(bottom, header.top + headerHeight + 1)
  }

  /// The words of a row, each in the cell of its column.
  static func row(_ words: [PlacedWord], edges: [Double]) -> TablePart.Row {
    var columns = Dictionary(grouping: words) { GapColumns.column(of: $0, in: edges) }
    let spansTitle = beginsOverEdge(words, edges)
    if spansTitle { columns[0, default: []] += columns.removeValue(forKey: 1) ?? [] }
    let box = Box.around(words.map { $0.word.box ?? $0.box })
    let cells = columns.keys.sorted().map { column in
      let end = column == 0 && spansTitle ? 2 : column + 1
      return TablePart.Cell(
        columns: column..<end,
        box: box.map { Box(x0: edges[column], y0: $0.y0, x1: edges[end], y1: $0.y1) },
        lines: PlacedWord.lines(of: columns[column] ?? []))
    }
    return TablePart.Row(box: box, cells: cells)
  }

  /// Whether a label and the title behind it run over the edge between codes and titles:
  /// "Tiêu chí 2: Công tác dân vận".
  private static func beginsOverEdge(_ words: [PlacedWord], _ edges: [Double]) -> Bool {
    guard let first = PlacedWord.lines(of: words).first?.chunks.first,
      CellContent.isMarker(first.text)
    else { return false }
    let places = Set(
      PlacedWord.words(of: [TextLine(page: 0, line: first)]).map {
        GapColumns.column(of: $0, in: edges)
      })
    return places == [0, 1]
  }

  /// The words without labels and the titles right behind them, which run over two columns.
  private static func withoutLabels(_ words: [PlacedWord]) -> [PlacedWord] {
    PlacedWord.lines(of: words).flatMap { line -> [PlacedWord] in
      let placed = PlacedWord.words(of: [TextLine(page: 0, line: line)])
      guard let first = line.chunks.first, CellContent.isMarker(first.text) else { return placed }
      return Array(placed.dropFirst(first.words.count))
    }
  }

  /// Whether a row is running text, whose words stand across the columns.
  private func isText(_ row: [PlacedWord], _ edges: [Double]) -> Bool {
    let words = Self.withoutLabels(row)
    return words.count > 8 && GapColumns.crossing(words, edges) > 0.15
  }

  private func isTotal(_ row: [PlacedWord]) -> Bool {
    CellContent.isTotal(PlacedWord.lines(of: row).map(\.text).joined(separator: " "))
  }

  /// The words without the page's number at its foot.
  private func withoutFoot(_ words: [PlacedWord]) -> [PlacedWord] {
    guard let lowest = words.map(\.box.y1).max() else { return words }
    let foot = words.filter { $0.box.y1 > lowest - 0.5 * $0.box.height }
    guard foot.count == 1, foot[0].word.text.allSatisfy(\.isASCIIDigit),
      let above = words.map(\.box.y1).filter({ $0 < foot[0].box.y0 }).max(),
      foot[0].box.y0 - above > foot[0].box.height * 0.8 || foot[0].box.midY > 560
    else { return words }
    return words.filter { $0.box != foot[0].box }
  }
}
