import Pages
import Vietnamese

/// Where the levels of a scale begin among the lines of a row's title, told by the points that
/// close each of them: "Ban hành kịp thời: 3,00". In typed text the row of totals begins there, too.
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
      if isTyped, let start = start(closedBy: index, from: begin) { starts.insert(start) }
      begin = index + 1
      if begin < lines.count, !lines[begin].beginsSmall { starts.insert(begin) }
    }
    if isTyped { starts.formUnion(lines.indices.filter { CellContent.isTotal(lines[$0].text) }) }
    return starts.sorted().compactMap { lines[$0].box?.y0 }
  }

  /// The line with which the level begins that a line closes: the last one with a capital whose
  /// first word would have had room on the line above; below a title, the last one with a capital
  /// after a line that is not all capitals.
  private func start(closedBy last: Int, from first: Int) -> Int? {
    let title = (first...last).last { isCoded($0) }
    let below = title ?? first - 1
    let capitals = (below + 1..<last + 1).filter { lines[$0].beginsLarge }
    if let apart = capitals.last(where: { $0 > 0 && hasRoom(behind: $0 - 1, for: $0) }) {
      return apart
    }
    guard title != nil || first == 0 else { return nil }
    return capitals.last { $0 == below + 1 || !lines[$0 - 1].isCapitals } ?? capitals.first
  }

  private func isCoded(_ index: Int) -> Bool {
    guard let box = lines[index].box else { return false }
    return codes.contains { box.y0 <= $0.midY && $0.midY <= box.y1 }
  }

  private func hasRoom(behind upper: Int, for lower: Int) -> Bool {
    guard let end = lines[upper].box?.x1, let word = lines[lower].words.first?.box else {
      return false
    }
    return end + word.width + word.height < right - 0.1 * (right - word.x0)
  }

  /// Whether a line ends a level with its points; they may have been put on a line of their own.
  private func closesLevel(_ index: Int) -> Bool {
    let words = lines[index].words
    guard let last = words.last?.text, CellContent.isNumber(last) else { return false }
    if words.count > 1 { return words[words.count - 2].text.hasSuffix(":") }
    return isTyped && index > 0 && lines[index - 1].words.last?.text.hasSuffix(":") ?? false
  }
}

extension Line {
  fileprivate var isCapitals: Bool { !text.contains(where: \.isLowercase) }
  fileprivate var beginsSmall: Bool { text.beginsSmall }
  fileprivate var beginsLarge: Bool {
    text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
  }
}
