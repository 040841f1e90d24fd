import Pages
import Vietnamese

/// The rows of a table whose lines stand as on paper, each from its mark down to the next.
struct FlushRows {
  private let lines: [TextLine]
  private let marks: [MarkedText.Mark]
  private let head: FlushHead
  private let fluency: Fluency
  private let columns: JumbledColumns
  /// Whether the points given stand before those to reach: no row bears more of the former.
  private let isOwnFirst: Bool

  /// Takes the lines up to the end of the table, and those that begin its rows.
  init(lines: [TextLine], marks: [MarkedText.Mark], head: FlushHead, fluency: Fluency) {
    self.lines = lines
    self.marks = marks
    self.head = head
    self.fluency = fluency
    let firsts = marks.map { MarkedLine(lines[$0.line].line, behind: $0.wordCount) }
      .filter { $0.points.count == 2 }
    let left = Self.width(of: firsts.map(\.leftText.count)) ?? 42
    let rights = firsts.map { $0.right.reduce(-1) { $0 + $1.text.count + 1 } }.filter { $0 > 0 }
    columns = JumbledColumns(left: left, right: Self.width(of: rights) ?? left)
    let pairs = firsts.map { $0.points.compactMap(\.points) }.filter { $0.count > 1 }
    let (rising, falling) = (pairs.count { $0[0] < $0[1] }, pairs.count { $0[0] > $0[1] })
    isOwnFirst = rising > 1 && rising > 4 * falling
  }

  /// The width of a column of which many lines are full.
  private static func width(of lengths: [Int]) -> Int? {
    lengths.isEmpty ? nil : lengths.sorted()[(lengths.count - 1) * 9 / 10]
  }

  /// The rows in reading order, the steps of scales as rows of their own.
  var rows: [Table.Row] {
    marks.indices.flatMap { index in
      let next = index + 1 < marks.count ? marks[index + 1].line : lines.count
      return rows(marks[index], lines[marks[index].line..<max(next, marks[index].line + 1)])
    }
  }

  /// The row of totals.
  func total(_ lines: [TextLine]) -> Table.Row {
    let parts = MarkedLine(Line(lines.flatMap(\.line.words)), behind: 0, isTotal: true)
    var row = FlushCells(page: lines[0].page)
    row.add(parts.left, to: .title)
    row.add(points: parts.points, isOwnFirst: isOwnFirst)
    return row.row
  }

  private func rows(_ mark: MarkedText.Mark, _ block: ArraySlice<TextLine>) -> [Table.Row] {
    let first = block[block.startIndex]
    let isLabel = mark.isTop && !mark.isCode
    let taken = isLabel ? 0 : MarkedLine.wordCount(of: first.line, pieces: mark.wordCount)
    var row = FlushCells(page: first.page)
    let code = first.line.words[..<taken]
    row.add(mark.codeWords(mark.isCode ? code.map(Self.asRead) : Array(code)), to: .code)
    let parts = MarkedLine(first.line, behind: isLabel ? 0 : mark.wordCount)
    var points = parts.points
    let below = block.indices.dropFirst().compactMap {
      source(at: $0, before: block.endIndex, &points, &row)
    }
    row.add(points: points, isOwnFirst: isOwnFirst)
    let scale = TitleScale(lines: leftColumn(parts, below, &row))
    for line in scale.title { row.add(line, to: .title) }
    return [row.row] + scale.steps.map { $0.row(page: first.page) }
  }

  /// What an engine makes of a code is no word to restore.
  private static func asRead(_ word: Word) -> Word {
    Word(word.raw, box: word.box, confidence: min(word.confidence, 0.94), gap: word.gap)
  }

  /// A line of both columns, and the unit's points behind a step on it.
  private typealias Source = (words: JumbledRow.Source, score: Word?)

  /// What a line holds; numbers that stand alone are the row's points where it has none yet, and
  /// nobody's where no step above lacks its own.
  private func source(
    at index: Int, before end: Int, _ points: inout [Word], _ row: inout FlushCells
  ) -> Source? {
    var words = lines[index].line.words
    guard lines[index].isNumbers else {
      let isOpenStep =
        lines[index].text.hasSuffix(":") && index + 1 < end && lines[index + 1].isNumbers
      let cut = isOpenStep ? words.count : MarkedLine.endOfStep(words)
      let score = cut.flatMap {
        $0 < words.count && words[$0].isPoints ? words.remove(at: $0) : nil
      }
      return (.init(words: words, cut: cut), score)
    }
    if lines[index - 1].text.hasSuffix(":") {
      return (.init(words: [words[0]], cut: 1), words.count == 2 ? words[1] : nil)
    }
    if points.isEmpty { points = words } else { row.add(words, to: .other) }
    return nil
  }

  /// The lines of the left column; what stands right of them goes to the row's evidence.
  private func leftColumn(
    _ first: MarkedLine, _ below: [Source], _ row: inout FlushCells
  ) -> [TitleScale.Line] {
    let isOpen = first.points.isEmpty || head.hasPointsLast && first.right.isEmpty
    let top = JumbledRow.Source(
      words: first.left + first.right, cut: isOpen ? nil : first.left.count)
    let sources = [Source(top, nil)] + below
    let jumbled = JumbledRow(
      lines: sources.map(\.words), columns: columns, isCentred: false, fluency: fluency)
    return zip(sources, jumbled.cuts).map { source, cut in
      row.add(Array(source.words.words[cut...]), to: .explanation)
      return TitleScale.Line(words: Array(source.words.words[..<cut]), score: source.score)
    }
  }
}

extension Word {
  /// The points that it says; `nil` where it is no number.
  fileprivate var points: Double? {
    Double(text.trimmingEnd { "đd".contains($0) }.replacing(",", with: "."))
  }
}
