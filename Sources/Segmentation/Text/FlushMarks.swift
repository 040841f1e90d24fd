import Pages
import Vietnamese

/// The lines of an engine's text that begin rows: by their labels, by codes that count on, and where
/// the code was misread or lost, by the two points that they bear.
struct FlushMarks {
  /// The lines in reading order.
  let marks: [MarkedText.Mark]
  /// Whether rows bear codes, be it below labelled criteria: "Tiêu chí 2", "2.1".
  let hasCodes: Bool
  private let lines: [TextLine]

  /// Looks at all lines.
  init(in lines: [TextLine]) {
    self.lines = lines
    let labels = MarkedText.markers(in: lines)
    let isLabelled = labels.count > 2
    let hasCodes = !isLabelled || lines.count(where: Self.opensWithCode) > labels.count
    self.hasCodes = hasCodes
    let known = isLabelled ? labels : CodeChain(in: lines).marks
    let taken = Set(known.map(\.line))
    let added = lines.indices.filter { !taken.contains($0) }.compactMap { index in
      Self.mark(of: lines[index], at: index, hasCodes: hasCodes)
    }
    let marks = (known + added).sorted { $0.line < $1.line }
    let top = marks.first { Self.bearsPoints(lines[$0.line], behind: $0.wordCount) }?.line ?? 0
    self.marks = marks.filter { $0.line >= top - Self.reach }
  }

  /// So many lines above the first row with points another may stand whose points were lost; what
  /// stands farther above is no table.
  private static let reach = 3

  /// Whether enough rows bear two points on their first line, behind a title that begins there; rows
  /// with a code below which others stand may bear none.
  func areFlush(least share: Double) -> Bool {
    let pointed = marks.filter { Self.bearsPoints(lines[$0.line], behind: $0.wordCount) }
    let bare = marks.count {
      $0.isTop && $0.isCode && !Self.bearsPoints(lines[$0.line], behind: $0.wordCount)
    }
    let whole = pointed.count { mark in
      let title = MarkedLine(lines[mark.line].line, behind: mark.wordCount).left
      return title.first?.text.first { $0.isLetter }?.isUppercase ?? false
    }
    return marks.count > 2 && Double(pointed.count) >= share * Double(marks.count - bare)
      && pointed.count > 1 && whole * 10 >= pointed.count * 7
  }

  private static func mark(of line: TextLine, at index: Int, hasCodes: Bool) -> MarkedText.Mark? {
    let words = line.line.words
    guard words.count > 1, !CellContent.isTotal(line.text) else { return nil }
    let opensTitle = words[1].text.first?.isUppercase ?? false
    if hasCodes, opensWithCode(line) {
      return .init(line: index, wordCount: 1, isTop: false, isCode: true)
    }
    let count = opensTitle && isMisreadCode(words[0].raw) ? 1 : 0
    guard bearsPoints(line, behind: count),
      count == 1 || words[0].text.first?.isUppercase ?? false
    else { return nil }
    return .init(line: index, wordCount: hasCodes ? count : 0, isTop: false, isCode: true)
  }

  /// Whether a line begins with a code of two numbers or more and a title: "2.1 Lập danh mục".
  private static func opensWithCode(_ line: TextLine) -> Bool {
    let words = line.line.words
    guard words.count > 1, words[1].text.first?.isUppercase ?? false else { return false }
    let code = words[0].raw.trimmedCode
    return code.contains(".") && Numbering.isDecimal(code)
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
