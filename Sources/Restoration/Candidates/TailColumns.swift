import Channels

/// What it costs to have read each tail as the end of a reading: a column of costs for each end met
/// so far, which is made from those of the shorter ends and kept, since words end alike.
///
/// The dynamic programme of Wagner and Fischer ("The String-to-String Correction Problem", 1974),
/// over all tails at once.
struct TailColumns {
  /// The end of a reading.
  private struct End {
    /// The end without its first scalar, as an index; −1 behind the empty one.
    var next: Int
    /// What its first scalars are, by how many of them are taken.
    var pieces: SIMD4<Int32>
    /// What its first scalar costs if it stands for nothing.
    var stray: Int16
    /// The least cost of reading it, whatever it stands for.
    var least: Int
    /// Where its columns begin, for small letters and for capitals; 0 until they are made.
    var columns = (small: 0, capitals: 0)
    var promises = (small: Promise(), capitals: Promise())
  }

  /// What a column bounds.
  struct Promise: BitwiseCopyable {
    /// The least cost of any tail.
    var tail = Int(FineCost.never)
    /// The least cost of a spelling with one of the tails, without its head.
    var spelling = Int(FineCost.never)
  }

  /// A column and those of the ends that are one, two and three scalars shorter, with what letters
  /// cost that were read as so many scalars.
  private struct Columns {
    var column: UnsafeMutablePointer<Int16>
    var one: UnsafePointer<Int16>
    var two: UnsafePointer<Int16>
    var three: UnsafePointer<Int16>
    var asNothing: UnsafePointer<Int16>
    var asOne: UnsafePointer<Int16>
    var asTwo: UnsafePointer<Int16>
    var asThree: UnsafePointer<Int16>
    var stray: Int16
  }

  /// What a scalar costs that stands for nothing: a letter, and any other. A digit never does.
  private static let strayLetter = FineCost.steps(9)
  private static let strayMark = FineCost.steps(4)
  /// What the tail of a short form may cost: these are so rare that none is wanted that was read so
  /// badly.
  private static let shortFormMost = FineCost.steps(12)
  /// How many numbers are kept for the next reading at most.
  private static let capacity = 4_000_000

  private let layout: TailLayout
  private let steps: Buffer<TailLayout.Step>
  private let stepCount: Int
  private let cells: Buffer<TailLayout.Cell>
  /// The least cost of a spelling with each tail, and 0; for no tail what cannot be.
  private let leastCosts: Buffer<Int16>
  private let nothing: Buffer<Int16>
  private let pieces: PieceTable
  private var ends: [End] = []
  /// The ends by first scalar and what follows it.
  private var index = NumberIndex(capacity: 1 << 10)
  /// All columns; the first is that of no end, and says that nothing can be.
  private let numbers: Buffer<Int16>
  private var numberCount: Int

  init(_ table: SpellingTable, _ pieces: PieceTable) {
    layout = table.tailLayout
    steps = Buffer(layout.steps)
    stepCount = layout.steps.count
    cells = Buffer(layout.cells)
    leastCosts = Buffer(table.leastCosts)
    nothing = Buffer(table.leastCosts.map { $0 < FineCost.never ? 0 : $0 })
    self.pieces = pieces
    numberCount = layout.cells.count
    numbers = Buffer(capacity: numberCount)
    FineCost.forbid(numbers.base, count: numberCount)
    forget()
  }

  private mutating func forget() {
    numberCount = layout.cells.count
    index = NumberIndex(capacity: 1 << 10)
    ends = [End(next: -1, pieces: piecesBefore([]), stray: FineCost.never, least: 0)]
  }

  /// Writes the ends of a reading, the whole one first and the empty one last.
  mutating func find(_ reading: ArraySlice<UInt32>, into found: inout [Int]) {
    if numberCount > Self.capacity { forget() }
    found.removeAll(keepingCapacity: true)
    var end = 0
    found.append(end)
    for (place, scalar) in zip(reading.indices, reading).reversed() {
      if let known = index[Int(scalar), end] {
        end = known
      } else {
        ends.append(newEnd(reading[place...], next: end))
        index.set(Int(scalar), end, to: ends.count - 1)
        end = ends.count - 1
      }
      found.append(end)
    }
    found.reverse()
  }

