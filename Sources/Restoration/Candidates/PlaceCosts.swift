import Channels

/// What it costs to have read letters from one place of a reading on, by how many scalars they were
/// read as and by letter.
struct PlaceCosts {
  /// How letters stand on paper.
  enum Table: Int, CaseIterable {
    /// Small.
    case small
    /// A capital before small letters.
    case first
    /// Capitals, which may look like small letters.
    case capitals
    /// The first of capitals.
    case firstOfCapitals
  }

  /// Two letters that may have been read together.
  struct Pair: BitwiseCopyable {
    var first: UInt8
    var second: UInt8
    /// As how many scalars.
    var length: Int
    /// −ln P(reading | letters), in nats.
    var cost: Float
    /// The next pair with the same first letter; −1 behind the last.
    var next: Int32
  }

  /// What may have been read at a place.
  struct Place {
    /// The pieces that so many scalars from here on may be; those of no scalars first.
    var pieces: [PieceTable.Rows]
    /// The letter that the scalar here is; 255 where it is none.
    var letter: UInt8
  }

  /// The most scalars that a letter is read as.
  static let longest = Channel.longestReading
  /// What a small letter's piece costs more where a capital is meant.
  private static let wrongCase: Float = 3

  private let costs = Buffer<Float>(capacity: (longest + 1) * Alphabet.limit)
  /// The pairs that may have been read here.
  private(set) var pairs: [Pair] = []
  /// The letters with which they begin.
  private(set) var firsts = LetterSet()
  /// The first pair that begins with each of them.
  private let heads = Buffer<Int32>(capacity: Alphabet.limit)

  /// The costs by letter of having been read as so many scalars.
  @inline(__always)
  func costs(length: Int) -> UnsafeMutablePointer<Float> { costs.base + length * Alphabet.limit }

  /// Hands on all ways in which two letters were read together.
  @inline(__always)
  func forEachPair(_ first: UInt8, _ second: UInt8, _ body: (Pair) -> Void) {
    guard firsts.contains(first) else { return }
    var index = heads.base[Int(first)]
    while index >= 0 {
      let pair = pairs[Int(index)]
      if pair.second == second { body(pair) }
      index = pair.next
    }
  }

  /// Looks at a place of a reading.
  mutating func fill(_ place: Place, _ target: Table, _ table: borrowing PieceTable) {
    pairs.removeAll(keepingCapacity: true)
    firsts = LetterSet()
    for length in 0...Self.longest {
      let rows = length < place.pieces.count ? place.pieces[length] : PieceTable.Rows()
      switch target {
      case .small: copy(rows.lower, length, table)
      case .first: copy(rows.capital, length, table)
      case .capitals:
        copy(rows.upper, length, table)
        lend(rows.lower, length, table)
      case .firstOfCapitals:
        copy(rows.upper, length, table)
        lend(rows.capital, length, table)
      }
    }
    guard place.letter != 255 else { return }
    let own = costs(length: 1) + Int(place.letter)
    own.pointee = min(own.pointee, table.escapeCost)
  }

  private mutating func copy(_ row: Int, _ length: Int, _ table: borrowing PieceTable) {
    costs(length: length).update(from: table.costs(of: row), count: Alphabet.limit)
    add(table.rows[row].pairs, length, extra: 0, table)
  }

  /// Adds what was meant to be a small letter.
  private mutating func lend(_ row: Int, _ length: Int, _ table: borrowing PieceTable) {
    guard row > 0 else { return }
    let (own, lent) = (costs(length: length), table.costs(of: row))
    for letter in 0..<Alphabet.limit {
      own[letter] = min(own[letter], lent[letter] + Self.wrongCase)
    }
    add(table.rows[row].pairs, length, extra: Self.wrongCase, table)
  }

  private mutating func add(
    _ range: Range<Int>, _ length: Int, extra: Float, _ table: borrowing PieceTable
  ) {
    for index in range {
      let pair = table.pairs[index]
      let next = firsts.contains(pair.first) ? heads.base[Int(pair.first)] : -1
      firsts.insert(pair.first)
      heads.base[Int(pair.first)] = Int32(pairs.count)
      pairs.append(
        Pair(
          first: pair.first, second: pair.second, length: length, cost: pair.cost + extra,
          next: next))
    }
  }
}
