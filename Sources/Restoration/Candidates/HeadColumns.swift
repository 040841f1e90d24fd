/// What it costs to have read each head as the beginning of a reading: a column of costs for each
/// beginning met so far, which is made from those of the shorter ones and kept, since words begin
/// alike. The programme of `TailColumns` from the front.
struct HeadColumns {
  /// Where a column's costs begin, 0 until they are made, and its crossings.
  struct Column {
    fileprivate var start = 0
    fileprivate var crossings = 0..<0
  }

  /// A head's last letter and a tail's first that were read together at the end of a beginning.
  struct Crossing: BitwiseCopyable {
    var head: Int
    /// The tail's first letter.
    var second: UInt8
    var cost: Int16
  }

  /// The beginning of a reading.
  private struct Beginning {
    /// The beginning without its last scalar, as an index; −1 before the empty one.
    var previous: Int
    /// What its last scalars are, by how many of them are taken.
    var pieces: SIMD4<Int32>
    /// What its last scalar costs if it stands for nothing.
    var stray: Int16
    /// Its columns by shape.
    var columns = (small: Column(), title: Column(), capital: Column())
  }

  /// How many beginnings are kept for the next reading at most.
  private static let capacity = 4_000

  private let layout: HeadLayout
  private let pieces: PieceTable
  /// The beginnings met so far, the empty one first.
  private var beginnings: [Beginning] = []
  /// The beginnings by last scalar and what stands before it.
  private var index = NumberIndex(capacity: 1 << 10)
  /// All columns; the first is that of no beginning, and says that nothing can be.
  private let numbers: Buffer<Int16>
  private var numberCount = 0
  /// The crossings of all columns.
  private var crossings: [Crossing] = []

  init(_ layout: HeadLayout, _ pieces: PieceTable) {
    self.layout = layout
    self.pieces = pieces
    numbers = Buffer(capacity: layout.width)
    FineCost.forbid(numbers.base, count: layout.width)
    forget()
  }

  private mutating func forget() {
    numberCount = layout.width
    index = NumberIndex(capacity: 1 << 10)
    crossings.removeAll(keepingCapacity: true)
    let nothing = SIMD4(repeating: Int32(pieces.piece([])))
    beginnings = [Beginning(previous: -1, pieces: nothing, stray: FineCost.never)]
  }

  /// Forgets all beginnings where they are too many.
  mutating func makeRoom() {
    if beginnings.count > Self.capacity { forget() }
  }

  /// What the heads cost in a column, by lane. Valid until another column is asked for.
  func costs(of column: Column) -> UnsafePointer<Int16> {
    UnsafePointer(numbers.base + column.start)
  }

  /// What was read across the end of a column's beginning.
  func crossings(of column: Column) -> ArraySlice<Crossing> { crossings[column.crossings] }

  /// The beginning that is one scalar longer than another.
  mutating func beginning(_ reading: ArraySlice<UInt32>, _ previous: Int) -> Int {
    let scalar = reading[reading.endIndex - 1]
    if let known = index[Int(scalar), previous] { return known }
    var pieces = beginnings[0].pieces
    for length in 1..<min(PieceTable.longest, reading.count) + 1 {
      pieces[length] = Int32(self.pieces.piece(reading.suffix(length)))
    }
    beginnings.append(
      Beginning(previous: previous, pieces: pieces, stray: TailColumns.stray(scalar)))
    index.set(Int(scalar), previous, to: beginnings.count - 1)
    return beginnings.count - 1
  }

  /// The column of a beginning, for words in one shape.
  mutating func column(_ beginning: Int, _ shape: Shape) -> Column {
    let known = known(beginning, shape)
    if known.start > 0 { return known }
    var shorter = SIMD4<Int>()
    var before = beginning
    for length in 1...PieceTable.longest {
      before = before < 0 ? before : beginnings[before].previous
      shorter[length] = before < 0 ? 0 : column(before, shape).start
    }
    let made = make(beginning, shape, shorter)
    switch shape {
    case .small: beginnings[beginning].columns.small = made
    case .title: beginnings[beginning].columns.title = made
    case .capital: beginnings[beginning].columns.capital = made
    }
    return made
  }

  private func known(_ beginning: Int, _ shape: Shape) -> Column {
    switch shape {
    case .small: beginnings[beginning].columns.small
    case .title: beginnings[beginning].columns.title
    case .capital: beginnings[beginning].columns.capital
    }
  }

