import Pages
import Vietnamese

/// The names of a table's columns where every cell stands on lines of its own, and the lines that
/// repeat them on later pages.
struct StackedHeader {
  /// The kinds of points that the names tell, in their order.
  let scores: [Table.Role]
  /// The lines of the names, by index among all lines.
  let lines: Set<Int>

  /// Finds the names above the first row, those that were torn away from them, and their
  /// repetitions; `nil` where no two names stand there.
  init?(in lines: [TextLine], above first: Int) {
    let start = Self.start(in: lines, above: first)
    guard let start else { return nil }
    let zone = Array(start..<first)
    let repeated = Self.repeated(in: lines, behind: first)
    let text = (zone + repeated.first).map { lines[$0].text }.joined(separator: " ")
    let roles = HeaderWords.roles(inOrderOf: text)
    guard roles.count > 1, roles.contains(where: \.isScore) else { return nil }
    scores = roles.filter(\.isScore)
    self.lines = Set(zone + repeated.all).union(
      Self.copies(of: zone.map { lines[$0] }, in: lines, behind: first))
  }

  /// How many lines above the first row the names may begin.
  private static let reach = 24

  /// The line of "TT", or else the first of short lines that name columns.
  private static func start(in lines: [TextLine], above first: Int) -> Int? {
    let near = max(0, first - reach)..<first
    if let code = near.last(where: { isCodeHeader(lines[$0]) }) { return code }
    let isShort = { (index: Int) in lines[index].length <= 40 && !lines[index].isCapitals }
    let top = near.reversed().prefix(while: isShort).last
    return top.flatMap { top in
      (top..<first).first { HeaderWords.reading(of: lines[$0].text) != nil }
    }
  }

  /// "TT", alone or before the next column's name.
  private static func isCodeHeader(_ line: TextLine) -> Bool {
    let words = line.text.split(separator: " ")
    guard let first = words.first, HeaderWords.reading(of: String(first))?.role == .code else {
      return false
    }
    return words.count == 1
      || HeaderWords.reading(of: words.dropFirst().joined(separator: " "))?.role != nil
  }

  /// Runs of lines below the first row that stand on each of the table's pages and name a column.
  private static func repeated(in lines: [TextLine], behind first: Int)
    -> (first: [Int], all: [Int])
  {
    let places = Dictionary(
      grouping: lines.indices[first...].filter { mayNameColumn(lines[$0]) }, by: { lines[$0].text })
    let pages = Set(lines[first...].map(\.page))
    guard pages.count > 1 else { return ([], []) }
    let onAll = places.values.filter { Set($0.map { lines[$0].page }) == pages }
      .flatMap { $0 }.sorted()
    let runs = onAll.reduce(into: [[Int]]()) { runs, index in
      if let last = runs.last?.last, index == last + 1, lines[index].blanksAbove == 0 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }.filter { run in
      HeaderWords.reading(of: run.map { lines[$0].text }.joined(separator: " "))?.role != nil
    }
    let firstPage = lines[first].page
    let all = runs.flatMap(\.self)
    return (all.filter { lines[$0].page == firstPage }, all)
  }

  private static func mayNameColumn(_ line: TextLine) -> Bool {
    line.length <= 90 && !CellContent.isNumber(line.text) && !CellContent.isCode(line.text)
      && !CellContent.isMarker(line.text) && !line.text.contains(where: \.isNumber)
  }

  /// The lines of later pages that say the same as those of the names, each as often as there.
  private static func copies(of names: [TextLine], in lines: [TextLine], behind first: Int)
    -> [Int]
  {
    let counts = Dictionary(names.map { ($0.text, 1) }, uniquingKeysWith: +)
    var left: [Int: [String: Int]] = [:]
    return lines.indices[first...].filter { index in
      let line = lines[index]
      guard line.page != lines[first].page, mayNameColumn(line),
        let count = left[line.page, default: counts][line.text], count > 0
      else { return false }
      left[line.page, default: counts][line.text] = count - 1
      return true
    }
  }
}
