import Pages

/// Tells which column of a table each column of a later part goes on.
enum ColumnAlignment {
  /// For each of the part's columns the table's column, or `nil` where none fits.
  ///
  /// Parts with places on the page go by these; parts of plain text by what stands in them, the
  /// way that fits best over all columns in their order.
  static func columns(of part: TablePart, rows: ArraySlice<TablePart.Row>, to table: TableFrame)
    -> [Int?]
  {
    if part.edges.count > 1 && table.edges.count > 1 {
      if part.columnCount == table.roles.count, isSame(part.edges, table.edges) {
        return Array(0..<part.columnCount)
      }
      return byPlace(part.edges, table.edges)
    }
    let contents = ColumnContent.columns(of: rows, count: part.columnCount)
    return byContent(contents, table.roles)
  }

  /// Whether columns begin and end at the same places, within 12 points.
  static func isSame(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 12 }
  }

  /// Whether columns are as wide as others, wherever they stand on the page: a table goes on in the
  /// page's next column.
  static func isAlike(_ a: [Double], _ b: [Double]) -> Bool {
    guard let mine = a.first, let theirs = b.first else { return false }
    return isSame(a, b) || isSame(a, b.map { $0 + mine - theirs })
  }

  private static func byPlace(_ mine: [Double], _ theirs: [Double]) -> [Int?] {
    zip(mine, mine.dropFirst()).map { left, right in
      let shared = zip(theirs, theirs.dropFirst()).map { min($1, right) - max($0, left) }
      return shared.indices.max { shared[$0] < shared[$1] }.flatMap { shared[$0] > 0 ? $0 : nil }
    }
  }

  /// Dynamic programming over both lists of columns; `best[i][j]` is the fit of the part's
  /// columns from `i` to the table's from `j`.
  private static func byContent(_ contents: [ColumnContent], _ roles: [Table.Role]) -> [Int?] {
    let (m, n) = (contents.count, roles.count)
    var best = Array(repeating: Array(repeating: 0.0, count: n + 1), count: m + 1)
    for i in stride(from: m - 1, through: 0, by: -1) {
      best[i][n] = best[i + 1][n] - loss(contents[i])
      for j in stride(from: n - 1, through: 0, by: -1) {
        let taken = best[i + 1][j + 1] + fit(contents[i], roles[j]) + (i == j ? 0.05 : 0)
        best[i][j] = max(taken, best[i][j + 1], best[i + 1][j] - loss(contents[i]))
      }
    }
    var columns: [Int?] = []
    var (i, j) = (0, 0)
    while i < m {
      if j < n, best[i][j] == best[i + 1][j + 1] + fit(contents[i], roles[j]) + (i == j ? 0.05 : 0)
      {
        columns.append(j)
        (i, j) = (i + 1, j + 1)
      } else if j < n, best[i][j] == best[i][j + 1] {
        j += 1
      } else {
        columns.append(nil)
        i += 1
      }
    }
    return columns
  }

  private static func loss(_ content: ColumnContent) -> Double { Double(content.filled) * 2 }

  private static func fit(_ content: ColumnContent, _ role: Table.Role) -> Double {
    let texts = Double(content.filled - max(content.numbers, content.codes))
    switch role {
    case .code: return Double(content.codes) + Double(content.sureCodes) - 2 * texts
    case .maxScore, .selfScore:
      return Double(content.numbers) - 2 * texts - Double(content.sureCodes)
    case .appraisedScore: return 0.9 * Double(content.numbers) - 2 * texts
    case .title: return texts - Double(content.numbers)
    case .explanation: return 0.9 * texts - Double(content.numbers)
    case .note, .other: return 0.5 * texts - 0.5 * Double(content.numbers)
    }
  }
}

/// The columns of a table that goes on over its parts.
struct TableFrame {
  /// Each column's role.
  var roles: [Table.Role]
  /// Each column's header words.
  var headers: [String]
  /// Where the columns begin and the last one ends, in points; empty for plain text.
  var edges: [Double]

  /// The same where a part of the table stands: in another column of the page its columns are as wide.
  func moved(to part: TablePart) -> TableFrame {
    var frame = self
    if ColumnAlignment.isAlike(part.edges, edges) { frame.edges = part.edges }
    return frame
  }
}
