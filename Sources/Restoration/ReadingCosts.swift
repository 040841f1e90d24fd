import Channels

/// What it costs to have read letters as parts of one reading, by letter, by the part's length and
/// by where it ends: a row of costs for each letter and length, so that all ends are weighed at once.
///
/// All costs are reduced: each has what is least to be paid behind the part added and what was least
/// to be paid before it taken off (Johnson, "Efficient Algorithms for Shortest Paths in Sparse
/// Networks", 1977), so that what was paid so far tells what the whole must cost.
struct ReadingCosts {
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

  /// Two letters that may have been read as one part.
  struct Pair {
    var second: UInt8
    var start: UInt8
    var end: UInt8
    var cost: Float
    /// The next pair with the same first letter; −1 behind the last.
    var next: Int32
  }

  /// The pairs that begin with one letter.
  private struct Group {
    var head: Int32 = -1
    var seconds = LetterSet()
  }

  /// What a scalar costs that stands for nothing: a letter, and any other. A digit never does.
  static let strayLetter: Float = 7
  static let strayMark: Float = 4
  /// What a small letter's piece costs more where a capital is meant.
  private static let wrongCase: Float = 3
  /// The longest reading, in scalars.
  static let longestReading = 24
  private static let longestRow = 32
  /// The rows of a letter: its least costs by where the part begins, then for each length its costs
  /// by where the part ends.
  private static let rowsOfLetter = 5

  /// How many places a row has: those before and behind each scalar, filled up to eights.
  private(set) var width = 8
  /// The place behind the last scalar.
  private(set) var end = 0
  /// For each eight places, what it costs to pass over the scalar before each, the two, the four.
  let strays = FloatBuffer(capacity: 3 * longestRow)
  private let costs = FloatBuffer(capacity: 4 * 128 * rowsOfLetter * longestRow)
  /// The letters that some part may stand for, alone or before another.
  private var letters: [LetterSet] = Array(repeating: LetterSet(), count: 4)
  private var firsts: [LetterSet] = Array(repeating: LetterSet(), count: 4)
  private var groups: [Group] = Array(repeating: Group(), count: 4 * 128)
  private(set) var pairs: [Pair] = []
  var parts: [PieceTable.Rows] = []
  /// The least cost of reading the rest, place by place.
  var ahead: [Float] = []
  /// What reading the rest with so many letters costs more, place by place; seven or more last.
  var aheadByLength: [Octet] = []
  var table: PieceTable

  init(_ channel: Channel) { table = PieceTable(channel) }

  /// The least cost of the whole reading, whatever it stands for.
  var least: Float { ahead[0] }

