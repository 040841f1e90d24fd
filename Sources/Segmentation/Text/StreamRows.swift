import Pages
import Vietnamese

/// The rows of a table whose cells stand behind one another in the text: code, title, two lone
/// numbers, explanation, wherever the lines break.
struct StreamRows {
  private let lines: [TextLine]
  private let marks: [MarkedText.Mark]

  /// Takes the lines up to the end of the table, and those that begin its rows.
  init(lines: [TextLine], marks: [MarkedText.Mark]) {
    self.lines = lines
    self.marks = marks
  }

  /// The lines of each row.
  private var blocks: [Range<Int>] {
    marks.indices.map { index in
      let next = index + 1 < marks.count ? marks[index + 1].line : lines.count
      return marks[index].line..<next
    }
  }

  /// How many of the rows bear two numbers side by side, 0…1.
  var shareOfPointed: Double {
    let pointed = zip(marks, blocks).count { mark, block in
      MarkedLine(merged(block), behind: mark.wordCount).points.count == 2
    }
    return Double(pointed) / Double(max(marks.count, 1))
  }

  /// How many of the rows bear words before their numbers, 0…1: a column of codes alone bears none.
  var shareOfTitled: Double {
    let titled = zip(marks, blocks).count { mark, block in
      let row = MarkedLine(merged(block), behind: mark.wordCount)
      return row.left.contains {
        $0.text.count(where: \.isLetter) > 1 && !CellContent.isCode($0.text)
      }
    }
    return Double(titled) / Double(max(marks.count, 1))
  }

  /// Whether the columns' lines stand side by side instead: rows of several lines bear their points
  /// on the first, behind titles that are cut off at much the same length.
  var isJumbled: Bool {
    let firsts = zip(marks, blocks).filter { $1.count > 1 && !$0.isTop }.map { mark, block in
      MarkedLine(lines[block.lowerBound].line, behind: mark.wordCount)
    }
    guard firsts.count > 2 else { return false }
    let lengths = firsts.filter { $0.points.count == 2 }.map(\.leftText.count).sorted()
    guard lengths.count * 10 >= firsts.count * 8, let longest = lengths.last else { return false }
    let typical = lengths[lengths.count / 2]
    let alike = lengths.count { $0 * 10 >= typical * 7 && $0 * 10 <= typical * 13 }
    return longest >= 15 && alike * 10 >= lengths.count * 7
  }

  /// The rows in reading order, the steps of scales as rows of their own.
  var rows: [Table.Row] {
    zip(marks, blocks).flatMap { mark, block in
      let steps = steps(in: block)
      let first = block.lowerBound..<(steps.first ?? block.upperBound)
      let ends = steps.dropFirst() + [block.upperBound]
      return [row(mark, first)] + zip(steps, ends).map { step($0..<$1) }
    }
  }

  private func merged(_ range: Range<Int>) -> Line { Line(lines[range].flatMap(\.line.words)) }

  private func row(_ mark: MarkedText.Mark, _ range: Range<Int>) -> Table.Row {
    let line = merged(range)
    let parts = MarkedLine(line, behind: mark.wordCount)
    let isLabel = !mark.isCode && mark.isTop
    var cells = RowCells(page: lines[range.lowerBound].page)
    let behind = line.words.count - parts.right.count
    let title = behind - parts.points.count
    let label = MarkedLine.wordCount(of: line, pieces: mark.wordCount)
    let code = isLabel ? [] : Array(line.words[..<label])
    cells.add(mark.codeWords(code), to: .code, page: lines[range.lowerBound].page)
    add((isLabel ? 0 : label)..<max(title, label), of: range, to: .title, in: &cells)
    cells.add(points: parts.points)
    add(behind..<line.words.count, of: range, to: .explanation, in: &cells)
    return cells.row
  }

  /// Adds words, counted over all lines of a row, line by line: a symbol may go on over a line's end.
  private func add(
    _ words: Range<Int>, of range: Range<Int>, to role: Table.Role, in cells: inout RowCells
  ) {
    var start = 0
    for line in lines[range] {
      let own = line.line.words
      defer { start += own.count }
      let (first, last) = (
        max(words.lowerBound - start, 0), min(words.upperBound - start, own.count)
      )
      guard first < last else { continue }
      cells.add(own[first..<last].filter { $0.text != "|" }, to: role, page: line.page)
    }
  }

  // MARK: Steps of a scale

  /// The lines that begin a step: "Ban hành kịp thời: 3,00".
  private func steps(in block: Range<Int>) -> [Int] {
    block.dropFirst().filter { pointsOfStep(from: $0, in: block) != nil }
  }

  /// The words of a step and where they end: behind the number that follows its colon, on its first
  /// line or on the next.
  private func pointsOfStep(from start: Int, in block: Range<Int>) -> Int? {
    let first = lines[start].line.words
    guard !lines[start].beginsSmall, first.first?.text.first?.isNumber == false else { return nil }
    var words = first
    if start + 1 < block.upperBound, lines[start + 1].beginsSmall {
      words += lines[start + 1].line.words
    }
    return words.indices.dropLast().first { index in
      words[index].text.hasSuffix(":") && CellContent.isNumber(words[index + 1].text)
        && (index + 2 == words.count || opens(words[index + 2].text))
    }.map { $0 + 2 }
  }

  /// Whether a word may follow a step's points: a number, or the beginning of an explanation.
  private func opens(_ word: String) -> Bool {
    CellContent.isNumber(word) || word.first?.isUppercase == true
  }

  private func step(_ range: Range<Int>) -> Table.Row {
    var cells = RowCells(page: lines[range.lowerBound].page)
    let words = merged(range).words
    var end = pointsOfStep(from: range.lowerBound, in: range) ?? words.count
    add(0..<end, of: range, to: .title, in: &cells)
    if end < words.count, CellContent.isNumber(words[end].text) {
      add(end..<end + 1, of: range, to: .selfScore, in: &cells)
      end += 1
    }
    add(end..<words.count, of: range, to: .explanation, in: &cells)
    return cells.row
  }
}