  /// What a column is made from: where it begins, and those that are one, two and three scalars
  /// shorter; and the rows of what was read behind these, for a word's first letter and for others.
  private struct Sources {
    var starts: SIMD4<Int>
    var firsts = SIMD4<Int>()
    var others = SIMD4<Int>()
  }

  /// Makes a column behind the last from those of the shorter beginnings.
  private mutating func make(_ beginning: Int, _ shape: Shape, _ shorter: SIMD4<Int>) -> Column {
    var sources = Sources(starts: shorter)
    sources.starts[0] = numberCount
    numberCount += layout.width
    numbers.reserve(numberCount)
    let (first, other) = shape.styles
    for length in 0...PieceTable.longest {
      let piece = Int(beginnings[beginning].pieces[length])
      sources.firsts[length] = pieces.row(piece, first)
      sources.others[length] = pieces.row(piece, other)
    }
    let column = numbers.base + sources.starts[0]
    FineCost.forbid(column, count: layout.width)
    fill(beginning, sources)
    let firstCrossing = crossings.count
    for length in 1...PieceTable.longest { cross(length, sources) }
    return Column(start: sources.starts[0], crossings: firstCrossing..<crossings.count)
  }

  private func fill(_ beginning: Int, _ sources: Sources) {
    let column = numbers.base + sources.starts[0]
    let one = numbers.base + sources.starts[1]
    let stray = beginnings[beginning].stray
    column[layout.empty] =
      beginnings[beginning].previous < 0 ? 0 : min(FineCost.never, one[layout.empty] &+ stray)
    for length in 0...PieceTable.longest where sources.firsts[length] > 0 {
      let before = FineCosts(repeating: (numbers.base + sources.starts[length])[layout.empty])
      let costs = pieces.costs(of: sources.firsts[length])
      for lane in stride(from: 0, to: Alphabet.limit, by: FineCosts.scalarCount) {
        var found = FineCosts(at: column + lane)
        found.lower(to: FineCosts(at: costs + lane) &+ before)
        found.store(at: column + lane)
      }
    }
    for (lane, opener) in layout.openers {
      column[opener] = min(column[lane], one[opener] &+ stray)
    }
    for head in layout.long {
      for length in 0...PieceTable.longest { read(head, length, sources) }
      if let opener = head.opener { column[opener] = min(column[head.lane], one[opener] &+ stray) }
    }
  }

  /// Reads so many scalars as the last letter of a head, or as the last two.
  private func read(_ head: HeadLayout.Long, _ length: Int, _ sources: Sources) {
    let cell = numbers.base + sources.starts[0] + head.lane
    let before = numbers.base + sources.starts[length]
    let letters = pieces.costs(of: sources.others[length])
    cell.pointee = min(cell.pointee, before[head.parent] &+ letters[Int(head.letter)])
    let row =
      head.grandparent == layout.empty ? sources.firsts[length] : sources.others[length]
    guard let pair = pieces.cost(of: head.letterBefore, head.letter, in: row) else { return }
    cell.pointee = min(cell.pointee, before[head.grandparent] &+ pair)
  }

  /// Notes where so many scalars were read as the last letter of a head and what stands behind.
  private mutating func cross(_ length: Int, _ sources: Sources) {
    let before = numbers.base + sources.starts[length]
    pieces.forEachPair(of: sources.firsts[length]) { pair in
      cross(pair, layout.heads[Int(pair.first)], before[layout.empty])
    }
    pieces.forEachPair(of: sources.others[length]) { pair in
      for head in layout.long where head.letter == pair.first {
        cross(pair, layout.heads[head.lane], before[head.parent])
      }
    }
  }

  private mutating func cross(_ pair: PieceTable.Pair, _ head: Int, _ before: Int16) {
    let cost = before &+ pair.cost
    guard head > 0, cost < FineCost.never else { return }
    crossings.append(Crossing(head: head, second: pair.second, cost: cost))
  }
}

extension Shape {
  /// How a word's first letter stands in this shape, and how its others do.
  var styles: (first: PieceTable.Style, other: PieceTable.Style) {
    switch self {
    case .small: (.small, .small)
    case .title: (.first, .small)
    case .capital: (.firstOfCapitals, .capitals)
    }
  }
}
