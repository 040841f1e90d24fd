import Channels

/// What it costs to have read letters as parts of one reading, by letter, by the part's length and
/// by where it ends: a row of costs for each letter and length, so that all ends are weighed at once.
///
/// All costs are reduced: each has what is least to be paid behind the part added and what was least
/// to be paid before it taken off (Johnson, "Efficient Algorithms for Shortest Paths in Sparse
/// Networks", 1977), so that what was paid so far tells what the whole must cost.
struct ReadingCosts {
  /// How letters stand on paper.
  enum Table: UInt8 {
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
  struct Pair: BitwiseCopyable {
    var second: UInt8
    var start: UInt8
    var end: UInt8
    var cost: Float
    /// The next pair with the same first letter; −1 behind the last.
    var next: Int32
  }

  /// The pairs that begin with one letter.
  private struct Group: BitwiseCopyable {
    var head: Int32 = -1
  }

  /// A row of pieces for a part of the reading.
  private struct Part: BitwiseCopyable {
    /// The row's index in the table of pieces.
    var row: Int32
    /// Where its length and end stand among the rows of a letter.
    var place: Int32
    /// What all its pieces cost more, in nats.
    var extra: Float
  }

  /// What a scalar costs that stands for nothing: a letter, and any other. A digit never does.
  static let strayLetter: Float = 9
  static let strayMark: Float = 4
  /// What a small letter's piece costs more where a capital is meant.
  private static let wrongCase: Float = 3
  /// The longest reading, in scalars.
  static let longestReading = 24
  private static let longestRow = 32
  /// The rows of a letter: for each length its costs by where the part ends.
  private static let rowsOfLetter = 4

  /// How many places a row has: those before and behind each scalar, filled up to eights.
  private(set) var width = 8
  /// The place behind the last scalar.
  private(set) var end = 0
  /// For each eight places, what it costs to pass over the scalar before each, the two, the four.
  let strays = Buffer<Float>(capacity: 3 * longestRow)
  private let costs = Buffer<Float>(capacity: 4 * Alphabet.limit * rowsOfLetter * longestRow)
  /// The letters whose rows are laid out, table by table.
  private let laidOut = Buffer<LetterSet>(capacity: 4)
  /// The least cost of each letter, table by table and by where the part begins, pairs counted.
  private let beginnings = Buffer<Float>(capacity: 4 * longestRow * Alphabet.limit)
  /// What each letter promises behind the node asked about last.
  private let promises = Buffer<Float>(capacity: Alphabet.limit)
  private var parts: [[Part]] = Array(repeating: [], count: 4)
  /// The letters with which some pair begins, table by table.
  private let firsts = Buffer<LetterSet>(capacity: 4)
  private let groups = Buffer<Group>(capacity: 4 * Alphabet.limit)
  let pairs = Buffer<Pair>(capacity: 1 << 8)
  private var pairCount = 0
  /// The pieces that each part of the reading may be, four lengths for each start.
  var pieces: [PieceTable.Rows] = []
  /// The letters of the reading as they were read; 255 for other scalars.
  private var letters: [UInt8] = []
  /// The least cost of reading the rest, place by place.
  let ahead = Buffer<Float>(capacity: longestRow)
  /// What reading the rest with so many letters costs more, place by place; seven or more last.
  let aheadByLength = Buffer<Octet>(capacity: longestRow)
  var table: PieceTable

  init(_ channel: Channel) { table = PieceTable(channel) }

  /// The least cost of the whole reading, whatever it stands for.
  var least: Float { ahead.base[0] }

