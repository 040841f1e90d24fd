import Pages
import Vietnamese

/// What stands between the code of one row and that of the next, sorted into cells.
struct StackedBlock {
  /// A step of the row's scale: "Ban hành kịp thời: 3,00", and the unit's points for it.
  struct Step {
    var lines: [TextLine]
    var score: Word?
  }

  /// The page where the row begins, from 1.
  let page: Int
  /// The words of its code or label.
  let code: [Word]
  /// The lines of its title.
  private(set) var title: [TextLine] = []
  /// Its points in reading order.
  private(set) var points: [Word] = []
  /// How many points of rows stand here, those among them that cannot be its own.
  var pointsSeen: Int { points.count + strayCount }
  /// The lines of its evidence.
  private(set) var explanation: [TextLine] = []
  /// The steps of its scale.
  private(set) var steps: [Step] = []
  /// Blocks of which it is not certain that they belong to the row.
  private(set) var unplaced: [[TextLine]] = []

  private let isWrapped: Bool
  private var strayCount = 0
  /// The numbers that stand right behind one another below a step.
  private var behindStep: [Word] = []
  /// The lines of text since the last number, step or empty line.
  private var open: [TextLine] = []

  /// Sorts the lines from a mark's up to another.
  init(
    _ source: StackedLines, _ mark: MarkedText.Mark, to end: Int, isWrapped: Bool
  ) {
    self.isWrapped = isWrapped
    let first = source.lines[mark.line]
    page = first.page
    let isLabel = !mark.isCode && mark.isTop
    let behind = MarkedLine.wordCount(of: first.line, pieces: mark.wordCount)
    code = isLabel ? [] : mark.codeWords(Array(first.line.words[..<behind]))
    let rest = Array(first.line.words[(isLabel ? 0 : behind)...])
    if !rest.isEmpty { add(TextLine(page: page, line: Line(rest))) }
    for index in mark.line + 1..<max(end, mark.line + 1) {
      let line = source.lines[index]
      if source.isLate[index] {
        closeText()
        addLate(line, isFirst: !source.isLate[index - 1])
        continue
      }
      if source.opensBlock[index] { closeText() }
      add(line)
    }
    closeText()
    placeNumbers()
  }

  private mutating func addLate(_ line: TextLine, isFirst: Bool) {
    if isFirst || unplaced.isEmpty {
      unplaced.append([line])
    } else {
      unplaced[unplaced.count - 1].append(line)
    }
  }

  private mutating func add(_ line: TextLine) {
    let words = line.line.words
    if words.allSatisfy({ CellContent.isNumber($0.text) }) {
      addNumbers(line)
    } else {
      open.append(line)
      if Self.closesStep(words), hasTitle { closeStep() }
    }
  }

  /// Whether a line of the title stands already, be it in the open block.
  private var hasTitle: Bool { !title.isEmpty || open.count > 1 }

  private mutating func addNumbers(_ line: TextLine) {
    if line.line.words.count == 1, hasTitle, open.last?.text.hasSuffix(":") ?? false,
      isWrapped || !(title.isEmpty && points.isEmpty)
    {
      open.append(line)
      closeStep()
      return
    }
    closeText()
    for word in line.line.words { add(point: word) }
  }

  /// Numbers behind a step are kept until it is seen how many they are.
  private mutating func add(point: Word) {
    if steps.isEmpty || points.count < 2 { points.append(point) } else { behindStep.append(point) }
  }

  /// A lone number behind a step is the unit's for that step; more than one were torn off other rows.
  private mutating func placeNumbers() {
    guard let step = steps.indices.last, let score = behindStep.first else { return }
    if behindStep.count == 1, steps[step].score == nil {
      steps[step].score = score
    } else {
      strayCount += behindStep.count
      unplaced.append([TextLine(page: page, line: Line(behindStep))])
    }
    behindStep = []
  }

  /// "…: 3,00", "…: 3,00 điểm".
  private static func closesStep(_ words: [Word]) -> Bool {
    let core =
      words.last.map { ["điểm", "đ"].contains($0.text) } ?? false ? words.dropLast() : words[...]
    guard core.count > 1, let last = core.last, CellContent.isNumber(last.text) else {
      return false
    }
    return core[core.count - 2].text.hasSuffix(":")
  }

  /// The open lines are a step, from the last one on that begins large where more stands above it.
  private mutating func closeStep() {
    placeNumbers()
    var start = 0
    if title.isEmpty || !isWrapped {
      start = open.lastIndex { !$0.beginsSmall && $0.text.contains(where: \.isLetter) } ?? 0
      if title.isEmpty { start = max(start, 1) }
    }
    let step = Array(open[start...])
    open.removeSubrange(start...)
    closeText()
    steps.append(Step(lines: step))
  }

  private mutating func closeText() {
    guard !open.isEmpty else { return }
    placeNumbers()
    let lines = open
    open = []
    if title.isEmpty {
      title = lines
    } else if points.isEmpty && steps.isEmpty && goesOn(lines, behind: title) {
      title += lines
    } else {
      explain(lines)
    }
  }

  /// The first block behind the points is the evidence; what follows goes on with it where it reads
  /// on, or where blocks are paragraphs and not cells.
  private mutating func explain(_ lines: [TextLine]) {
    if explanation.isEmpty || !isWrapped || goesOn(lines, behind: explanation) {
      explanation += lines
    } else {
      unplaced.append(lines)
    }
  }

  private func goesOn(_ lines: [TextLine], behind above: [TextLine]) -> Bool {
    lines[0].beginsSmall && !(above.last?.isClosed ?? false)
  }
}