  private func newEnd(_ reading: ArraySlice<UInt32>, next: Int) -> End {
    let scalar = reading[reading.startIndex]
    let stray = Self.stray(scalar)
    let pieces = piecesBefore(reading)
    var least = Int(stray) + ends[next].least
    var rest = next
    for length in 1...min(PieceTable.longest, reading.count) {
      least = min(least, self.pieces.least(Int(pieces[length])) + ends[rest].least)
      rest = ends[rest].next
    }
    return End(next: next, pieces: pieces, stray: stray, least: least)
  }

  /// The first scalars of an end as pieces: none, one, two, three; as none where it is shorter.
  private func piecesBefore(_ reading: ArraySlice<UInt32>) -> SIMD4<Int32> {
    var pieces = SIMD4<Int32>(repeating: Int32(self.pieces.piece([])))
    for length in 1..<min(PieceTable.longest, reading.count) + 1 {
      pieces[length] = Int32(self.pieces.piece(reading.prefix(length)))
    }
    return pieces
  }

  /// What a scalar costs that stands for nothing.
  static func stray(_ scalar: UInt32) -> Int16 {
    if scalar >= 0x30, scalar <= 0x39 { return FineCost.never }
    return Alphabet.number(scalar) != 255 ? strayLetter : strayMark
  }

  /// The least cost of reading an end, whatever it stands for.
  func least(_ end: Int) -> Int { ends[end].least }

  /// The costs of the tails for an end, by cell, and what they bound.
  mutating func column(
    _ end: Int, ofCapitals isCapital: Bool
  ) -> (costs: UnsafePointer<Int16>, promise: Promise) {
    if start(end, isCapital) == 0 { make(end, isCapital) }
    return (
      UnsafePointer(numbers.base + start(end, isCapital)),
      isCapital ? ends[end].promises.capitals : ends[end].promises.small
    )
  }

  /// Where a column begins; that behind the empty end is the first.
  private func start(_ end: Int, _ isCapital: Bool) -> Int {
    guard end >= 0 else { return 0 }
    return isCapital ? ends[end].columns.capitals : ends[end].columns.small
  }

  private mutating func make(_ end: Int, _ isCapital: Bool) {
    var shorter = SIMD4<Int>()
    var rest = end
    for length in 1...PieceTable.longest {
      rest = rest < 0 ? rest : ends[rest].next
      if rest >= 0, start(rest, isCapital) == 0 { make(rest, isCapital) }
      shorter[length] = start(rest, isCapital)
    }
    let count = isCapital ? layout.cells.count : layout.syllableCount
    numbers.reserve(numberCount + count)
    let promise = fill(end, count, shorter, isCapital ? .capitals : .small)
    if isCapital {
      (ends[end].columns.capitals, ends[end].promises.capitals) = (numberCount, promise)
    } else {
      (ends[end].columns.small, ends[end].promises.small) = (numberCount, promise)
    }
    numberCount += count
  }

  /// Fills in a column behind the last from those of the shorter ends, and returns what it bounds.
  private func fill(
    _ end: Int, _ count: Int, _ shorter: SIMD4<Int>, _ style: PieceTable.Style
  ) -> Promise {
    let column = numbers.base + numberCount
    FineCost.forbid(column, count: count)
    var rows = SIMD4<Int>()
    for length in 0...PieceTable.longest {
      rows[length] = pieces.row(Int(ends[end].pieces[length]), style)
    }
    let before = { UnsafePointer(numbers.base + shorter[$0]) }
    let columns = Columns(
      column: column, one: before(1), two: before(2), three: before(3),
      asNothing: pieces.costs(of: rows[0]), asOne: pieces.costs(of: rows[1]),
      asTwo: pieces.costs(of: rows[2]), asThree: pieces.costs(of: rows[3]),
      stray: ends[end].stray)
    for length in 1...PieceTable.longest { fillPairs(column, count, before(length), rows[length]) }
    column[0] = ends[end].next < 0 ? 0 : min(FineCost.never, before(1)[0] + ends[end].stray)
    // Few scalars are one letter when taken by two or three.
    switch (rows[2], rows[3]) {
    case (0, 0): fillSyllables(columns, most: 1)
    case (_, 0): fillSyllables(columns, most: 2)
    default: fillSyllables(columns, most: 3)
    }
    fillShortForms(layout.syllableCount..<count, columns)
    return promise(column, count)
  }

