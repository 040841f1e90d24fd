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
    var place: PlaceCosts.Place
    /// What its first scalar costs if it stands for nothing.
    var stray: Float
    /// The least cost of reading it, whatever it stands for.
    var least: Float
    /// Where its columns begin, for small letters and for capitals; 0 until they are made.
    var columns = (small: 0, capitals: 0)
    var promises = (small: Promise(), capitals: Promise())
  }

  /// What a column bounds.
  struct Promise: BitwiseCopyable {
    /// The least cost of any tail.
    var tail = Float.infinity
    /// The least cost of a spelling with one of the tails, without its head.
    var spelling = Float.infinity
  }

  /// What a scalar costs that stands for nothing: a letter, and any other. A digit never does.
  private static let strayLetter: Float = 9
  private static let strayMark: Float = 4
  /// What the tail of a short form may cost, in nats: these are so rare that none is wanted that
  /// was read so badly.
  private static let shortFormMost: Float = 12
  /// How many numbers are kept for the next reading at most.
  private static let capacity = 2_000_000

  private let tails: Buffer<LetterTree.Node>
  private let leastCosts: Buffer<Float>
  /// How many tails syllables have, and syllables and short forms.
  private let tailCounts: (syllables: Int, all: Int)
  private(set) var pieces: PieceTable
  private var ends: [End] = []
  /// The ends by first scalar and what follows it.
  private var index = NumberIndex(capacity: 1 << 10)
  /// All columns; the first is infinite everywhere.
  private let numbers: Buffer<Float>
  private var numberCount: Int
  private var costs = PlaceCosts()

  init(_ table: SpellingTable, _ channel: Channel) {
    tails = Buffer(table.tails.nodes)
    leastCosts = Buffer(table.leastCosts)
    tailCounts = (table.tailCount(.syllable), table.tailCount(.acronym))
    pieces = PieceTable(channel)
    numberCount = tailCounts.all
    numbers = Buffer(capacity: numberCount)
    numbers.base.update(repeating: .infinity, count: numberCount)
    forget()
  }

  private mutating func forget() {
    numberCount = tailCounts.all
    index = NumberIndex(capacity: 1 << 10)
    let nothing = [pieces.rows([])]
    ends = [
      End(
        next: -1, place: .init(pieces: nothing, letter: 255), stray: .infinity, least: 0)
    ]
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

  private mutating func newEnd(_ reading: ArraySlice<UInt32>, next: Int) -> End {
    let scalar = reading[reading.startIndex]
    let letter = Alphabet.number(scalar)
    let stray: Float =
      scalar >= 0x30 && scalar <= 0x39
      ? .infinity : letter != 255 ? Self.strayLetter : Self.strayMark
    var pieces = [ends[0].place.pieces[0]]
    var least = min(stray, letter != 255 ? self.pieces.escapeCost : .infinity) + ends[next].least
    var rest = next
    for length in 1...min(PlaceCosts.longest, reading.count) {
      pieces.append(self.pieces.rows(reading.prefix(length)))
      least = min(least, pieces[length].least + ends[rest].least)
      rest = ends[rest].next
    }
    return End(
      next: next, place: .init(pieces: pieces, letter: letter), stray: stray, least: least)
  }

  /// What may have been read at the beginning of an end.
  func place(_ end: Int) -> PlaceCosts.Place { ends[end].place }

  /// What the first scalar of an end costs if it stands for nothing.
  func stray(_ end: Int) -> Float { ends[end].stray }

  /// The least cost of reading an end, whatever it stands for.
  func least(_ end: Int) -> Float { ends[end].least }

  /// The costs of the tails for an end, and what they bound.
  mutating func column(
    _ end: Int, ofCapitals isCapital: Bool
  ) -> (costs: UnsafePointer<Float>, promise: Promise) {
    if start(end, isCapital) == 0 { make(end, isCapital) }
    return (
      UnsafePointer(numbers.base + start(end, isCapital)),
      isCapital ? ends[end].promises.capitals : ends[end].promises.small
    )
  }

  /// Where a column begins; that behind the empty end is infinite.
  private func start(_ end: Int, _ isCapital: Bool) -> Int {
    guard end >= 0 else { return 0 }
    return isCapital ? ends[end].columns.capitals : ends[end].columns.small
  }

  private mutating func make(_ end: Int, _ isCapital: Bool) {
    var shorter: [Int] = []
    var rest = end
    for _ in 1...PlaceCosts.longest {
      rest = rest < 0 ? rest : ends[rest].next
      if rest >= 0, start(rest, isCapital) == 0 { make(rest, isCapital) }
      shorter.append(start(rest, isCapital))
    }
    let count = isCapital ? tailCounts.all : tailCounts.syllables
    numbers.reserve(numberCount + count, keeping: numberCount)
    costs.fill(ends[end].place, isCapital ? .capitals : .small, pieces)
    let promise = fill(numbers.base + numberCount, count, end, shorter)
    if isCapital {
      (ends[end].columns.capitals, ends[end].promises.capitals) = (numberCount, promise)
    } else {
      (ends[end].columns.small, ends[end].promises.small) = (numberCount, promise)
    }
    numberCount += count
  }

  /// Fills in a column from those of the shorter ends, and returns what it bounds.
  private func fill(
    _ column: UnsafeMutablePointer<Float>, _ count: Int, _ end: Int, _ shorter: [Int]
  ) -> Promise {
    let (one, two, three) = (
      numbers.base + shorter[0], numbers.base + shorter[1], numbers.base + shorter[2]
    )
    let (asNothing, asOne) = (costs.costs(length: 0), costs.costs(length: 1))
    let (asTwo, asThree) = (costs.costs(length: 2), costs.costs(length: 3))
    let (stray, firsts) = (ends[end].stray, costs.firsts)
    column[0] = ends[end].next < 0 ? 0 : one[0] + stray
    var promise = Promise(tail: column[0], spelling: column[0] + leastCosts.base[0])
    for index in 1..<count {
      let node = tails.base[index]
      let (letter, rest) = (Int(node.letter), Int(node.parent))
      if index >= tailCounts.syllables, column[rest] > Self.shortFormMost,
        one[rest] > Self.shortFormMost, two[rest] > Self.shortFormMost,
        three[rest] > Self.shortFormMost
      {
        column[index] = .infinity
        continue
      }
      var cost = min(column[rest] + asNothing[letter], one[index] + stray)
      cost = min(cost, one[rest] + asOne[letter])
      cost = min(cost, two[rest] + asTwo[letter])
      cost = min(cost, three[rest] + asThree[letter])
      if firsts.contains(node.letter) {
        let (second, behind) = (tails.base[rest].letter, Int(tails.base[rest].parent))
        let rests = SIMD4(column[behind], one[behind], two[behind], three[behind])
        costs.forEachPair(node.letter, second) { cost = min(cost, rests[$0.length] + $0.cost) }
      }
      column[index] = cost
      promise.tail = min(promise.tail, cost)
      promise.spelling = min(promise.spelling, cost + leastCosts.base[index])
    }
    return promise
  }
}
