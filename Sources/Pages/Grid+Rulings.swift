extension Grid {
  /// How far rulings may miss each other and still meet, in points: scans break and bend them.
  static let reach = 4.0
  /// Rulings nearer than this are one (a double line), in points; rows of text are farther apart.
  static let merge = 3.5
  /// A stretch that rulings leave open beyond the last border is a row or column of its own from
  /// this width on, in points: about the height of a line of text.
  static let openStretch = 8.0

  /// The grids that rulings draw on a page, from the top.
  ///
  /// Rulings that meet belong to one grid. A side that no ruling closes (a table cut by the page
  /// break, a table without outer borders) is closed where the rulings across it end. Borders that
  /// are broken count as drawn from half their length on. Frames without an inner ruling and grids
  /// inside a cell of another are left out.
  ///
  /// - Parameter rulings: those of one page, in points in its upright frame.
  public static func grids(from rulings: [Ruling]) -> [Grid] {
    let found = components(of: rulings).map(withoutInner)
      .compactMap { GridDraft($0.horizontals, $0.verticals)?.grid }
      .filter { $0.cells.count > 1 }
    let outer = found.filter { grid in
      !found.contains { $0 != grid && $0.hasCell(around: grid.box) }
    }
    return inReadingOrder(outer)
  }

  /// From the top; of grids side by side the left one first.
  private static func inReadingOrder(_ grids: [Grid]) -> [Grid] {
    var bands: [[Grid]] = []
    for grid in grids.sorted(by: { $0.box.y0 < $1.box.y0 }) {
      let isBeside = bands.last?.contains { $0.isBeside(grid) } ?? false
      if isBeside { bands[bands.count - 1].append(grid) } else { bands.append([grid]) }
    }
    return bands.flatMap { $0.sorted { $0.box.x0 < $1.box.x0 } }
  }

  /// Whether a grid stands beside another: neither is above or over it.
  public func isBeside(_ other: Grid) -> Bool {
    let (mine, theirs) = (box, other.box)
    return min(mine.y1, theirs.y1) - max(mine.y0, theirs.y0) > Grid.openStretch
      && min(mine.x1, theirs.x1) - max(mine.x0, theirs.x0) < Grid.reach
  }

  private func hasCell(around inner: Box) -> Bool {
    cells.contains {
      $0.box.x0 <= inner.x0 && $0.box.y0 <= inner.y0 && inner.x1 <= $0.box.x1
        && inner.y1 <= $0.box.y1
    }
  }

  /// The rulings grouped by what meets what; lone ones (underlines) left out.
  private static func components(
    of rulings: [Ruling]
  ) -> [(horizontals: [Stroke], verticals: [Stroke])] {
    let horizontals = rulings.filter { $0.direction == .horizontal }.map(Stroke.init)
    let verticals = rulings.filter { $0.direction == .vertical }.map(Stroke.init)
    var sets = DisjointSets(count: horizontals.count + verticals.count)
    for (i, level) in horizontals.enumerated() {
      for (j, upright) in verticals.enumerated() where level.meets(upright, tolerance: reach) {
        sets.join(i, horizontals.count + j)
      }
    }
    joinPieces(horizontals, in: &sets, offset: 0)
    joinPieces(verticals, in: &sets, offset: horizontals.count)
    var groups: [Int: (horizontals: [Stroke], verticals: [Stroke])] = [:]
    for (i, stroke) in horizontals.enumerated() {
      groups[sets.root(of: i), default: ([], [])].horizontals.append(stroke)
    }
    for (j, stroke) in verticals.enumerated() {
      groups[sets.root(of: horizontals.count + j), default: ([], [])].verticals.append(stroke)
    }
    return groups.values.filter { !$0.horizontals.isEmpty && !$0.verticals.isEmpty }
  }

  /// A table without what is drawn in one of its cells: level rulings that end at short upright
  /// ones, away from those that run through the table, and the upright ones themselves.
  private static func withoutInner(
    _ strokes: (horizontals: [Stroke], verticals: [Stroke])
  ) -> (horizontals: [Stroke], verticals: [Stroke]) {
    let (levels, uprights) = (strokes.horizontals.whole, strokes.verticals.whole)
    let longest = uprights.map(\.length).max() ?? 0
    let through = uprights.filter { $0.length > 0.6 * longest }
    guard through.count > 2, through.count < uprights.count else { return strokes }
    let short = uprights.filter { stroke in
      stroke.length <= 0.6 * longest
        && !through.contains { abs($0.position - stroke.position) <= reach }
    }
    let inner = levels.filter { level in
      !through.contains { $0.meets(level, tolerance: reach) }
        && [level.from, level.to].allSatisfy { end in
          short.contains { abs($0.position - end) <= reach && $0.meets(level, tolerance: reach) }
        }
    }
    guard inner.count > 1 else { return strokes }
    let innerUprights = short.filter { upright in
      inner.contains { upright.meets($0, tolerance: reach) }
    }
    return (
      strokes.horizontals.filter { !$0.isPart(ofOneOf: inner) },
      strokes.verticals.filter { !$0.isPart(ofOneOf: innerUprights) }
    )
  }

  /// Joins pieces of one broken line, which lie in each other's direction.
  private static func joinPieces(_ strokes: [Stroke], in sets: inout DisjointSets, offset: Int) {
    for (i, a) in strokes.enumerated() {
      for (j, b) in strokes.enumerated().dropFirst(i + 1)
      where abs(a.position - b.position) <= merge
        && max(a.from, b.from) - min(a.to, b.to) <= 2 * openStretch
      {
        sets.join(offset + i, offset + j)
      }
    }
  }
}
