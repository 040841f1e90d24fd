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
    var seconds = LetterSet()
  }

  /// A row of pieces for a part of the reading.
  private struct Part: BitwiseCopyable {
    /// The row's index in the table of pieces.
    var row: Int32
    /// Where the part begins.
    var start: Int16
    /// Where its length and end stand among the rows of a letter.
    var place: Int16
    /// What all its pieces cost more, in nats.
    var extra: Float
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
  let strays = Buffer<Float>(capacity: 3 * longestRow)
  private let costs = Buffer<Float>(capacity: 4 * Alphabet.limit * rowsOfLetter * longestRow)
  /// The letters whose rows are laid out, table by table.
  private let laidOut = Buffer<LetterSet>(capacity: 4)
  /// The letters that may be read, table by table, by where the part begins and by what that costs
  /// at most.
  private let sets = Buffer<LetterSet>(capacity: 4 * longestRow * PieceTable.levels)
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
      sets(in: table).update(repeating: LetterSet(), count: (end + 1) * PieceTable.levels)
    }
  }

  @inline(__always)
  private func sets(in table: Table) -> UnsafeMutablePointer<LetterSet> {
    sets.base + Int(table.rawValue) * Self.longestRow * PieceTable.levels
  }

  /// The letters of which reading one behind a node, given by its row, may cost a sum at most, and
  /// perhaps some more.
  @inline(__always)
  func letters(
    in table: Table, behind before: UnsafePointer<Float>, within most: Float
  ) -> LetterSet {
    var letters = LetterSet()
    let sets = sets(in: table)
    for place in 0...end where before[place] <= most {
      letters = letters.union(
        sets[place * PieceTable.levels + PieceTable.level(most - before[place])])
    }
    return letters
  }

  /// The rows of a letter: its least costs by where the part begins, pairs with it counted, then for
  /// each length from 0 to 3 its costs by where it ends.
  @inline(__always)
  func rows(of letter: UInt8, in table: Table) -> UnsafePointer<Float> {
    let rows =
      costs.base
      + (Int(table.rawValue) * Alphabet.limit + Int(letter)) * (Self.rowsOfLetter * width)
    if !laidOut.base[Int(table.rawValue)].contains(letter) { layOut(letter, in: table, rows) }
    return UnsafePointer(rows)
  }

  /// What it costs at least to read a letter, given by its rows, behind a node, given by its row.
  @inline(__always)
  func promise(of letter: UnsafePointer<Float>, behind before: UnsafePointer<Float>) -> Float {
    var least = Octet(at: before) + Octet(at: letter)
    for place in stride(from: 8, to: width, by: 8) {
      least = least.smaller(Octet(at: before + place) + Octet(at: letter + place))
    }
    return least.least
  }

  /// The first of the pairs that begin with a letter; −1 where there is none.
  @inline(__always)
  func pairs(beginningWith letter: UInt8, in table: Table) -> Int32 {
    firsts.base[Int(table.rawValue)].contains(letter)
      ? groups.base[Int(table.rawValue) * Alphabet.limit + Int(letter)].head : -1
  }

  /// The second letters of those pairs.
  @inline(__always)
  func seconds(of letter: UInt8, in table: Table) -> LetterSet {
    firsts.base[Int(table.rawValue)].contains(letter)
      ? groups.base[Int(table.rawValue) * Alphabet.limit + Int(letter)].seconds : LetterSet()
  }

  private mutating func add(_ row: Int, _ part: Range<Int>, to target: Table, extra: Float) {
    guard row > 0 else { return }
    let extra = extra + ahead.base[part.upperBound] - ahead.base[part.lowerBound]
    parts[Int(target.rawValue)].append(
      Part(
        row: Int32(row), start: Int16(part.lowerBound), place: Int16(place(of: part)),
        extra: extra))
    let cheap = table.sets(of: row)
    let sets = sets(in: target) + part.lowerBound * PieceTable.levels
    let last = PieceTable.levels - 1
    // A letter is found at its level or below, never above.
    let shift = Int((-extra).rounded(.up))
    for level in max(0, -shift)..<max(last, -shift) {
      sets[level] = sets[level].union(cheap[min(level + shift, last)])
    }
    sets[last] = sets[last].union(cheap[last])
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
    group.pointee.seconds.insert(pair.second)
    pairCount += 1
  }

  /// Every letter may have been read as itself though the channel does not say so.
  private func addEscapes(to target: Table) {
    for (place, letter) in letters.enumerated() {
      let level = PieceTable.level(max(0, costOfEscape(at: place)))
      guard letter != 255, costOfEscape(at: place) < .infinity else { continue }
      for level in level..<PieceTable.levels {
        sets(in: target)[place * PieceTable.levels + level].insert(letter)
      }
    }
  }

  private func costOfEscape(at place: Int) -> Float {
    ahead.base[place + 1] < .infinity && ahead.base[place] < .infinity
      ? table.escapeCost + ahead.base[place + 1] - ahead.base[place] : .infinity
  }

  /// Fills in the rows of a letter.
  private func layOut(
    _ letter: UInt8, in target: Table, _ rows: UnsafeMutablePointer<Float>
  ) {
    laidOut.base[Int(target.rawValue)].insert(letter)
    rows.update(repeating: .infinity, count: Self.rowsOfLetter * width)
    parts[Int(target.rawValue)].withUnsafeBufferPointer { parts in
      for part in parts {
        let cost = table.costs(of: Int(part.row))[Int(letter)] + part.extra
        rows[Int(part.start)] = min(rows[Int(part.start)], cost)
        rows[Int(part.place)] = min(rows[Int(part.place)], cost)
      }
    }
    var index = pairs(beginningWith: letter, in: target)
    while index >= 0 {
      let pair = pairs.base[Int(index)]
      rows[Int(pair.start)] = min(rows[Int(pair.start)], pair.cost)
      index = pair.next
    }
    for (start, own) in letters.enumerated() where own == letter {
      let cost = costOfEscape(at: start)
      let place = place(of: start..<start + 1)
      rows[start] = min(rows[start], cost)
      rows[place] = min(rows[place], cost)
    }
  }

  /// Where what a part costs stands among the rows of a letter.
  @inline(__always)
  private func place(of part: Range<Int>) -> Int {
    (part.count + 1) * width + part.upperBound
  }
}
