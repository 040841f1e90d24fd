/// A ruling seen along its own direction: where it lies and from where to where it runs, in points.
struct Stroke {
  var position: Double
  var from: Double
  var to: Double

  init(position: Double, from: Double, to: Double) {
    self.position = position
    self.from = from
    self.to = to
  }

  init(_ ruling: Ruling) {
    let box = ruling.box
    switch ruling.direction {
    case .horizontal: self.init(position: box.midY, from: box.x0, to: box.x1)
    case .vertical: self.init(position: box.midX, from: box.y0, to: box.y1)
    }
  }

  var length: Double { to - from }

  /// Whether a stroke of the other direction crosses or touches this one, up to a tolerance.
  func meets(_ other: Stroke, tolerance: Double) -> Bool {
    from - tolerance <= other.position && other.position <= to + tolerance
      && other.from - tolerance <= position && position <= other.to + tolerance
  }
}

extension Stroke {
  /// Whether it is one of the pieces that some strokes are made of.
  func isPart(ofOneOf others: [Stroke]) -> Bool {
    others.contains {
      abs($0.position - position) <= Grid.merge && $0.from <= from && to <= $0.to
    }
  }
}

extension [Stroke] {
  /// The strokes with pieces that go on in each other joined.
  var whole: [Stroke] {
    let joined = map { stroke in
      let extent = extent(of: stroke)
      return Stroke(position: stroke.position, from: extent.from, to: extent.to)
    }
    return joined.reduce(into: []) { whole, stroke in
      if !stroke.isPart(ofOneOf: whole) { whole.append(stroke) }
    }
  }

  /// The share of the stretch `from..<to` that strokes near `position` cover, 0…1.
  func coverage(at position: Double, from: Double, to: Double, tolerance: Double) -> Double {
    guard to > from else { return 0 }
    let near = lazy.filter { abs($0.position - position) <= tolerance }
      .map { (Swift.max($0.from, from), Swift.min($0.to, to)) }
      .filter { $0.0 < $0.1 }.sorted { $0.0 < $1.0 }
    var covered = 0.0
    var reached = from
    for (start, end) in near where end > reached {
      covered += end - Swift.max(start, reached)
      reached = end
    }
    return covered / (to - from)
  }

  /// From where to where a stroke and those at its position run that go on in each other.
  func extent(of stroke: Stroke) -> (from: Double, to: Double) {
    var extent = (from: stroke.from, to: stroke.to)
    let near = filter { abs($0.position - stroke.position) <= Grid.merge }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for other in near
      where other.from <= extent.to + 2 * Grid.openStretch
        && other.to >= extent.from - 2 * Grid.openStretch
        && (other.from < extent.from || other.to > extent.to)
      {
        extent = (Swift.min(extent.from, other.from), Swift.max(extent.to, other.to))
        isGrowing = true
      }
    }
    return extent
  }

  /// The positions of the strokes, those nearer to each other than `tolerance` taken as one: a
  /// double line, or the pieces of one that a bent page moved. Longer strokes weigh more.
  func positions(tolerance: Double) -> [Double] {
    var clusters: [(last: Double, sum: Double, weight: Double)] = []
    for stroke in sorted(by: { $0.position < $1.position }) {
      let weight = Swift.max(stroke.length, 0.1)
      if let last = clusters.last, stroke.position - last.last <= tolerance {
        clusters[clusters.count - 1] = (
          stroke.position, last.sum + stroke.position * weight, last.weight + weight
        )
      } else {
        clusters.append((stroke.position, stroke.position * weight, weight))
      }
    }
    return clusters.map { $0.sum / $0.weight }
  }
}
