import Synchronization

/// The segments of a channel by casing and by what was read, laid out when first asked for: most runs
/// ask few of the channels that they open.
final class SegmentIndex: Sendable {
  private struct Layout {
    var segments: [Channel.Segment] = []
    /// Where the segments of each casing lie, by the key of what was read.
    var ranges = Array(repeating: [UInt64: Range<Int>](), count: Channel.Casing.allCases.count)
  }

  private let rows: [Channel.Row]
  private let layout = Mutex<Layout?>(nil)

  /// An index of a table's rows.
  init(_ rows: [Channel.Row]) { self.rows = rows }

  /// The segments of a casing that were read so, cheapest first.
  func segments(readAs key: UInt64, _ casing: Channel.Casing) -> ArraySlice<Channel.Segment> {
    layout.withLock { known in
      let layout = known ?? Self.layout(of: rows)
      if known == nil { known = layout }
      return layout.ranges[casing.rawValue][key].map { layout.segments[$0] } ?? []
    }
  }

  private static func layout(of rows: [Channel.Row]) -> Layout {
    var letters = LetterForms()
    var placed: [PlacedSegment] = []
    placed.reserveCapacity(rows.count + rows.count / 4)
    for row in rows {
      guard let segment = letters.segment(of: row) else { continue }
      for casing in letters.casings(of: row) {
        placed.append(
          PlacedSegment(casing: casing.rawValue, key: row.reading.key, segment: segment))
      }
    }
    placed.sort()
    var layout = Layout(segments: placed.map(\.segment))
    var start = 0
    for end in 1..<max(1, placed.count + 1) where !placed.isEmpty {
      let first = placed[start]
      if end < placed.count, placed[end].casing == first.casing, placed[end].key == first.key {
        continue
      }
      layout.ranges[first.casing][first.key] = start..<end
      start = end
    }
    return layout
  }
}

/// A segment where it is looked for.
private struct PlacedSegment: Comparable {
  var casing: Int
  var key: UInt64
  var segment: Channel.Segment

  static func < (left: PlacedSegment, right: PlacedSegment) -> Bool {
    if left.casing != right.casing { return left.casing < right.casing }
    if left.key != right.key { return left.key < right.key }
    if left.segment.cost != right.segment.cost { return left.segment.cost < right.segment.cost }
    return left.segment.order < right.segment.order
  }
}

extension Channel.Segment {
  /// Puts segments of one cost in an order of their own.
  fileprivate var order: UInt64 { UInt64(first.value) << 32 | UInt64(second?.value ?? 0) }
}
