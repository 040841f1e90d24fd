import Channels

/// Finds the spellings that a reading most likely stood for: those that cost least by the
/// channel and by how rare they are.
///
/// The reading is cut at each place into what may be a spelling's head and what may be its tail. What
/// it costs to have read each head so far, and each tail from there on, is known (`HeadColumns`,
/// `TailColumns`); joined are those that together promise to be among the best.
///
/// Keeps its buffers between searches.
final class CandidateSearch {
  /// A spelling found: its entry, the capitals it has on paper, and −ln P(reading | spelling).
  struct Found: BitwiseCopyable {
    var entry: UInt32
    var shape: Shape
    /// In steps of `FineCost`.
    var steps: Int

    /// In nats.
    var cost: Float { FineCost.nats(steps) }
  }

  /// Bounds of the search; costs are in nats.
  struct Limits {
    /// How many spellings are wanted.
    var count = 36
    /// How much dearer than the cheapest a spelling may be.
    var window: Float = 11
    /// How dear a spelling may be at all.
    var cost: Float = 40

    /// For words in full.
    static let wide = Limits()
    /// For pieces of words, of which only the best count.
    static let narrow = Limits(count: 3, window: 4, cost: 18)
    /// For words read as digits.
    static let digits = Limits(count: 8, window: 9, cost: 18)
    /// For the halves of what may be two words, which tell each other.
    static let part = Limits(count: 8, window: 6, cost: 18)
  }

  /// The longest reading, in scalars.
  static let longestReading = 24

  private let table: SpellingTable
  private let endings: Buffer<SpellingTable.Ending>
  private let cells: Buffer<TailLayout.Cell>
  @exclusivity(unchecked) private var columns: TailColumns
  @exclusivity(unchecked) private var heads: HeadCuts
  private let pieces: PieceTable
  @exclusivity(unchecked) private var best = BestSpellings()
  /// The ends of the reading, the whole one first.
  @exclusivity(unchecked) private var ends: [Int] = []

  /// Searches one table with one channel's pieces.
  init(table: SpellingTable, channel: Channel) {
    self.table = table
    endings = Buffer(table.endings)
    cells = Buffer(table.tailLayout.cells)
    pieces = PieceTable(channel)
    columns = TailColumns(table, pieces)
    heads = HeadCuts(HeadLayout(table.heads, leastCosts: table.leastCostsOfHeads), pieces)
  }

