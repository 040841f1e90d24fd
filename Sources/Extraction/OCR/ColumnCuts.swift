/// Cuts a table without upright rulings into parts that no gap between columns runs through: at the
/// gaps that all of its lines leave white, and, where a line crosses one, above and below that line;
/// by turns, since a line that crosses one gap leaves others white.
struct ColumnCuts {
  let profile: ColumnProfile
  /// The gaps of the table, in fields.
  let gaps: [Range<Int>]
  /// Whether a ruling parts two rows of fields.
  let isParted: (_ upper: Int, _ lower: Int) -> Bool

  /// Rows and columns of fields that are to be read in one piece, or line by line.
  struct Part: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
    /// The column of the table that it begins in.
    var column: Int
  }

  /// The parts of a table that reaches over some rows and columns of fields.
  func parts(of rows: Range<Int>, from columns: Range<Int>) -> [Part] {
    cut(Part(rows: rows, columns: columns, column: 0))
  }

  /// The gaps that lie in a part, by their places.
  private func gaps(in part: Part) -> [Int] {
    gaps.indices.filter {
      gaps[$0].lowerBound > part.columns.lowerBound && gaps[$0].upperBound < part.columns.upperBound
    }
  }

  private func cut(_ part: Part) -> [Part] {
    let inner = gaps(in: part)
    guard !inner.isEmpty else { return runs(of: part, []) }
    let borders = profile.borders(of: inner.map { gaps[$0] }, in: part.rows)
    let columns = columns(of: part, inner, borders)
    if columns.count > 1 { return columns.flatMap(cut) }
    let runs = runs(of: part, inner.map { gaps[$0] })
    return runs.count > 1 ? runs.flatMap(cut) : [part]
  }

  private func columns(of part: Part, _ inner: [Int], _ borders: [[Int]]) -> [Part] {
    var parts = [part]
    for (gap, borders) in zip(inner, borders) {
      for border in borders {
        let last = parts[parts.count - 1].columns
        parts[parts.count - 1].columns = last.lowerBound..<border
        parts.append(Part(rows: part.rows, columns: border..<last.upperBound, column: gap + 1))
      }
    }
    return parts
  }

  /// The lines of a part, those joined that leave the same gaps white; each row that level rulings
  /// part on its own.
  private func runs(of part: Part, _ inner: [Range<Int>]) -> [Part] {
    var runs: [(rows: Range<Int>, counts: [Int])] = []
    for band in profile.bands(within: part.rows, columns: part.columns) {
      let counts = borderCounts(inner, in: band)
      if let last = runs.last, last.counts == counts,
        !isParted(last.rows.upperBound, band.lowerBound)
      {
        let joined = last.rows.lowerBound..<band.upperBound
        // Lines may leave different sides of a gap white.
        if borderCounts(inner, in: joined) == counts {
          runs[runs.count - 1].rows = joined
          continue
        }
      }
      runs.append((band, counts))
    }
    return runs.map { Part(rows: $0.rows, columns: part.columns, column: part.column) }
  }

  private func borderCounts(_ gaps: [Range<Int>], in rows: Range<Int>) -> [Int] {
    profile.borders(of: gaps, in: rows).map(\.count)
  }
}
