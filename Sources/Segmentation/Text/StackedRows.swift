import Pages
import Vietnamese

/// The rows of a table whose cells stand one below another.
struct StackedRows {
  /// The columns that such a table is given; their headers stay in the text.
  static let columns: [Table.Column] = roles.map { .init(role: $0, header: "") }
  private static let roles: [Table.Role] = [
    .code, .title, .maxScore, .selfScore, .appraisedScore, .explanation, .other,
  ]

  private let source: StackedLines
  private let header: StackedHeader
  private let blocks: [StackedBlock]
  private let end: Int
  /// How many points most rows bear.
  private let pointCount: Int
  /// The rows of which it is certain that their points are theirs, by index.
  private let certain: Set<Int>

  /// Reads the rows between marks, up to where the row of totals begins.
  init(_ source: StackedLines, marks: [MarkedText.Mark], end: Int, header: StackedHeader) {
    self.source = source
    self.header = header
    self.end = end
    let isWrapped = Self.isWrapped(source)
    blocks = marks.indices.map { index in
      let next = index + 1 < marks.count ? marks[index + 1].line : end
      return StackedBlock(
        source, marks[index], to: next, isWrapped: isWrapped)
    }
    let counts = Dictionary(grouping: blocks.map(\.points.count), by: \.self).mapValues(\.count)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    pointCount = usual
    certain = Self.certain(blocks.map { $0.pointsSeen - usual })
  }

  /// The rows that have as many points as most, but for those beside one that has too many, and
  /// between such a one and one that has too few: there points were torn off their rows.
  private static func certain(_ surplus: [Int]) -> Set<Int> {
    var certain = Set(surplus.indices.filter { surplus[$0] == 0 })
    let odd = surplus.indices.filter { surplus[$0] != 0 }
    for (upper, lower) in zip(odd, odd.dropFirst())
    where surplus[upper].signum() != surplus[lower].signum() && lower - upper <= farthestTorn {
      certain.subtract(upper...lower)
    }
    for index in odd where surplus[index] > 0 { certain.subtract(index - 1...index + 1) }
    return certain
  }

  /// So many rows apart from their own at most are torn points looked for.
  private static let farthestTorn = 6

  /// Whether most rows bear points on lines of their own, as many as the header names, or all but
  /// the last.
  var isStacked: Bool {
    (2...3).contains(pointCount) && pointCount <= max(2, header.scores.count)
      && shareOfPointed >= 0.6 && blocks.count { !$0.title.isEmpty } * 10 >= blocks.count * 8
  }

  /// How many of the rows bear as many points as most, 0…1.
  var shareOfPointed: Double {
    Double(blocks.count { $0.points.count == pointCount }) / Double(max(blocks.count, 1))
  }

  /// The rows in reading order, the steps of scales as rows of their own.
  var rows: [Table.Row] {
    blocks.enumerated().flatMap { rows(of: $1, isCertain: certain.contains($0)) }
  }

  /// The row of totals on lines of the table.
  func total(in range: Range<Int>) -> Table.Row {
    let words = range.flatMap { source.lines[$0].line.words }
    let points = words.reversed().prefix { CellContent.isNumber($0.text) }.reversed()
    let page = source.lines[range.lowerBound].page
    var cells = [Table.Role.title: Self.passage(words.dropLast(points.count), page)]
    add(Array(points), isCertain: points.count == pointCount, page: page, to: &cells)
    return Self.row(cells, page: page)
  }

  /// Text of which it cannot be told to what row it belongs.
  static func unplaced(_ lines: [TextLine]) -> Table.Row {
    row([.other: passage(lines)], page: lines[0].page)
  }

  private func rows(of block: StackedBlock, isCertain: Bool) -> [Table.Row] {
    var cells = [
      Table.Role.code: Self.passage(block.code[...], block.page),
      .title: Self.passage(block.title), .explanation: Self.passage(block.explanation),
    ]
    add(block.points, isCertain: isCertain, page: block.page, to: &cells)
    let steps = block.steps.map { step in
      var cells = [Table.Role.title: Self.passage(step.lines)]
      cells[.selfScore] = step.score.map { Self.passage([$0], step.lines[0].page) }
      return Self.row(cells, page: step.lines[0].page)
    }
    return [Self.row(cells, page: block.page)] + steps + block.unplaced.map { Self.unplaced($0) }
  }

  /// Points go to their columns where it is certain which ones they are.
  private func add(
    _ points: [Word], isCertain: Bool, page: Int, to cells: inout [Table.Role: Passage]
  ) {
    guard !points.isEmpty else { return }
    guard isCertain else {
      cells[.other] = Self.passage(points[...], page)
      return
    }
    for (role, word) in zip(scoreRoles, points) { cells[role] = Self.passage([word], page) }
  }

  /// The columns of the points in the order of their names; where these tell fewer, the usual.
  private var scoreRoles: [Table.Role] {
    header.scores.count >= pointCount && header.scores.contains(.maxScore)
      ? header.scores : [.maxScore, .selfScore, .appraisedScore]
  }

  // MARK: Cells

  private static func row(_ cells: [Table.Role: Passage], page: Int) -> Table.Row {
    Table.Row(
      page: page,
      cells: roles.indices.compactMap { index in
        cells[roles[index]].flatMap { $0.isEmpty ? nil : .init(column: index, passage: $0) }
      })
  }

  private static func passage(_ words: ArraySlice<Word>, _ page: Int) -> Passage {
    words.isEmpty ? Passage() : Passage([.init(page: page, lines: [Line(Array(words))])])
  }

  private static func passage(_ lines: [TextLine]) -> Passage {
    var passage = Passage()
    for line in lines { passage.append(Passage([.init(page: line.page, lines: [line.line])])) }
    return passage
  }

  /// Whether cells go over several lines between empty ones.
  private static func isWrapped(_ source: StackedLines) -> Bool {
    let inner = source.lines.indices.dropFirst().count { index in
      !source.opensBlock[index] && source.lines[index].beginsSmall
    }
    return inner > 2 && source.opensBlock.count(where: \.self) * 4 > source.lines.count
  }
}
