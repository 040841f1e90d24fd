import Channels

/// A channel's pieces by what was read, with letters by their number in `Alphabet`; filled as
/// readings are met.
struct PieceTable {
  /// The letters that may have been read in one way.
  struct Row {
    /// Where the lone letters lie in `singles`.
    var singles: Range<Int32> = 0..<0
    /// Where the pairs of letters lie in `pairs`, cheapest first.
    var pairs: Range<Int32> = 0..<0
    /// The least cost of a lone letter, and of a pair.
    var leastSingle: Float = .infinity
    var leastPair: Float = .infinity
  }

  /// The rows of one reading, by casing.
  struct Rows {
    var lower = Row()
    var capital = Row()
    var upper = Row()

    /// The least cost of a lone letter, and of a pair.
    var leastSingle: Float { min(lower.leastSingle, min(capital.leastSingle, upper.leastSingle)) }
    var leastPair: Float { min(lower.leastPair, min(capital.leastPair, upper.leastPair)) }
    /// The least cost of all.
    var least: Float { min(leastSingle, leastPair) }
  }

  /// A letter that may have been read so.
  struct Single {
    var letter: UInt8
    /// −ln P(reading | letter), in nats.
    var cost: Float
  }

  /// Two letters that may have been read as one thing.
  struct Pair {
    var first: UInt8
    var second: UInt8
    /// −ln P(reading | letters), in nats.
    var cost: Float
  }

  /// The lone letters of all rows.
  private(set) var singles: [Single] = []
  /// The pairs of all rows.
  private(set) var pairs: [Pair] = []
  /// The cost in nats of a letter read as something that the channel does not list for it.
  let escapeCost: Float
  private var known: [UInt64: Rows] = [:]
  private let channel: Channel

  /// Pieces of one channel.
  init(_ channel: Channel) {
    self.channel = channel
    escapeCost = channel.escapeCost
  }

  /// The letters that may have been read so (at most 3 scalars).
  mutating func rows(_ reading: ArraySlice<UInt32>) -> Rows {
    let key = reading.reduce(1 as UInt64) { $0 << 21 | UInt64($1) }
    if let known = known[key] { return known }
    let scalars = Channel.Reading(reading.compactMap(Unicode.Scalar.init))
    let rows = Rows(
      lower: row(of: channel.segments(readAs: scalars, casing: .lower)),
      capital: row(of: channel.segments(readAs: scalars, casing: .capital)),
      upper: row(of: channel.segments(readAs: scalars, casing: .upper)))
    known[key] = rows
    return rows
  }

  private mutating func row(of segments: ArraySlice<Channel.Segment>) -> Row {
    guard !segments.isEmpty else { return Row() }
    let (firstSingle, firstPair) = (Int32(singles.count), Int32(pairs.count))
    var probabilities = [Float](repeating: 0, count: 128)
    for segment in segments {
      let first = Alphabet.number(segment.first.value)
      guard first != 255 else { continue }
      guard let second = segment.second.map({ Alphabet.number($0.value) }) else {
        probabilities[Int(first)] = exponential(-segment.cost)
        continue
      }
      if second != 255 { pairs.append(Pair(first: first, second: second, cost: segment.cost)) }
    }
    var least = Float.infinity
    for (letter, probability) in LetterFamilies.smoothed(probabilities).enumerated()
    where probability > 0 {
      let cost = -logarithm(probability)
      least = min(least, cost)
      singles.append(Single(letter: UInt8(letter), cost: cost))
    }
    return Row(
      singles: firstSingle..<Int32(singles.count), pairs: firstPair..<Int32(pairs.count),
      leastSingle: least, leastPair: pairs[Int(firstPair)...].first?.cost ?? .infinity)
  }
}
