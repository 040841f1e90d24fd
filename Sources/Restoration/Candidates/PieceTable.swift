import Channels

/// A channel's pieces by what was read, with letters by their number in `Alphabet`; filled as
/// readings are met.
final class PieceTable {
  /// How letters stand on paper.
  enum Style: Int, CaseIterable {
    /// Small.
    case small
    /// A capital before small letters.
    case first
    /// Capitals, which may look like small letters.
    case capitals
    /// The first of capitals.
    case firstOfCapitals

    /// The pieces that are read so, and those meant to stand otherwise, which count as well.
    fileprivate var casings: (own: Channel.Casing, lent: Channel.Casing?) {
      switch self {
      case .small: (.lower, nil)
      case .first: (.capital, nil)
      case .capitals: (.upper, .lower)
      case .firstOfCapitals: (.upper, .capital)
      }
    }
  }

  /// Two letters that may have been read as one thing.
  struct Pair: BitwiseCopyable {
    var first: UInt8
    var second: UInt8
    /// −ln P(reading | letters).
    var cost: Int16
  }

  /// The letters that may have been read in one way, in one style: costs lie in `costs`.
  private struct Row {
    /// The pairs of letters, as indices into `pairs`.
    var pairs: Range<Int32> = 0..<0
    /// The letters with which these begin.
    var firsts = LetterSet()
  }

  /// What was read: at most three scalars.
  private struct Piece {
    var reading: Channel.Reading
    /// The letter that it is; 255 where it is none, or several.
    var letter: UInt8
    /// The least cost in any style.
    var least: Int
    /// Its rows by style; −1 until they are made.
    var rows = SIMD4<Int32>(repeating: -1)
  }

  /// How many scalars a piece has at most.
  static let longest = Channel.longestReading
  /// What a small letter's piece costs more where a capital is meant.
  private static let wrongCase = FineCost.steps(3)

  private let channel: Channel
  /// The cost of a letter read as something that the channel does not list for it.
  private let escapeCost: Int16
  // Asked for every scalar and changed in one place: checking each access at run time only costs.
  @exclusivity(unchecked) private var pieces: [Piece] = []
  @exclusivity(unchecked) private var known: [UInt64: Int] = [:]
  @exclusivity(unchecked) private var rows = [Row()]
  @exclusivity(unchecked) private var pairs: [Pair] = []
  /// What each letter costs alone, row by row.
  private let costs = Buffer<Int16>(capacity: Alphabet.limit << 8)

  /// Pieces of one channel.
  init(_ channel: Channel) {
    self.channel = channel
    escapeCost = FineCost.steps(channel.escapeCost)
    FineCost.forbid(costs.base, count: Alphabet.limit)
  }

  /// What was read (at most 3 scalars), as a number of this table.
  func piece(_ reading: ArraySlice<UInt32>) -> Int {
    let key = reading.reduce(1 as UInt64) { $0 << 21 | UInt64($1) }
    if let known = known[key] { return known }
    let scalars = Channel.Reading(reading.compactMap(Unicode.Scalar.init))
    let letter = reading.count == 1 ? Alphabet.number(reading[reading.startIndex]) : 255
    let listed = Channel.Casing.allCases.compactMap {
      channel.segments(readAs: scalars, casing: $0).first?.cost
    }
    let least = min(
      listed.min().map(FineCost.steps) ?? FineCost.never,
      letter == 255 ? FineCost.never : escapeCost)
    pieces.append(Piece(reading: scalars, letter: letter, least: Int(least)))
    known[key] = pieces.count - 1
    return pieces.count - 1
  }

  /// The least cost of having read letters as a piece.
  func least(_ piece: Int) -> Int { pieces[piece].least }

  /// The row of a piece in a style.
  func row(_ piece: Int, _ style: Style) -> Int {
    let known = pieces[piece].rows[style.rawValue]
    return known >= 0 ? Int(known) : makeRow(piece, style)
  }

  /// What each letter costs alone in a row. Valid until another row is asked for.
  @inline(__always)
  func costs(of row: Int) -> UnsafePointer<Int16> {
    UnsafePointer(costs.base + row * Alphabet.limit)
  }

  /// Hands on the pairs of a row.
  @inline(__always)
  func forEachPair(of row: Int, _ body: (Pair) -> Void) {
    for index in rows[row].pairs { body(pairs[Int(index)]) }
  }

  /// The cost of two letters in a row; `nil` where they are not read so.
  func cost(of first: UInt8, _ second: UInt8, in row: Int) -> Int16? {
    guard rows[row].firsts.contains(first) else { return nil }
    var least: Int16?
    forEachPair(of: row) { pair in
      if pair.first == first, pair.second == second { least = min(least ?? pair.cost, pair.cost) }
    }
    return least
  }

  /// Adds a row, and returns its index; 0 where nothing is read so.
  private func makeRow(_ piece: Int, _ style: Style) -> Int {
    let (reading, letter) = (pieces[piece].reading, pieces[piece].letter)
    let own = channel.segments(readAs: reading, casing: style.casings.own)
    let lent = style.casings.lent.map { channel.segments(readAs: reading, casing: $0) } ?? []
    let isNothing = own.isEmpty && lent.isEmpty && letter == 255
    let row = isNothing ? 0 : rows.count
    pieces[piece].rows[style.rawValue] = Int32(row)
    guard !isNothing else { return 0 }
    costs.reserve((row + 1) * Alphabet.limit)
    let costs = costs.base + row * Alphabet.limit
    FineCost.forbid(costs, count: Alphabet.limit)
    rows.append(Row(pairs: Int32(pairs.count)..<Int32(pairs.count)))
    add(own, to: costs, extra: 0)
    add(lent, to: costs, extra: Self.wrongCase)
    if letter != 255 { costs[Int(letter)] = min(costs[Int(letter)], escapeCost) }
    return row
  }

  /// Adds segments to the last row.
  private func add(
    _ segments: ArraySlice<Channel.Segment>, to costs: UnsafeMutablePointer<Int16>, extra: Int16
  ) {
    guard !segments.isEmpty else { return }
    var probabilities = [Float](repeating: 0, count: Alphabet.limit)
    for segment in segments {
      let first = Alphabet.number(segment.first.value)
      guard first != 255 else { continue }
      if let second = segment.second {
        add(first, Alphabet.number(second.value), FineCost.steps(segment.cost) + extra)
      } else {
        probabilities[Int(first)] = exponential(-segment.cost)
      }
    }
    for (letter, probability) in LetterFamilies.smoothed(probabilities).enumerated()
    where probability > 0 {
      let cost = FineCost.steps(-logarithm(probability))
      costs[letter] = min(costs[letter], cost + extra)
    }
  }

  /// Adds a pair to the last row.
  private func add(_ first: UInt8, _ second: UInt8, _ cost: Int16) {
    guard second != 255, cost < FineCost.never else { return }
    pairs.append(Pair(first: first, second: second, cost: cost))
    rows[rows.count - 1].pairs = rows[rows.count - 1].pairs.lowerBound..<Int32(pairs.count)
    rows[rows.count - 1].firsts.insert(first)
  }
}