  /// Lays out the costs of a reading in the tables that words of these shapes need.
  mutating func prepare(_ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)]) {
    end = reading.count
    width = (end / 8 + 1) * 8
    for table in 0..<4 {
      letters[table] = LetterSet()
      firsts[table] = LetterSet()
    }
    pairs.removeAll(keepingCapacity: true)
    lookAhead(reading)
    guard least < .infinity else { return }
    let hasTitle = shapes.contains { $0.shape == .title }
    let hasCapital = shapes.contains { $0.shape == .capital }
    for start in 0...end where ahead[start] < .infinity {
      for length in 0...min(3, end - start) where ahead[start + length] < .infinity {
        let rows = parts[start * 4 + length]
        guard rows.least < .infinity else { continue }
        let part = (start, start + length)
        add(rows.lower, part, to: .small, extra: 0)
        if hasTitle { add(rows.capital, part, to: .first, extra: 0) }
        guard hasCapital else { continue }
        add(rows.upper, part, to: .capitals, extra: 0)
        add(rows.lower, part, to: .capitals, extra: Self.wrongCase)
        add(rows.upper, part, to: .firstOfCapitals, extra: 0)
        add(rows.capital, part, to: .firstOfCapitals, extra: Self.wrongCase)
      }
    }
    addEscapes(reading, hasTitle, hasCapital)
  }

  /// The letters that some part may stand for, alone or before another.
  @inline(__always)
  func letters(in table: Table) -> LetterSet { letters[table.rawValue] }

  /// The rows of a letter, which must be among `letters(in:)`: its least costs by where the part
  /// begins, pairs with it counted, then for each length from 0 to 3 its costs by where it ends.
  @inline(__always)
  func rows(of letter: UInt8, in table: Table) -> UnsafePointer<Float> {
    UnsafePointer(
      costs.base + (table.rawValue * 128 + Int(letter)) * Self.rowsOfLetter * width)
  }

  /// The first of the pairs that begin with a letter; −1 where there is none.
  @inline(__always)
  func pairs(beginningWith letter: UInt8, in table: Table) -> Int32 {
    firsts[table.rawValue].contains(letter)
      ? groups[table.rawValue * 128 + Int(letter)].head : -1
  }

  /// The second letters of those pairs.
  @inline(__always)
  func seconds(of letter: UInt8, in table: Table) -> LetterSet {
    firsts[table.rawValue].contains(letter)
      ? groups[table.rawValue * 128 + Int(letter)].seconds : LetterSet()
  }

  private mutating func add(
    _ row: PieceTable.Row, _ part: (start: Int, end: Int), to target: Table, extra: Float
  ) {
    let extra = extra + ahead[part.end] - ahead[part.start]
    for index in row.singles {
      let single = table.singles[Int(index)]
      lower(single.letter, part, in: target, to: single.cost + extra)
    }
    for index in row.pairs {
      let pair = table.pairs[Int(index)]
      add(pair, part, to: target, cost: pair.cost + extra)
    }
  }

  private mutating func add(
    _ pair: PieceTable.Pair, _ part: (start: Int, end: Int), to target: Table, cost: Float
  ) {
    let place = target.rawValue * 128 + Int(pair.first)
    if !firsts[target.rawValue].contains(pair.first) {
      firsts[target.rawValue].insert(pair.first)
      groups[place] = Group()
    }
    pairs.append(
      Pair(
        second: pair.second, start: UInt8(part.start), end: UInt8(part.end), cost: cost,
        next: groups[place].head))
    groups[place].head = Int32(pairs.count - 1)
    groups[place].seconds.insert(pair.second)
    let rows = openRows(of: pair.first, in: target)
    rows[part.start] = min(rows[part.start], cost)
  }

  @inline(__always)
  private mutating func lower(
    _ letter: UInt8, _ part: (start: Int, end: Int), in target: Table, to cost: Float
  ) {
    let rows = openRows(of: letter, in: target)
    rows[part.start] = min(rows[part.start], cost)
    let place = (part.end - part.start + 1) * width + part.end
    rows[place] = min(rows[place], cost)
  }

  /// The rows of a letter, filled with infinity where it is met for the first time.
  @inline(__always)
  private mutating func openRows(
    of letter: UInt8, in table: Table
  ) -> UnsafeMutablePointer<Float> {
    let count = Self.rowsOfLetter * width
    let rows = costs.base + (table.rawValue * 128 + Int(letter)) * count
    if !letters[table.rawValue].contains(letter) {
      letters[table.rawValue].insert(letter)
      rows.update(repeating: .infinity, count: count)
    }
    return rows
  }

  private mutating func addEscapes(
    _ reading: ArraySlice<UInt32>, _ hasTitle: Bool, _ hasCapital: Bool
  ) {
    for (place, scalar) in reading.enumerated()
    where ahead[place] < .infinity && ahead[place + 1] < .infinity {
      let letter = Alphabet.number(scalar)
      guard letter != 255 else { continue }
      let part = (place, place + 1)
      let cost = table.escapeCost + ahead[place + 1] - ahead[place]
      lower(letter, part, in: .small, to: cost)
      if hasTitle { lower(letter, part, in: .first, to: cost) }
      guard hasCapital else { continue }
      lower(letter, part, in: .capitals, to: cost)
      lower(letter, part, in: .firstOfCapitals, to: cost)
    }
  }
}
