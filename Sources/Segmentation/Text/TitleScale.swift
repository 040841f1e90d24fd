import Pages
import Vietnamese

/// The lines of a title's column parted into the title and the steps of the scale below it:
/// "Ban hành kịp thời: 3,00".
struct TitleScale {
  /// A line of the column, with the unit's points that stood behind it.
  struct Line {
    var words: [Word]
    var score: Word?
  }

  /// A step with the unit's points for it.
  struct Step {
    var lines: [[Word]]
    var score: Word?

    /// The step as a row of the table.
    func row(page: Int) -> Table.Row {
      var cells = FlushCells(page: page)
      for line in lines { cells.add(line, to: .title) }
      if let score { cells.add([score], to: .selfScore) }
      return cells.row
    }
  }

  /// The title's lines.
  private(set) var title: [[Word]] = []
  /// The steps in reading order.
  private(set) var steps: [Step] = []

  /// Reads the lines; the first is always the title's.
  init(lines: [Line]) {
    var open: [Line] = []
    for (index, line) in lines.enumerated() where !line.words.isEmpty {
      open.append(line)
      guard index > 0, Self.closesStep(open) else { continue }
      closeStep(&open, isFirst: steps.isEmpty)
    }
    if steps.isEmpty {
      title += open.map(\.words)
    } else {
      steps[steps.count - 1].lines += open.map(\.words)
    }
  }

  /// Whether the last line ends with the points behind a colon.
  private static func closesStep(_ open: [Line]) -> Bool {
    let words = open.suffix(2).flatMap(\.words)
    guard words.count > 1, let last = words.last, last.isPoints else { return false }
    return words[words.count - 2].text.hasSuffix(":")
  }

  /// Open lines are a step from the last one on that begins large; the title keeps its first line.
  private mutating func closeStep(_ open: inout [Line], isFirst: Bool) {
    let begins = open.indices.filter {
      open[$0].words[0].text.first { $0.isLetter }?.isUppercase ?? false
    }
    let lone = open.count > 1 && open[open.count - 1].words.allSatisfy(\.isPoints)
    var start = begins.last ?? 0
    // The unit's points end the first of a step's two lines.
    if start > 0, !lone, open[start - 1].endsWithPoints, begins.contains(start - 1) { start -= 1 }
    if isFirst { start = max(start, 1) }
    guard start < open.count else { return }
    if isFirst { title += open[..<start].map(\.words) }
    var step = Step(lines: [], score: open.last?.score)
    for (index, line) in open[start...].enumerated() {
      var words = line.words
      if index == 0, start + 1 < open.count, line.endsWithPoints, step.score == nil {
        step.score = words.removeLast()
      }
      step.lines.append(words)
    }
    steps.append(step)
    open = []
  }
}

extension TitleScale.Line {
  /// Whether it ends with points that are not its step's.
  fileprivate var endsWithPoints: Bool {
    guard words.count > 2, let last = words.last, last.isPoints else { return false }
    return last.text.contains { ",.".contains($0) } && !words[words.count - 2].text.hasSuffix(":")
  }
}

extension Word {
  /// Whether it is a number as points are written.
  var isPoints: Bool { CellContent.isNumber(text) && text.first?.isASCIIDigit ?? false }
}
