import Pages
import Vietnamese

/// Finds the rows of a table without rulings: where the lines of all columns part, and, where
/// rows stand as close as lines, at codes and behind points that close a level.
enum GapRows {
  /// The words of each row, from the top; lines farther apart than `gap` points are two rows,
  /// unless level rulings at `borders` part the rows.
  static func rows(
    of words: [PlacedWord], edges: [Double], gap: Double, borders: [Double] = [],
    isTyped: Bool = false
  ) -> [[PlacedWord]] {
    let byBorder = Dictionary(grouping: words) { word in
      borders.count { $0 < word.box.midY }
    }
    let stretches = byBorder.keys.sorted().compactMap { byBorder[$0] }
    let areRows =
      stretches.count > 3
      && stretches.count { codes(in: $0, edges).count > 1 } * 4 < stretches.count
    let rows = stretches.flatMap { stretch in
      let parts = parted(stretch, gap: gap)
      return areRows ? joined(parts, edges: edges) : parts
    }
    return rows.flatMap { parted($0, edges: edges, isTyped: isTyped) }
  }

  /// What stands between two rulings: one row, and the levels below its title that close with points.
  private static func joined(_ parts: [[PlacedWord]], edges: [Double]) -> [[PlacedWord]] {
    var rows: [[PlacedWord]] = []
    for part in parts {
      let title = PlacedWord.lines(of: part.filter { GapColumns.column(of: $0, in: edges) == 1 })
      if rows.isEmpty || title.last.map(closesLevel) ?? false {
        rows.append(part)
      } else {
        rows[rows.count - 1] += part
      }
    }
    return rows
  }

  /// The heights of level rulings that run over most of a table, in points.
  static func borders(of rulings: [Ruling], edges: [Double]) -> [Double] {
    guard let left = edges.first, let right = edges.last else { return [] }
    var covered: [(y: Double, width: Double)] = []
    for box in rulings.filter({ $0.direction == .horizontal }).map(\.box).sorted(by: {
      $0.midY < $1.midY
    }) {
      let width = max(0, min(box.x1, right) - max(box.x0, left))
      if let last = covered.last, box.midY - last.y < 3 {
        covered[covered.count - 1].width += width
      } else {
        covered.append((box.midY, width))
      }
    }
    return covered.filter { $0.width > 0.6 * (right - left) }.map(\.y)
  }

  private static func codes(in words: [PlacedWord], _ edges: [Double]) -> [PlacedWord] {
    words.filter {
      GapColumns.column(of: $0, in: edges) == 0 && CellContent.isCode($0.word.text)
    }
  }

  /// The codes and the first words of labels, from the top; the number of a label that is wrapped
  /// is no code.
  private static func marks(in words: [PlacedWord], _ edges: [Double], isTyped: Bool)
    -> [PlacedWord]
  {
    let wrapped = wrappedLabels(in: words, edges)
    let codes = codes(in: words, edges).filter { code in
      !wrapped.contains { $0.number.box == code.box }
    }
    return (codes + labels(in: words, edges, isTyped: isTyped) + wrapped.map(\.first))
      .sorted { $0.box.y0 < $1.box.y0 }
  }

  /// Labels in the column of codes whose number stands on a line of its own: "Tiêu chí" over "1".
  private static func wrappedLabels(in words: [PlacedWord], _ edges: [Double])
    -> [(first: PlacedWord, number: PlacedWord)]
  {
    let lines = PlacedWord.rows(of: words.filter { GapColumns.column(of: $0, in: edges) == 0 })
      .map { line in line.sorted { $0.box.x0 < $1.box.x0 } }
    return zip(lines, lines.dropFirst()).compactMap { upper, lower in
      let name = upper.map(\.word.text).joined(separator: " ")
      guard let first = upper.first, let number = lower.first, lower.count == 1,
        CellContent.isCode(number.word.text), !CellContent.isMarker(name),
        CellContent.isMarker("\(name) \(number.word.text)"),
        number.box.y0 - first.box.y1 < first.box.height
      else { return nil }
      return (first, number)
    }
  }

  /// The first words of lines that begin with a label: "Tiêu chí 2", "Nội dung 1"; in typed text
  /// wherever they stand, elsewhere in the column of codes.
  private static func labels(in words: [PlacedWord], _ edges: [Double], isTyped: Bool)
    -> [PlacedWord]
  {
    PlacedWord.rows(of: words).compactMap { line in
      let line = line.sorted { $0.box.x0 < $1.box.x0 }
      let text = line.map(\.word.text).joined(separator: " ")
      guard let first = line.first, isTyped || GapColumns.column(of: first, in: edges) == 0 else {
        return nil
      }
      return CellContent.isMarker(text) ? first : nil
    }
  }

  private static func parted(_ words: [PlacedWord], gap: Double) -> [[PlacedWord]] {
    var rows: [[PlacedWord]] = []
    var bottom = -Double.infinity
    for word in words.sorted(by: { $0.box.y0 < $1.box.y0 }) {
      if word.box.y0 - bottom > gap || rows.isEmpty {
        rows.append([word])
      } else {
        rows[rows.count - 1].append(word)
      }
      bottom = max(bottom, word.box.y1)
    }
    return rows
  }

