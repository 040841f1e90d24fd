import Channels

/// A channel's pieces by what was read, with letters by their number in `Alphabet`; filled as
/// readings are met.
struct PieceTable {
  /// The letters that may have been read in one way, in words of one casing.
  struct Row {
    /// The pairs of letters, as indices into `pairs`.
    var pairs: Range<Int> = 0..<0
    /// The least cost of a lone letter or of a pair.
    var least: Float = .infinity
  }

  /// The rows of one reading, by casing, as indices; 0 where nothing is read so.
  struct Rows {
    var lower = 0
    var capital = 0
    var upper = 0
    /// The least cost in any of them.
    var least: Float = .infinity
  }

  /// Two letters that may have been read as one thing.
  struct Pair {
    var first: UInt8
    var second: UInt8
    /// −ln P(reading | letters), in nats.
    var cost: Float
  }

  private(set) var rows: [Row] = [Row()]
  /// The pairs of all rows.
  private(set) var pairs: [Pair] = []
  /// The cost in nats of a letter read as something that the channel does not list for it.
  let escapeCost: Float
  /// What each letter costs alone, row by row; infinity where it is not read so.
  private let costs = Buffer<Float>(capacity: Alphabet.limit << 8)
  private var known: [UInt64: Rows] = [:]
  private let channel: Channel

  /// Pieces of one channel.
  init(_ channel: Channel) {
    self.channel = channel
    escapeCost = channel.escapeCost
    costs.base.update(repeating: .infinity, count: Alphabet.limit)
  }

  /// What each letter costs alone in a row.
  @inline(__always)
  func costs(of row: Int) -> UnsafePointer<Float> {
    UnsafePointer(costs.base + row * Alphabet.limit)
  }

  /// The letters that may have been read so (at most 3 scalars).
  mutating func rows(_ reading: ArraySlice<UInt32>) -> Rows {
    let key = reading.reduce(1 as UInt64) { $0 << 21 | UInt64($1) }
    if let known = known[key] { return known }
    let scalars = Channel.Reading(reading.compactMap(Unicode.Scalar.init))
    var found = Rows(
      lower: row(of: channel.segments(readAs: scalars, casing: .lower)),
      capital: row(of: channel.segments(readAs: scalars, casing: .capital)),
      upper: row(of: channel.segments(readAs: scalars, casing: .upper)))
    for row in [found.lower, found.capital, found.upper] {
      found.least = min(found.least, rows[row].least)
    }
    known[key] = found
    return found
  }

  /// Adds a row, and returns its index.
  private mutating func row(of segments: ArraySlice<Channel.Segment>) -> Int {
    guard !segments.isEmpty else { return 0 }
    let index = rows.count
    costs.reserve((index + 1) * Alphabet.limit, keeping: index * Alphabet.limit)
    let firstPair = pairs.count
    var probabilities = [Float](repeating: 0, count: Alphabet.limit)
    for segment in segments {
      let first = Alphabet.number(segment.first.value)
      guard first != 255 else { continue }
      guard let second = segment.second.map({ Alphabet.number($0.value) }) else {
        probabilities[Int(first)] = exponential(-segment.cost)
        continue
      }
      if second != 255 { pairs.append(Pair(first: first, second: second, cost: segment.cost)) }
    }
    var least = pairs[firstPair...].first?.cost ?? .infinity
    for (letter, probability) in LetterFamilies.smoothed(probabilities).enumerated() {
      let cost = probability > 0 ? -logarithm(probability) : .infinity
      costs.base[index * Alphabet.limit + letter] = cost
      least = min(least, cost)
    }
    rows.append(Row(pairs: firstPair..<pairs.count, least: least))
    return index
  }
}