  /// Lays out the costs of a reading in the tables that words of these shapes need; the rows of a
  /// letter only once they are asked for.
  mutating func prepare(_ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)]) {
    let hasTitle = shapes.contains { $0.shape == .title }
    let hasCapital = shapes.contains { $0.shape == .capital }
    end = reading.count
    width = (end / 8 + 1) * 8
    lookAhead(reading)
    guard least < .infinity else { return }
    let tables: [Table] =
      [.small] + (hasTitle ? [.first] : []) + (hasCapital ? [.capitals, .firstOfCapitals] : [])
    letters.removeAll(keepingCapacity: true)
    for scalar in reading { letters.append(Alphabet.number(scalar)) }
    open(tables)
    for start in 0...end where ahead.base[start] < .infinity {
      for length in 0...min(3, end - start) where ahead.base[start + length] < .infinity {
        let rows = pieces[start * 4 + length]
        guard rows.least < .infinity else { continue }
        let part = start..<start + length
        add(rows.lower, part, to: .small, extra: 0)
        if hasTitle { add(rows.capital, part, to: .first, extra: 0) }
        guard hasCapital else { continue }
        add(rows.upper, part, to: .capitals, extra: 0)
        add(rows.lower, part, to: .capitals, extra: Self.wrongCase)
        add(rows.upper, part, to: .firstOfCapitals, extra: 0)
        add(rows.capital, part, to: .firstOfCapitals, extra: Self.wrongCase)
      }
    }
    for table in tables { addEscapes(to: table) }
  }

  private mutating func open(_ tables: [Table]) {
    pairCount = 0
    for table in tables {
      let index = Int(table.rawValue)
      laidOut.base[index] = LetterSet()
      firsts.base[index] = LetterSet()
      parts[index].removeAll(keepingCapacity: true)
      beginnings(in: table, at: 0)
        .update(repeating: .infinity, count: (end + 1) * Alphabet.limit)
    }
  }

  @inline(__always)
  private func beginnings(in table: Table, at place: Int) -> UnsafeMutablePointer<Float> {
    beginnings.base + (Int(table.rawValue) * Self.longestRow + place) * Alphabet.limit
  }

  /// What reading each letter behind a node costs at least, by the letters' numbers; exact where it
  /// is no more than `most`. The next call writes over it.
  ///
  /// - Parameters:
  ///   - before: The node's row.
  ///   - count: How many letters are asked about, from the first on; a multiple of eight.
  @inline(__always)
  mutating func promises(
    in table: Table, behind before: UnsafePointer<Float>, within most: Float, of count: Int
  ) -> UnsafeMutablePointer<Float> {
    let promises = promises.base
    promises.update(repeating: .infinity, count: count)
    for place in 0...end where before[place] <= most {
      let letters = beginnings(in: table, at: place)
      let cost = before[place]
      for letter in stride(from: 0, to: count, by: 8) {
        Octet(at: promises + letter).smaller(Octet(at: letters + letter) + cost)
          .store(at: promises + letter)
      }
    }
    return promises
  }

  /// The costs of a letter by where the part ends, a row for each length from 0 to 3.
  @inline(__always)
  mutating func rows(of letter: UInt8, in table: Table) -> UnsafePointer<Float> {
    let rows =
      costs.base
      + (Int(table.rawValue) * Alphabet.limit + Int(letter)) * (Self.rowsOfLetter * width)
    if !laidOut.base[Int(table.rawValue)].contains(letter) { layOut(letter, in: table, rows) }
    return UnsafePointer(rows)
  }

  /// The first of the pairs that begin with a letter; −1 where there is none.
  @inline(__always)
  mutating func pairs(beginningWith letter: UInt8, in table: Table) -> Int32 {
    firsts.base[Int(table.rawValue)].contains(letter)
      ? groups.base[Int(table.rawValue) * Alphabet.limit + Int(letter)].head : -1
  }

  private mutating func add(_ row: Int, _ part: Range<Int>, to target: Table, extra: Float) {
    guard row > 0 else { return }
    let extra = extra + ahead.base[part.upperBound] - ahead.base[part.lowerBound]
    parts[Int(target.rawValue)].append(
      Part(row: Int32(row), place: Int32(place(of: part)), extra: extra))
    let costs = table.costs(of: row)
    let letters = beginnings(in: target, at: part.lowerBound)
    for letter in stride(from: 0, to: Alphabet.limit, by: 8) {
      Octet(at: letters + letter).smaller(Octet(at: costs + letter) + extra)
        .store(at: letters + letter)
    }
    for index in table.rows[row].pairs {
      add(table.pairs[index], part, to: target, extra: extra)
    }
  }

  private mutating func add(
    _ pair: PieceTable.Pair, _ part: Range<Int>, to target: Table, extra: Float
  ) {
    let group = groups.base + (Int(target.rawValue) * Alphabet.limit + Int(pair.first))
    if !firsts.base[Int(target.rawValue)].contains(pair.first) {
      firsts.base[Int(target.rawValue)].insert(pair.first)
      group.pointee = Group()
    }
    pairs.reserve(pairCount + 1, keeping: pairCount)
    pairs.base[pairCount] = Pair(
      second: pair.second, start: UInt8(part.lowerBound), end: UInt8(part.upperBound),
      cost: pair.cost + extra, next: group.pointee.head)
    group.pointee.head = Int32(pairCount)
    pairCount += 1
    let letters = beginnings(in: target, at: part.lowerBound)
    letters[Int(pair.first)] = min(letters[Int(pair.first)], pair.cost + extra)
  }

  /// Every letter may have been read as itself though the channel does not say so.
  private mutating func addEscapes(to target: Table) {
    for (place, letter) in letters.enumerated() where letter != 255 {
      let letters = beginnings(in: target, at: place)
      letters[Int(letter)] = min(letters[Int(letter)], costOfEscape(at: place))
    }
  }

  private func costOfEscape(at place: Int) -> Float {
    ahead.base[place + 1] < .infinity && ahead.base[place] < .infinity
      ? table.escapeCost + ahead.base[place + 1] - ahead.base[place] : .infinity
  }

  /// Fills in the rows of a letter.
  private mutating func layOut(
    _ letter: UInt8, in target: Table, _ rows: UnsafeMutablePointer<Float>
  ) {
    laidOut.base[Int(target.rawValue)].insert(letter)
    rows.update(repeating: .infinity, count: Self.rowsOfLetter * width)
    parts[Int(target.rawValue)].withUnsafeBufferPointer { parts in
      for part in parts {
        let cost = table.costs(of: Int(part.row))[Int(letter)] + part.extra
        rows[Int(part.place)] = min(rows[Int(part.place)], cost)
      }
    }
    for (start, own) in letters.enumerated() where own == letter {
      let place = place(of: start..<start + 1)
      rows[place] = min(rows[place], costOfEscape(at: start))
    }
  }

  /// Where what a part costs stands among the rows of a letter.
  @inline(__always)
  private func place(of part: Range<Int>) -> Int {
    part.count * width + part.upperBound
  }
}
