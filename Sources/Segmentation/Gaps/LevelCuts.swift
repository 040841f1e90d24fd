import Pages
import Vietnamese

/// Where the levels of a scale begin among the lines of a row's title, told by the points that
/// close each of them: "Ban hành kịp thời: 3,00". A row of totals begins there, too.
struct LevelCuts {
  private let lines: [Line]
  /// The boxes of the codes beside them.
  private let codes: [Box]
  /// Whether lines stand at equal distances, so that nothing but its words parts a title from the
  /// level below it.
  private let isTyped: Bool
  /// The right edge of the widest line, in points.
  private let right: Double

  /// The lines of the title's column, from the top, and the codes beside them.
  init(_ lines: [Line], codes: [Box], isTyped: Bool) {
    self.lines = lines
    self.codes = codes
    self.isTyped = isTyped
    right = lines.compactMap(\.box?.x1).max() ?? 0
  }

  /// The upper edges of the lines with which a level, or what follows the last one, begins.
  var tops: [Double] {
    var starts: Set<Int> = []
    var begin = 0
    for index in lines.indices where closesLevel(index) {
      let start = start(closedBy: index, from: begin)
      begin = index + 1
      if let start, isItem(start) { continue }
      if let start { starts.insert(start) }
      if begin < lines.count, !lines[begin].beginsSmall, !isItem(begin) { starts.insert(begin) }
    }
    starts.formUnion(lines.indices.filter { CellContent.isTotal(lines[$0].text) })
    return starts.sorted().compactMap { lines[$0].box?.y0 }
  }

  /// The line with which the level begins that a line closes: the one with a list's mark; the last
  /// one with a capital that stands lower than lines of one cell do, or whose first word would have
  /// had room on the line above; below a title, the last one with a capital after a line that is
  /// not all capitals; where a page begins without a title, the first one with a capital.
  private func start(closedBy last: Int, from first: Int) -> Int? {
    let title = (first...last).last { isCoded($0) }
    let below = title ?? first - 1
    if let item = (below + 1..<last + 1).last(where: { lines[$0].opensItem }) { return item }
    let capitals = (below + 1..<last + 1).filter { lines[$0].beginsLarge }
    if !isTyped {
      if let apart = capitals.last(where: isLower) { return apart }
      // What stands apart begins with its first line.
      guard title != nil else { return nil }
    }
    if let apart = capitals.last(where: { $0 > 0 && hasRoom(behind: $0 - 1, for: $0) }) {
      return apart
    }
    guard isTyped ? title != nil || first == 0 : closing > 1 else { return nil }
    if isTyped, title == nil { return capitals.first }
    return capitals.last { $0 == below + 1 || !lines[$0 - 1].isCapitals } ?? capitals.first
  }

  /// Whether a line is an item of a list that stands in the title's own cell.
  private func isItem(_ index: Int) -> Bool {
    !isTyped && index > 0 && lines[index].opensItem && !isLower(index)
  }

  private func isCoded(_ index: Int) -> Bool {
    guard let box = lines[index].box else { return false }
    return codes.contains { box.y0 <= $0.midY && $0.midY <= box.y1 }
  }

  private func hasRoom(behind upper: Int, for lower: Int) -> Bool {
    guard let end = lines[upper].box?.x1, let word = lines[lower].words.first?.box,
      !(lines[upper].isCapitals && lines[lower].isCapitals)
    else { return false }
    return end + word.width + word.height < right - 0.1 * (right - word.x0)
  }

  /// Whether a line ends a level with its points, "điểm" behind them or not; they may have been put
  /// on a line of their own.
  private func closesLevel(_ index: Int) -> Bool {
    var words = (index > 0 ? lines[index - 1].words.suffix(2) : []) + lines[index].words.suffix(3)
    if words.count > 1, words.last?.text.trimmingMarks == "điểm" { words.removeLast() }
    guard let points = words.popLast()?.text, CellContent.isNumber(points) else { return false }
    return words.last?.text.hasSuffix(":") ?? false
  }

  /// How many levels are closed.
  private var closing: Int { lines.indices.count(where: closesLevel) }

  /// Whether a line is farther from the one above than most lines of these are.
  private func isLower(_ index: Int) -> Bool {
    guard index > 0, pitches.count > 2 else { return false }
    return pitches[index - 1] > 1.12 * pitches.sorted()[pitches.count / 4]
  }

  /// How far each line stands below the one above it, in points.
  private var pitches: [Double] {
    zip(lines, lines.dropFirst()).map { ($1.box?.y0 ?? 0) - ($0.box?.y0 ?? 0) }
  }
}

extension Line {
  fileprivate var opensItem: Bool { words.count > 1 && words[0].text.opensListItem }
  fileprivate var isCapitals: Bool { !text.contains(where: \.isLowercase) }
  fileprivate var beginsSmall: Bool { text.beginsSmall }
  fileprivate var beginsLarge: Bool {
    text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
  }
}