  /// The most room that lies between two lines of one cell, in points: the usual distance of
  /// lines in a column and a fifth of it.
  static func widestLineGap(in words: [PlacedWord], edges: [Double]) -> Double {
    var gaps: [Double] = []
    var pitches: [Double] = []
    for column in 0..<edges.count - 1 {
      let boxes = PlacedWord.rows(
        of: words.filter { GapColumns.column(of: $0, in: edges) == column }
      ).compactMap { Box.around($0.map(\.box)) }
      for (above, below) in zip(boxes, boxes.dropFirst())
      where below.y0 - above.y0 > 0.9 * min(above.height, below.height) {
        gaps.append(below.y0 - above.y1)
        pitches.append(below.y0 - above.y0)
      }
    }
    guard !gaps.isEmpty else { return 4 }
    let low = gaps.sorted()[gaps.count / 20]
    let pitch = pitches.sorted()[pitches.count / 5]
    return low + 0.18 * pitch
  }

  /// A row with several codes, or with a level closed inside, cut before the lines that follow.
  private static func parted(_ row: [PlacedWord], edges: [Double], isTyped: Bool)
    -> [[PlacedWord]]
  {
    let codes = marks(in: row, edges, isTyped: isTyped)
    var cuts = zip(codes, codes.dropFirst()).map { cut(in: row, between: $0.box, and: $1.box) }
    if isTyped, let first = codes.first, goesOnAbove(first, in: row, edges: edges) {
      cuts.insert(first.box.y0, at: 0)
    }
    let titles = PlacedWord.lines(of: row.filter { GapColumns.column(of: $0, in: edges) == 1 })
    for top in LevelCuts(titles, codes: codes.map(\.box), isTyped: isTyped).tops
    where !cuts.contains(where: { abs($0 - top) < 4 }) {
      cuts.append(topOfTotals(at: top, in: row, titles: titles, edges: edges))
    }
    cuts += cutsBetweenPoints(in: row, titles: titles, edges: edges, cuts: cuts)
    guard !cuts.isEmpty else { return [row] }
    cuts.sort()
    let groups = Dictionary(grouping: row) { word in
      cuts.count { $0 <= word.box.midY }
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// Where rows that no code parts bear points in one column, one below another: above the lower
  /// points, or above the line of the title beside them.
  private static func cutsBetweenPoints(
    in row: [PlacedWord], titles: [Line], edges: [Double], cuts: [Double]
  ) -> [Double] {
    var found: [Double] = []
    for column in 2..<max(2, edges.count - 1) {
      let words = row.filter {
        GapColumns.column(of: $0, in: edges) == column && $0.word.text != "điểm"
      }
      guard words.count > 1, words.allSatisfy({ CellContent.isNumber($0.word.text) }) else {
        continue
      }
      let boxes = words.map(\.box).sorted { $0.y0 < $1.y0 }
      for (upper, lower) in zip(boxes, boxes.dropFirst()) where lower.y0 > upper.midY {
        let parted = (cuts + found).contains { upper.midY < $0 && $0 <= lower.midY }
        if !parted { found.append(topOfTitle(beside: lower, among: titles) ?? lower.y0) }
      }
    }
    return found
  }

  /// The upper edge of a row whose title begins at `top`: that of the points, where the title is
  /// that of totals and stands at their foot, as beside "17,5" with "điểm" below it.
  private static func topOfTotals(
    at top: Double, in row: [PlacedWord], titles: [Line], edges: [Double]
  ) -> Double {
    guard titles.contains(where: { $0.box?.y0 == top && CellContent.isTotal($0.text) }) else {
      return top
    }
    let points = row.filter {
      GapColumns.column(of: $0, in: edges) > 1 && CellContent.isNumber($0.word.text)
        && $0.box.y0 < top && top - $0.box.midY < 1.2 * $0.box.height
        && topOfTitle(beside: $0.box, among: titles) == nil
    }
    return points.map(\.box.y0).min() ?? top
  }

  /// The upper edge of the line of a title that stands as high as some points.
  private static func topOfTitle(beside points: Box, among titles: [Line]) -> Double? {
    let line = titles.compactMap(\.box).first { abs($0.midY - points.midY) < 0.5 * points.height }
    return line.map { min($0.y0, points.y0) }
  }

  /// Whether what stands above the first code of a page goes on from the row before: no title
  /// begins there.
  private static func goesOnAbove(_ code: PlacedWord, in row: [PlacedWord], edges: [Double]) -> Bool
  {
    let title = row.filter {
      $0.box.y1 < code.box.y0 && GapColumns.column(of: $0, in: edges) == 1
    }
    return PlacedWord.lines(of: title).first?.text.beginsSmall ?? true
  }

  /// Where a row ends and the next begins, between their codes: at the widest white, since codes
  /// may stand in the middle of their rows, or above the lower code where none is the widest.
  private static func cut(in row: [PlacedWord], between upper: Box, and lower: Box) -> Double {
    let boxes = row.map(\.box).filter { $0.y0 > upper.y0 - 1 && $0.y0 < lower.midY }
    var bottom = upper.y1
    var gaps: [(height: Double, middle: Double)] = []
    for box in boxes.sorted(by: { $0.y0 < $1.y0 }) {
      if box.y0 > bottom { gaps.append((box.y0 - bottom, (box.y0 + bottom) / 2)) }
      bottom = max(bottom, box.y1)
    }
    let widest = gaps.sorted { $0.height > $1.height }
    guard let best = widest.first, best.height > (widest.dropFirst().first?.height ?? 0) + 1 else {
      return lower.y0
    }
    return best.middle
  }

  /// Whether a line ends a level with its points: "…: 3,00".
  private static func closesLevel(_ line: Line) -> Bool {
    guard let last = line.words.last?.text, line.words.count > 1 else { return false }
    return CellContent.isNumber(last) && line.words[line.words.count - 2].text.hasSuffix(":")
  }
}
