import Pages
import Vietnamese

/// The lines of an engine's text that begin rows: by their labels, by codes that count on, and where
/// the code was misread or lost, by the two points that they bear.
struct FlushMarks {
  /// The lines in reading order.
  let marks: [MarkedText.Mark]
  private let lines: [TextLine]

  /// Looks at all lines.
  init(in lines: [TextLine]) {
    self.lines = lines
    let labels = MarkedText.markers(in: lines)
    let isLabelled = labels.count > 2
    let known = isLabelled ? labels : CodeChain(in: lines).marks
    let taken = Set(known.map(\.line))
    let added = lines.indices.filter { !taken.contains($0) }.compactMap { index in
      Self.mark(of: lines[index], at: index, isLabelled: isLabelled)
    }
    let marks = (known + added).sorted { $0.line < $1.line }
    let top = marks.first { Self.bearsPoints(lines[$0.line], behind: $0.wordCount) }?.line ?? 0
    self.marks = marks.filter { $0.line >= top - Self.reach }
  }

  /// So many lines above the first row with points another may stand whose points were lost; what
  /// stands farther above is no table.
  private static let reach = 3

  /// Whether most rows bear two points on their first line, behind a title that begins there.
  var areFlush: Bool {
    let pointed = marks.filter { Self.bearsPoints(lines[$0.line], behind: $0.wordCount) }
    let whole = pointed.count { mark in
      let title = MarkedLine(lines[mark.line].line, behind: mark.wordCount).left
      return title.first?.text.first { $0.isLetter }?.isUppercase ?? false
    }
    return marks.count > 2 && pointed.count * 10 >= marks.count * 6
      && whole * 10 >= pointed.count * 7
  }

  private static func mark(of line: TextLine, at index: Int, isLabelled: Bool)
    -> MarkedText.Mark?
  {
    let words = line.line.words
    guard words.count > 1, !CellContent.isTotal(line.text) else { return nil }
    let opensTitle = words[1].text.first?.isUppercase ?? false
    let code = words[0].raw
    if opensTitle, !isLabelled, Numbering.isDecimal(code.trimmedCode), code.contains(".") {
      return .init(line: index, wordCount: 1, isTop: false, isCode: true)
    }
    let count = opensTitle && isMisreadCode(code) ? 1 : 0
    guard bearsPoints(line, behind: count),
      count == 1 || words[0].text.first?.isUppercase ?? false
    else { return nil }
    return .init(line: index, wordCount: isLabelled ? 0 : count, isTop: false, isCode: true)
  }

  /// Whether words and behind them two points stand on a line, which are no step's.
  private static func bearsPoints(_ line: TextLine, behind count: Int) -> Bool {
    let parts = MarkedLine(line.line, behind: count)
    return parts.points.count == 2 && parts.hasWords
      && !(parts.left.last?.text.hasSuffix(":") ?? true)
  }

  /// Whether a word before a title may be a code: short, and no word that begins a sentence.
  private static func isMisreadCode(_ word: String) -> Bool {
    word.count <= 6
      && (word.contains(where: \.isNumber) || word.first?.isLowercase ?? false
        || word.contains { ".)".contains($0) })
  }
}

extension String {
  /// The word without the signs that close a code.
  fileprivate var trimmedCode: Substring {
    var core = Substring(self)
    while let last = core.last, ".)/,:".contains(last) { core = core.dropLast() }
    return core
  }
}
