import Pages

/// Where ink stands on a page, coarsely: one bit for each field of a raster laid over it.
///
/// Tables without upright rulings are told by it: white gaps that run down through many lines.
struct ColumnProfile {
  /// The size of a field in points.
  static let field = (width: 0.5, height: 1.0)
  /// From this width on a gap parts columns, in fields; gaps between words are narrower.
  private static let wide = 12
  /// A gap is at least this wide, in fields.
  private static let narrow = 4
  /// One that is not wide is shown to be none between words by at least this share of a table's
  /// rows, and by so many, but never needs more.
  private static let shown = (share: 0.25, fewest: 24.0, most: 72.0)
  /// What stays of a wide gap beside a heading that stands in it, in fields; of a narrow one the
  /// half.
  private static let narrowestInBand = 8
  /// Ink that stands farther from a gap tells nothing of it, in fields.
  private static let beside = 120
  /// In half of the rows beside a narrow gap more is white than between words, in fields.
  private static let ragged = 10
  /// A table has at least this many gaps: fewer stand in letterheads and lists.
  private static let fewestGaps = 3
  /// A table is at least this many filled rows of fields high.
  private static let lowest = 54
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
  func bands(within limits: Range<Int>, columns: Range<Int>? = nil) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    for row in limits where isFilled(rows[row], in: columns) {
      if let last = bands.last, last.upperBound == row {
        bands[bands.count - 1] = last.lowerBound..<row + 1
      } else {
        bands.append(row..<row + 1)
      }
    }
    return bands
  }

  private func isFilled(_ row: [Int], in columns: Range<Int>?) -> Bool {
    guard let columns else { return !row.isEmpty }
    let first = Self.place(of: columns.lowerBound, in: row)
    return first < row.count && row[first] < columns.upperBound
  }

  /// The place of the first field of a row that does not lie left of a column.
  private static func place(of column: Int, in row: [Int]) -> Int {
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low
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
        let rows = bands[first].lowerBound..<bands[last].upperBound
        func worth(_ gaps: [Range<Int>]) -> Double {
          gaps.count < Self.fewestGaps ? 0 : Double(filled) * (10 + Double(gaps.count))
        }
        var gaps = gaps(in: counts, filled: filled)
        guard worth(gaps) > best?.worth ?? 0 else { continue }
        gaps = gaps.filter { $0.count >= Self.wide || isShown($0, by: rows, filled: filled) }
        if worth(gaps) > best?.worth ?? 0 {
          best = (Stretch(rows: rows, gaps: gaps), worth(gaps))
        }
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
      if column - start >= Self.narrow, start > 0 {
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

  /// Whether rows show that a narrow gap parts columns: words in line, as in "Nội dung 1" above
  /// "Nội dung 2", have the same white between them in every row, columns have not.
  private func isShown(_ gap: Range<Int>, by limits: Range<Int>, filled: Int) -> Bool {
    let whites = limits.compactMap { white(around: gap, in: rows[$0]) }.sorted()
    let wanted = min(Self.shown.most, max(Self.shown.fewest, Self.shown.share * Double(filled)))
    return Double(whites.count) >= wanted && whites[whites.count / 2] >= Self.ragged
  }

  /// How wide it is white around a gap in a row; `nil` where ink crosses it or lacks beside it.
  private func white(around gap: Range<Int>, in row: [Int]) -> Int? {
    let low = Self.place(of: gap.lowerBound, in: row)
    guard low > 0, low < row.count, row[low] >= gap.upperBound,
      gap.lowerBound - row[low - 1] <= Self.beside, row[low] - gap.upperBound < Self.beside
    else { return nil }
    return row[low] - row[low - 1] - 1
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
      var isInked = Array(repeating: false, count: gap.count) + [true]
      for row in band {
        let inside = rows[row][Self.place(of: gap.lowerBound, in: rows[row])...]
        for column in inside.prefix(while: { $0 < gap.upperBound }) {
          isInked[column - gap.lowerBound] = true
        }
      }
      let least = min(Self.narrowestInBand, max(1, gap.count / 2))
      var borders: [Int] = []
      var start = 0
      for column in isInked.indices where isInked[column] {
        if column - start >= least { borders.append(gap.lowerBound + (start + column) / 2) }
        start = column + 1
      }
      return borders
    }
  }
}
