import Pages

/// Tables in text whose columns blanks keep in place, as `pdftotext -layout` writes them and as
/// typewriters did: every character takes up the same room, so its column and line are its place.
struct AlignedText {
  /// The room that a character takes up, in points.
  private static let pitch = (width: 6.0, height: 12.0)
  /// So many lines with a wide gap make columns, where no table goes on.
  private static let fewestLines = 5

  /// From where to where codes are taken to reach at the head of a line, in points.
  private static let codeRoom = 0.0...24.0

  private var gapped = GappedPage(isTyped: true)

  /// The page's parts in reading order; `nil` where blanks keep no table in place.
  mutating func parts(of page: Page) -> [PagePart]? {
    guard page.method == .plainText,
      Self.hasColumns(page, fewestLines: gapped.openEdges == nil ? Self.fewestLines : 1)
    else { return nil }
    return gapped.parts(of: Self.placed(page))?.map { Self.unplaced($0) }
  }

  private static func hasColumns(_ page: Page, fewestLines: Int) -> Bool {
    let wide = page.lines.count { line in
      line.words.dropFirst().contains { $0.gap.utf8.count > 1 && $0.gap.allSatisfy { $0 == " " } }
    }
    let hasTabs = page.lines.contains { line in line.words.contains { $0.gap.contains("\t") } }
    return wide >= fewestLines && !hasTabs
  }

  /// The page with a box for each word.
  private static func placed(_ page: Page) -> Page {
    var page = page
    let titles = titleStart(of: page)
    for index in page.lines.indices {
      let boxes = boxes(
        of: page.lines[index].words, top: Double(index) * pitch.height, titles: titles)
      for word in boxes.indices { page.lines[index].words[word].box = boxes[word] }
      page.lines[index].box = Box.around(boxes)
    }
    return page
  }

  /// Where most lines begin that bear no code, in points.
  private static func titleStart(of page: Page) -> Double {
    var counts: [Int: Int] = [:]
    for line in page.lines {
      guard let first = line.words.first, !CellContent.isCode(first.text) else { continue }
      counts[first.gap.count, default: 0] += 1
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(best?.key ?? 0) * pitch.width
  }

  private static func boxes(of words: [Word], top: Double, titles: Double) -> [Box] {
    var column = 0
    var boxes = words.map { word in
      column += word.gap.count
      let left = Double(column)
      column += word.text.count
      return Box(
        x0: left * pitch.width, y0: top, x1: Double(column) * pitch.width,
        y1: top + 0.8 * pitch.height)
    }
    // Codes may reach so near to the titles that the two columns seem one.
    if words.count > 1, CellContent.isCode(words[0].text), boxes[0].x0 < titles,
      boxes[1].x0 > codeRoom.upperBound, boxes[1].x0 < titles + codeRoom.upperBound
    {
      (boxes[0].x0, boxes[0].x1) = (codeRoom.lowerBound, codeRoom.upperBound)
    }
    return boxes
  }

  /// The same without boxes, which stand for nothing on paper.
  private static func unplaced(_ part: PagePart) -> PagePart {
    switch part {
    case .table(var table):
      table.edges = []
      for row in table.rows.indices {
        table.rows[row].box = nil
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].box = nil
          table.rows[row].cells[cell].lines = table.rows[row].cells[cell].lines.map(unplaced)
        }
      }
      return .table(table)
    case .text(let lines): return .text(unplaced(lines))
    case .finished: return part
    }
  }

  /// Running text; how many empty lines stood above a line is told by where it stood.
  private static func unplaced(_ lines: [TextLine]) -> [TextLine] {
    var previous = -1
    return lines.map { line in
      let row = Int((line.line.box?.y0 ?? 0) / pitch.height)
      defer { previous = row }
      return TextLine(
        page: line.page, line: unplaced(line.line), blanksAbove: max(0, row - previous - 1))
    }
  }

  private static func unplaced(_ line: Line) -> Line {
    let words = line.words.map { word in
      var bare = word
      bare.box = nil
      return bare
    }
    return Line(words, box: nil, tail: line.tail)
  }
}
