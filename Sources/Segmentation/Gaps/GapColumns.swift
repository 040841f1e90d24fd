import Pages

/// Finds the columns of a table without rulings from the gaps that run down through its words.
struct GapColumns {
  /// Where the columns begin and the last one ends, in points.
  private(set) var edges: [Double]

  /// Narrower gaps, in points, are those between words.
  private static let narrowest = 6.0
  /// Between two names of the header a gap that no word crosses may be as narrow as this, in points.
  private static let narrowestNamed = 2.5

  /// The columns of words below and within a header; `nil` where fewer than three.
  ///
  /// A gap may be crossed by one word in a hundred, since titles that run over several columns do.
  init?(of words: [PlacedWord], header: [PlacedWord], blank: Double) {
    guard let extent = Box.around(words.map(\.box)), extent.width > 0 else { return nil }
    var crossings = Array(repeating: 0, count: Int(extent.width) + 2)
    for word in words {
      let first = max(0, Int(word.box.x0 - extent.x0))
      let last = min(crossings.count - 1, Int(word.box.x1 - extent.x0))
      for x in first...max(first, last) { crossings[x] += 1 }
    }
    let allowed = words.count / 100
    let names = Self.names(of: header, blank)
    var gaps = Self.gaps(in: crossings, crossedBy: allowed).map {
      extent.x0 + Double($0.lowerBound)...extent.x0 + Double($0.upperBound)
    }
    gaps = gaps.filter { gap in
      gap.lowerBound > extent.x0
        && (gap.upperBound - gap.lowerBound >= Self.narrowest || Self.partsNames(gap, names))
    }.flatMap { Self.parted($0, by: names) }
    let end = extent.x0 + Double(crossings.lastIndex { $0 > allowed } ?? 0) + 1
    if let name = names.last, name.lowerBound - end >= Self.narrowest / 2 {
      gaps = gaps.filter { $0.upperBound < name.lowerBound } + [end...name.lowerBound]
    }
    let middles = gaps.map { gap in
      let columns = Int(gap.lowerBound - extent.x0)..<Int(gap.upperBound - extent.x0)
      return extent.x0 + Self.middle(of: columns.clamped(to: crossings.indices), in: crossings)
    }
    edges = [extent.x0 - 1] + middles + [extent.x1 + 1]
    joinHeaderless(header, gaps: gaps)
    guard edges.count > 3 else { return nil }
  }

  /// The stretches, from the left, that at most `allowed` words reach into.
  private static func gaps(in crossings: [Int], crossedBy allowed: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start: Int?
    for (x, count) in crossings.enumerated() {
      if count <= allowed {
        start = start ?? x
      } else if let from = start {
        gaps.append(from..<x)
        start = nil
      }
    }
    return gaps
  }

  /// Whether a narrow gap lies between two names, none of which reaches into it.
  private static func partsNames(
    _ gap: ClosedRange<Double>, _ names: [ClosedRange<Double>]
  ) -> Bool {
    gap.upperBound - gap.lowerBound >= narrowestNamed
      && names.contains { $0.upperBound <= gap.upperBound }
      && names.contains { $0.lowerBound >= gap.lowerBound }
      && !names.contains { $0.lowerBound < gap.lowerBound && $0.upperBound > gap.upperBound }
  }

  /// The middle of the widest stretch of a gap that the fewest words reach into: a title that runs
  /// on farther than all others still ends in its own column.
  private static func middle(of gap: Range<Int>, in crossings: [Int]) -> Double {
    let fewest = crossings[gap].min() ?? 0
    var best = gap.lowerBound..<gap.lowerBound
    var start = gap.lowerBound
    for x in gap.lowerBound...gap.upperBound {
      guard x == gap.upperBound || crossings[x] > fewest else { continue }
      if x - start > best.count { best = start..<x }
      start = x + 1
    }
    return Double(best.lowerBound + best.upperBound) / 2
  }

  /// A gap in which a name of the header stands is two: the column below it is empty.
  private static func parted(
    _ gap: ClosedRange<Double>, by names: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    let inside = names.first {
      $0.lowerBound > gap.lowerBound + narrowest / 2
        && $0.upperBound < gap.upperBound - narrowest / 2
    }
    guard let inside else { return [gap] }
    return [gap.lowerBound...inside.lowerBound, inside.upperBound...gap.upperBound]
  }

  /// From where to where the names of a header reach, those above each other taken as one.
  private static func names(of header: [PlacedWord], _ blank: Double) -> [ClosedRange<Double>] {
    extents(
      of: PlacedWord.lines(of: header).flatMap { $0.names(apart: blank) }.compactMap(\.box))
  }

  /// From where to where boxes reach, from the left, those above each other taken as one.
  static func extents(of boxes: [Box]) -> [ClosedRange<Double>] {
    var extents: [ClosedRange<Double>] = []
    for box in boxes.sorted(by: { $0.x0 < $1.x0 }) {
      if let last = extents.last, box.x0 < last.upperBound {
        extents[extents.count - 1] = last.lowerBound...max(last.upperBound, box.x1)
      } else {
        extents.append(box.x0...box.x1)
      }
    }
    return extents
  }

  /// A column that no word of the header stands over is part of the neighbour that is nearer.
  private mutating func joinHeaderless(_ header: [PlacedWord], gaps: [ClosedRange<Double>]) {
    var widths = gaps.map { $0.upperBound - $0.lowerBound }
    var column = 0
    while column < edges.count - 1, edges.count > 2 {
      let (left, right) = (edges[column], edges[column + 1])
      let hasHeader = header.contains { $0.box.x1 > left && $0.box.x0 < right }
      guard !hasHeader else {
        column += 1
        continue
      }
      let before = column > 0 ? widths[column - 1] : .infinity
      let behind = column < widths.count ? widths[column] : .infinity
      let gap = before <= behind ? column - 1 : column
      edges.remove(at: gap + 1)
      widths.remove(at: gap)
      column = max(0, column - 1)
    }
  }

  /// The column in which a word's middle lies.
  static func column(of word: PlacedWord, in edges: [Double]) -> Int {
    let column = (edges.lastIndex { $0 <= word.box.midX } ?? 0)
    return min(column, edges.count - 2)
  }

  /// The share of words that reach over a column's edge, 0…1.
  static func crossing(_ words: [PlacedWord], _ edges: [Double]) -> Double {
    guard !words.isEmpty else { return 1 }
    let inner = edges.dropFirst().dropLast()
    let crossing = words.count { word in
      inner.contains { word.box.x0 + 1 < $0 && $0 < word.box.x1 - 1 }
    }
    return Double(crossing) / Double(words.count)
  }
}
