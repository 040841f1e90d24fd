import Pages

/// The lines of one row in which title and evidence stand side by side without anything between
/// them. Where each line is cut is found for all of them together: both columns must read on, and
/// their lines be as long as the columns are wide.
///
/// Shortest path over cuts (Viterbi 1967): a state is where a line is cut and whether each column
/// has begun or ended.
struct JumbledRow {
  /// A line, perhaps with a known cut (points stood there).
  struct Source {
    var words: [Word]
    var cut: Int?
  }

  /// Whether a column is still to come, open, or over.
  private enum Phase: Int, Comparable {
    case before, inside, behind
    static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
  }

  private struct State: Hashable {
    let cut: Int
    let left: Phase
    let right: Phase
  }

  private struct Path {
    var cost = 0.0
    var cuts: [Int] = []
    /// The last line of either column.
    var left: ArraySlice<String> = []
    var right: ArraySlice<String> = []
  }

  private let lines: [Source]
  private let texts: [[String]]
  private let columns: JumbledColumns
  private let isCentred: Bool
  /// Whether steps of a scale stand below, which begin the left column anew.
  private let hasSteps: Bool
  private let fluency: Fluency
  /// How unlikely each word is behind those before it on its line, in nats.
  private let inner: [[Double]]

  /// Takes the lines of a row in reading order.
  init(lines: [Source], columns: JumbledColumns, isCentred: Bool, fluency: Fluency) {
    self.lines = lines
    self.columns = columns
    self.isCentred = isCentred
    self.fluency = fluency
    hasSteps = lines.dropFirst().contains { $0.cut ?? 0 > 0 }
    texts = lines.map { $0.words.map(\.text) }
    inner = texts.map { words in
      words.indices.map { index in
        index < 2 ? 0 : fluency.surprise(words[index...index], words[max(0, index - 3)..<index])
      }
    }
  }

  /// How many words of each line stand in the left column.
  var cuts: [Int] {
    let first: Phase = isCentred ? .before : .inside
    var paths = [State(cut: 0, left: first, right: .before): Path()]
    for index in lines.indices {
      var next: [State: Path] = [:]
      for (state, path) in paths {
        for cut in possibleCuts(of: index) {
          guard let (state, path) = step(from: state, path, to: cut, at: index) else { continue }
          if path.cost < next[state]?.cost ?? .infinity { next[state] = path }
        }
      }
      paths = next
    }
    let ends = paths.map { state, path in
      (cost: path.cost + endCost(state, path), cuts: path.cuts)
    }
    // Of equals the same one every time.
    return ends.min { ($0.cost, $0.cuts.reduce(0, +)) < ($1.cost, $1.cuts.reduce(0, +)) }?.cuts
      ?? lines.map { $0.cut ?? 0 }
  }

  private func possibleCuts(of index: Int) -> ClosedRange<Int> {
    let line = lines[index]
    return line.cut.map { $0...$0 } ?? 0...line.words.count
  }

  // MARK: Steps

  private func step(from state: State, _ path: Path, to cut: Int, at index: Int) -> (State, Path)? {
    let words = texts[index]
    guard
      let left = phase(behind: state.left, holds: cut > 0, isReopening: isCentred || hasSteps),
      let right = phase(behind: state.right, holds: cut < words.count, isReopening: isCentred)
    else { return nil }
    var next = path
    next.cuts.append(cut)
    next.cost += left.cost + right.cost
    let isStep = cut > 0 && state.left == .behind && !isCentred
    if isStep, words[0].beginsSmall { next.cost += 4 }
    // Evidence is the longer where rows begin with their marker, and goes on alone.
    if !isCentred, index > 0 {
      if cut == words.count, state.right != .before { next.cost += 4 }
      if cut < words.count, state.right == .before { next.cost += 4 }
    }
    if cut > 0 {
      next.cost += cost(
        of: words[..<cut], index, behind: isStep ? [] : path.left, in: columns.left)
      next.left = words[..<cut]
    } else if state.left == .inside {
      next.cost += end(of: path.left)
    }
    if cut < words.count {
      next.cost += cost(of: words[cut...], index, behind: path.right, in: columns.right)
      next.right = words[cut...]
    } else if state.right == .inside {
      next.cost += end(of: path.right)
    }
    return (State(cut: cut, left: left.phase, right: right.phase), next)
  }

  /// A column's lines follow one another; where rows are centred or steps stand below the title, they
  /// may come in blocks.
  private func phase(
    behind phase: Phase, holds: Bool, isReopening: Bool
  ) -> (phase: Phase, cost: Double)? {
    switch (phase, holds) {
    case (.before, false): (.before, 0)
    case (.before, true), (.inside, true): (.inside, 0)
    case (.inside, false), (.behind, false): (.behind, 0)
    case (.behind, true): isReopening ? (.inside, 4) : nil
    }
  }

  private func endCost(_ state: State, _ path: Path) -> Double {
    (state.left == .inside ? end(of: path.left) : 0)
      + (state.right == .inside ? end(of: path.right) : 0)
  }

  // MARK: Costs, in nats

  /// How ill a line's part reads behind the column's last line, and fits its width.
  private func cost(
    of words: ArraySlice<String>, _ index: Int, behind before: ArraySlice<String>, in width: Int
  ) -> Double {
    let rest = words.dropFirst(2).indices.reduce(0) { $0 + inner[index][$1] }
    return widthCost(length(words), width) + slack(before, before: words.first ?? "", width) + rest
      + seam(of: words.prefix(2), behind: before.suffix(3))
  }

  /// How ill words follow the column's last; a symbol goes on over the end of a line.
  private func seam(of words: ArraySlice<String>, behind before: ArraySlice<String>) -> Double {
    let first = words.first?.first(where: \.isLetter)
    if Self.isOpenSymbol(before.last), let first { return first.isUppercase ? 2 : 8 }
    let isNew = before.last.map { $0.hasSuffix(".") && first?.isLowercase == true } ?? false
    return fluency.surprise(words, before) + (isNew ? 2 : 0)
  }

  /// "02/QC-", "09/".
  private static func isOpenSymbol(_ word: String?) -> Bool {
    guard let word, word.first?.isNumber == true else { return false }
    return word.hasSuffix("-") || word.hasSuffix("/")
  }

  /// How ill a column ends with these words.
  private func end(of words: ArraySlice<String>) -> Double {
    if Self.isOpenSymbol(words.last) { return 8 }
    if TextEnd.isClosed(words.last ?? "") { return 0 }
    return 1.5 + 0.5 * fluency.surprise(["."], words.suffix(3))
  }

  /// A line that is longer than its column is wide.
  private func widthCost(_ length: Int, _ width: Int) -> Double {
    0.6 * Double(max(0, length - width - 3))
  }

  /// A line that ends although the next word would have had room.
  private func slack(_ words: ArraySlice<String>, before next: String, _ width: Int) -> Double {
    words.isEmpty ? 0 : 0.35 * Double(max(0, width - length(words) - 1 - next.count))
  }

  private func length(_ words: ArraySlice<String>) -> Int {
    words.reduce(-1) { $0 + $1.count + 1 }
  }
}