  /// Fills in tails whose first two letters were read together.
  private func fillPairs(
    _ column: UnsafeMutablePointer<Int16>, _ count: Int, _ behind: UnsafePointer<Int16>, _ row: Int
  ) {
    pieces.forEachPair(of: row) { pair in
      layout.forEachTail(pair.first, pair.second, before: count) { cell, rest in
        column[cell] = min(column[cell], behind[rest] + pair.cost)
      }
    }
  }

  /// Fills in the tails of syllables; no letter was read as more than `most` scalars.
  @inline(__always)
  private func fillSyllables(_ columns: Columns, most: Int) {
    let (column, one, two, three) = (columns.column, columns.one, columns.two, columns.three)
    let (asNothing, asOne) = (columns.asNothing, columns.asOne)
    let (asTwo, asThree) = (columns.asTwo, columns.asThree)
    let stray = FineCosts(repeating: columns.stray)
    for step in UnsafeBufferPointer(start: steps.base, count: stepCount) {
      let (cell, rest, letter) = (Int(step.cell), Int(step.rest), Int(step.letter))
      var found = FineCosts(at: one + cell) &+ stray
      switch step.kind {
      case .letters:
        found.lower(to: Self.sum(asNothing + letter, column[rest]))
        found.lower(to: Self.sum(asOne + letter, one[rest]))
        if most > 1 { found.lower(to: Self.sum(asTwo + letter, two[rest])) }
        if most > 2 { found.lower(to: Self.sum(asThree + letter, three[rest])) }
      case .rests:
        found.lower(to: Self.sum(column + rest, asNothing[letter]))
        found.lower(to: Self.sum(one + rest, asOne[letter]))
        if most > 1 { found.lower(to: Self.sum(two + rest, asTwo[letter])) }
        if most > 2 { found.lower(to: Self.sum(three + rest, asThree[letter])) }
      case .single:
        fillSingle(cell, rest, letter, columns)
        continue
      }
      found.lower(to: FineCosts(at: column + cell))
      found.store(at: column + cell)
    }
  }

  /// Eight costs, each with one more.
  @inline(__always)
  private static func sum(_ costs: UnsafePointer<Int16>, _ more: Int16) -> FineCosts {
    FineCosts(at: costs) &+ FineCosts(repeating: more)
  }

  @inline(__always)
  private func fillSingle(_ cell: Int, _ rest: Int, _ letter: Int, _ columns: Columns) {
    let column = columns.column
    var cost = min(column[cell], columns.one[cell] &+ columns.stray)
    cost = min(cost, column[rest] &+ columns.asNothing[letter])
    cost = min(cost, columns.one[rest] &+ columns.asOne[letter])
    cost = min(cost, columns.two[rest] &+ columns.asTwo[letter])
    column[cell] = min(cost, columns.three[rest] &+ columns.asThree[letter])
  }

  /// Fills in the tails that only short forms have, but for those that begin before one that was
  /// read too badly.
  private func fillShortForms(_ tails: Range<Int>, _ columns: Columns) {
    for index in tails {
      let rest = Int(cells.base[index].rest)
      let least = min(
        min(columns.column[rest], columns.one[rest]), min(columns.two[rest], columns.three[rest]))
      guard least <= Self.shortFormMost else { continue }
      fillSingle(index, rest, Int(cells.base[index].letter), columns)
    }
  }

  /// What a column bounds.
  private func promise(_ column: UnsafePointer<Int16>, _ count: Int) -> Promise {
    var tail = FineCosts(repeating: FineCost.never)
    var spelling = tail
    let whole = count - count % TailLayout.groupSize
    for start in stride(from: 0, to: whole, by: TailLayout.groupSize) {
      let costs = FineCosts(at: column + start)
      tail.lower(to: costs &+ FineCosts(at: nothing.base + start))
      spelling.lower(to: costs &+ FineCosts(at: leastCosts.base + start))
    }
    var promise = Promise(tail: Int(tail.min()), spelling: Int(spelling.min()))
    for index in whole..<count {
      promise.tail = min(promise.tail, Int(column[index]))
      promise.spelling = min(promise.spelling, Int(column[index]) + Int(leastCosts.base[index]))
    }
    return promise
  }
}
