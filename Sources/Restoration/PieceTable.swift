import Channels

/// A channel's pieces by what was read, with letters by their number in `Alphabet`; filled as
/// readings are met.
struct PieceTable {
  /// The letters that may have been read in one way.
  struct Row {
    /// Where the costs of lone letters begin in `costs`, by the letter's number; −1 for none.
    var singles: Int32 = -1
    /// Where the pairs of letters lie in `pairs`, cheapest first.
    var pairs: Range<Int32> = 0..<0
    /// The least cost of all.
    var least: Float = .infinity
  }

  /// Two letters that may have been read as one thing.
  struct Pair {
    var first: UInt8
    var second: UInt8
    /// −ln P(reading | letters), in nats.
    var cost: Float
  }

  /// The costs of lone letters, 128 for each row that has any; ∞ where a letter is never read so.
  private(set) var costs: [Float] = []
  /// The pairs of all rows.
  private(set) var pairs: [Pair] = []
  /// The cost in nats of a letter read as something that the channel does not list for it.
  let escapeCost: Float
  private var rows: [UInt64: Row] = [:]
  private let channel: Channel

  /// Pieces of one channel.
  init(_ channel: Channel) {
    self.channel = channel
    escapeCost = channel.escapeCost
  }

  /// The letters that may have been read so (at most 3 scalars).
  mutating func row(_ reading: ArraySlice<UInt32>, _ casing: Channel.Casing) -> Row {
    var key: UInt64 = 0
    for scalar in reading { key = key << 20 | UInt64(scalar & 0xFFFFF) }
    key = key << 2 | UInt64(casing.rawValue)
    if let known = rows[key] { return known }
    let scalars = reading.compactMap(Unicode.Scalar.init)
    let row = row(of: channel.segments(readAs: Channel.Reading(scalars), casing: casing))
    rows[key] = row
    return row
  }

  private mutating func row(of segments: ArraySlice<Channel.Segment>) -> Row {
    var row = Row()
    let start = Int32(pairs.count)
    var singles = [Float](repeating: 0, count: 128)
    for segment in segments {
      let first = Alphabet.number(segment.first.value)
      guard first != 255 else { continue }
      guard let second = segment.second.map({ Alphabet.number($0.value) }) else {
        singles[Int(first)] = exponential(-segment.cost)
        continue
      }
      if second != 255 { pairs.append(Pair(first: first, second: second, cost: segment.cost)) }
    }
    row.pairs = start..<Int32(pairs.count)
    row.least = pairs[Int(start)...].first?.cost ?? .infinity
    let smoothed = LetterFamilies.smoothed(singles).map { -logarithm($0) }
    if smoothed.contains(where: { $0 < .infinity }) {
      row.singles = Int32(costs.count)
      row.least = min(row.least, smoothed.min() ?? .infinity)
      costs += smoothed
    }
    return row
  }
}