  /// The cheapest spellings of a reading by channel and spelling cost together, best first, each
  /// entry once.
  ///
  /// - Parameters:
  ///   - reading: At most `longestReading` scalars, NFC.
  ///   - shapes: In which capitals the word may stand on paper, and what each costs, in nats, the
  ///     likeliest first. Short forms are looked for only where that is capitals.
  func spellings(
    of reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)],
    _ limits: Limits = .wide
  ) -> [Found] {
    guard !reading.isEmpty, reading.count <= Self.longestReading else { return [] }
    best.open(limits)
    columns.find(reading, into: &ends)
    guard columns.least(ends[0]) <= best.bound else { return [] }
    heads.open()
    noteWord(reading, shapes)
    let isCapital = shapes[0].shape == .capital
    for ofCapitals in [isCapital, !isCapital] {
      let kinds: [Lexicon.Kind] = ofCapitals && isCapital ? [.syllable, .acronym] : [.syllable]
      let shapes = shapes.filter { ($0.shape == .capital) == ofCapitals }
      // The more promising heads bound what is worth joining of the others.
      var joined = leastPromise(reading, shapes) - 1
      for share in [8, 2, 1] where joined < best.bound {
        let most = joined + (best.bound - joined + share - 1) / share
        join(reading, shapes, kinds, within: joined + 1...most)
        joined = most
      }
      joinCrossings(reading, shapes, kinds)
    }
    return best.found
  }

  /// Notes a word that is neither syllable nor short form: it is found only as it was read.
  private func noteWord(
    _ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)]
  ) {
    let letters = reading.map(Alphabet.number)
    for word in table.spellings(of: letters) where word.kind == .term {
      for shape in shapes {
        let cost = Int(FineCost.steps(shape.cost)) + costAsRead(reading, letters, shape.shape)
        note(word.entry, shape.shape, cost, word.cost)
      }
    }
  }

  /// What it costs to have read each letter of a word as the scalar that it is.
  private func costAsRead(
    _ reading: ArraySlice<UInt32>, _ letters: [UInt8], _ shape: Shape
  ) -> Int {
    let styles = shape.styles
    return zip(reading.indices, letters).reduce(0) { cost, place in
      let style = place.0 == reading.startIndex ? styles.first : styles.other
      let row = pieces.row(pieces.piece(reading[place.0...place.0]), style)
      return cost + Int(pieces.costs(of: row)[Int(place.1)])
    }
  }

  /// The least that a head promises.
  private func leastPromise(
    _ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)]
  ) -> Int {
    shapes.reduce(best.bound) { least, shape in
      min(
        least,
        heads.leastPromise(
          reading, shape.shape, cost: Int(FineCost.steps(shape.cost)), within: best.bound, ends,
          columns))
    }
  }

  /// Joins the heads whose promises lie within bounds with tails.
  private func join(
    _ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)],
    _ kinds: [Lexicon.Kind], within bounds: ClosedRange<Int>
  ) {
    heads.removeAll()
    for shape in shapes {
      heads.gather(
        reading, shape.shape, cost: Int(FineCost.steps(shape.cost)), within: bounds, ends, columns)
    }
    for kind in kinds { join(kind) }
  }

  /// Joins heads and tails where letters of both were read together.
  private func joinCrossings(
    _ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)], _ kinds: [Lexicon.Kind]
  ) {
    for shape in shapes {
      heads.gatherCrossings(
        reading, shape.shape, cost: Int(FineCost.steps(shape.cost)), within: best.bound, ends,
        columns)
    }
    for kind in kinds {
      for crossing in heads.crossings { join(crossing, kind) }
    }
  }

  /// Joins the heads of `heads.cuts` with tails.
  private func join(_ kind: Lexicon.Kind) {
    var column = UnsafePointer<Int16>(bitPattern: 0)
    var promise = TailColumns.Promise()
    var last: HeadCuts.Cut?
    for cut in heads.cuts where cut.promise <= best.bound {
      if last?.place != cut.place || last?.shape != cut.shape {
        (column, promise) = columns.column(ends[cut.place], ofCapitals: cut.shape == .capital)
        last = cut
      }
      guard let column, cut.cost + promise.spelling <= best.bound else { continue }
      join(cut, kind, column, Int32(truncatingIfNeeded: promise.tail))
    }
  }

  /// Joins a head with the tails behind it, of which none costs less than `least`.
  @inline(__always)
  private func join(
    _ cut: HeadCuts.Cut, _ kind: Lexicon.Kind, _ column: UnsafePointer<Int16>, _ least: Int32
  ) {
    var most = Int32(truncatingIfNeeded: best.bound - cut.cost)
    for place in table.places(of: cut.head, kind) {
      let ending = endings.base + place
      guard least &+ Int32(ending.pointee.leastOn) <= most else { return }
      let cost = Int32(column[Int(ending.pointee.tail)])
      guard cost &+ Int32(ending.pointee.cost) <= most else { continue }
      note(ending.pointee.entry, cut.shape, cut.cost + Int(cost), ending.pointee.cost)
      most = Int32(truncatingIfNeeded: best.bound - cut.cost)
    }
  }

  private func join(
    _ crossing: HeadCuts.Crossing, _ kind: Lexicon.Kind
  ) {
    let end = ends[crossing.place]
    guard crossing.cost + columns.least(end) + table.leastCost <= best.bound else { return }
    let (column, promise) = columns.column(end, ofCapitals: crossing.shape == .capital)
    for place in table.places(of: crossing.head, kind) {
      let ending = endings.base[place]
      guard crossing.cost + promise.tail + Int(ending.leastOn) <= best.bound else { break }
      let tail = cells.base[Int(ending.tail)]
      guard tail.letter == crossing.second else { continue }
      note(
        ending.entry, crossing.shape, crossing.cost + Int(column[Int(tail.rest)]), ending.cost)
    }
  }

  /// Notes a spelling that may be among the best.
  @inline(__always)
  private func note(_ entry: UInt32, _ shape: Shape, _ cost: Int, _ rarity: Int16) {
    guard cost + Int(rarity) <= best.bound else { return }
    best.insert(Found(entry: entry, shape: shape, steps: cost), cost: cost + Int(rarity))
  }
}
