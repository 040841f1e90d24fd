import Pages

/// Where ink stands on a page, coarsely: one bit for each field of a raster laid over it.
///
/// Tables without upright rulings are told by it: white gaps that run down through many lines.
struct ColumnProfile {
  /// The size of a field in points.
  static let field = (width: 2.0, height: 3.0)
  /// A gap between columns is at least this wide, in fields; gaps between words are narrower.
  private static let narrowest = 3
  /// What stays of a gap beside a heading that stands in it, in fields.
  private static let narrowestInBand = 2
  /// A table has at least this many gaps: fewer stand in letterheads and lists.
  private static let fewestGaps = 3
  /// A table is at least this many filled rows of fields high.
  private static let lowest = 18
  /// One in so many rows of a table may cross a gap: titles that run over several columns.
  private static let crossingShare = 28

  /// What fills less than one in so many rows is no column: a page's number, a stain.
  private static let sparsest = 20

  /// For each row of fields the columns with ink, in order.
  private let rows: [[Int]]
  private let columnCount: Int

  /// Rows of fields in which columns stand, and the gaps between these, both in fields.
  struct Stretch: Hashable {
    var rows: Range<Int>
    var gaps: [Range<Int>]
  }

  /// Takes pieces of ink, in pixels of which `pixels` make a point.
  init(of pieces: [PixelArea], width: Int, height: Int, pixels: Double) {
    let (fieldWidth, fieldHeight) = (Self.field.width * pixels, Self.field.height * pixels)
    columnCount = Int(Double(width) / fieldWidth) + 1
    let rowCount = Int(Double(height) / fieldHeight) + 1
    var ink = Array(repeating: Array(repeating: false, count: columnCount), count: rowCount)
    for piece in pieces {
      let columns = Self.fields(piece.x, piece.width, fieldWidth).clamped(to: 0..<columnCount)
      for row in Self.fields(piece.y, piece.height, fieldHeight).clamped(to: 0..<rowCount) {
        for column in columns { ink[row][column] = true }
      }
    }
    rows = ink.map { row in row.indices.filter { row[$0] } }
  }

  private static func fields(_ start: Int, _ length: Int, _ size: Double) -> Range<Int> {
    let first = Int(Double(start) / size)
    return first..<max(first + 1, Int((Double(start + length) / size).rounded(.up)))
  }

  /// The stretches of a page that hold a table, from the top.
  func stretches() -> [Stretch] { stretches(within: 0..<rows.count) }

  private func stretches(within limits: Range<Int>) -> [Stretch] {
    guard let best = best(within: limits) else { return [] }
    return stretches(within: limits.lowerBound..<best.rows.lowerBound) + [best]
      + stretches(within: best.rows.upperBound..<limits.upperBound)
  }

  /// The filled runs of rows: lines of text, or several where lines of columns overlap.
  func bands(within limits: Range<Int>) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    for row in limits where !rows[row].isEmpty {
      if let last = bands.last, last.upperBound == row {
        bands[bands.count - 1] = last.lowerBound..<row + 1
      } else {
        bands.append(row..<row + 1)
      }
    }
    return bands
  }

  /// The stretch with the most rows; of two alike the one with more gaps.
  private func best(within limits: Range<Int>) -> Stretch? {
    let bands = bands(within: limits)
    var best: (stretch: Stretch, worth: Double)?
    for first in bands.indices {
      var counts = Array(repeating: 0, count: columnCount)
      var filled = 0
      for last in first..<bands.count {
        for row in bands[last] {
          for column in rows[row] { counts[column] += 1 }
        }
        filled += bands[last].count
        guard filled >= Self.lowest else { continue }
        let gaps = gaps(in: counts, filled: filled)
        let worth = Double(filled) * (10 + Double(gaps.count))
        guard gaps.count >= Self.fewestGaps, worth > best?.worth ?? 0 else { continue }
        let rows = bands[first].lowerBound..<bands[last].upperBound
        best = (Stretch(rows: rows, gaps: gaps), worth)
      }
    }
    return best.map { trimmed($0.stretch) }
  }

  /// Runs of fields that next to no row crosses, between columns that hold something.
  private func gaps(in counts: [Int], filled: Int) -> [Range<Int>] {
    let allowed = filled / Self.crossingShare
    var gaps: [Range<Int>] = []
    var start = 0
    var peak = 0
    for column in counts.indices where counts[column] > allowed {
      // What lies left of the first column is the margin.
      if column - start >= Self.narrowest, start > 0 {
        if peak * Self.sparsest < filled, let last = gaps.popLast() {
          gaps.append(last.lowerBound..<column)
        } else {
          gaps.append(start..<column)
        }
        peak = 0
      }
      peak = max(peak, counts[column])
      start = column + 1
    }
    return gaps
  }

  /// The stretch without lines at its ends that cross gaps: titles above, text below.
  private func trimmed(_ stretch: Stretch) -> Stretch {
    let bands = bands(within: stretch.rows)
    let inner = bands.filter { borders(of: stretch.gaps, in: $0).count(where: \.isEmpty) < 2 }
    guard let first = inner.first, let last = inner.last else { return stretch }
    return Stretch(rows: first.lowerBound..<last.upperBound, gaps: stretch.gaps)
  }

  /// Where the columns of a band part: in each gap the middles of what stays white in the band. A
  /// gap that the band's ink fills parts nothing; one in which a lone heading stands parts twice.
  func borders(of gaps: [Range<Int>], in band: Range<Int>) -> [[Int]] {
    gaps.map { gap in
      let inked = Set(band.lazy.flatMap { rows[$0] }).intersection(gap)
      var borders: [Int] = []
      var start = gap.lowerBound
      for column in gap.lowerBound...gap.upperBound {
        guard column == gap.upperBound || inked.contains(column) else { continue }
        if column - start >= Self.narrowestInBand { borders.append((start + column) / 2) }
        start = column + 1
      }
      return borders
    }
  }
}
