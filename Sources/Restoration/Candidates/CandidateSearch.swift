import Channels

/// Finds the spellings that a reading most likely stood for: those that cost least by the
/// channel and by how rare they are.
///
/// The reading is cut at each place into what may be a spelling's head and what may be its tail. What
/// it costs to have read each head so far, and each tail from there on, is known (`HeadRows`,
/// `TailColumns`); joined are those that together promise to be among the best.
///
/// Keeps its buffers between searches.
struct CandidateSearch {
  /// A spelling found: its entry, the capitals it has on paper, and −ln P(reading | spelling).
  struct Found: BitwiseCopyable {
    var entry: UInt32
    var shape: Shape
    var cost: Float
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
  private var columns: TailColumns
  private var heads: HeadCuts
  private var best = BestSpellings()
  /// The ends of the reading, the whole one first.
  private var ends: [Int] = []

  /// Searches one table with one channel's pieces.
  init(table: SpellingTable, channel: Channel) {
    self.table = table
    endings = Buffer(table.endings)
    columns = TailColumns(table, channel)
    heads = HeadCuts(table.heads, leastCosts: table.leastCostsOfHeads)
  }

  /// The cheapest spellings of a reading by channel and spelling cost together, best first, each
  /// entry once.
  ///
  /// - Parameters:
  ///   - reading: At most `longestReading` scalars, NFC.
  ///   - shapes: In which capitals the word may stand on paper, and what each costs, in nats, the
  ///     likeliest first. Short forms are looked for only where that is capitals.
  mutating func spellings(
    of reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)],
    _ limits: Limits = .wide
  ) -> [Found] {
    guard !reading.isEmpty, reading.count <= Self.longestReading else { return [] }
    best.open(limits)
    columns.find(reading, into: &ends)
    guard columns.least(ends[0]) <= limits.cost else { return [] }
    heads.open(ends)
    noteWord(reading, shapes)
    let isCapital = shapes[0].shape == .capital
    for ofCapitals in [isCapital, !isCapital] {
      let kinds: [Lexicon.Kind] = ofCapitals && isCapital ? [.syllable, .acronym] : [.syllable]
      let shapes = shapes.filter { ($0.shape == .capital) == ofCapitals }
      for shape in shapes {
        heads.gather(at: 0, shape.shape, cost: shape.cost, within: best.bound, ends, columns)
      }
      join(kinds, ofCapitals)
      for shape in shapes { gatherBehindStrays(shape) }
      join(kinds, ofCapitals)
    }
    return best.found
  }

  /// Notes a word that is neither syllable nor short form: it is found only as it was read.
  private mutating func noteWord(
    _ reading: ArraySlice<UInt32>, _ shapes: [(shape: Shape, cost: Float)]
  ) {
    let letters = reading.map(Alphabet.number)
    for word in table.spellings(of: letters) where word.kind == .term {
      var tree = LetterTree(capacity: letters.count)
      let whole = tree.insert(letters)
      var rows = HeadCuts(tree, leastCosts: tree.nodes.indices.map { $0 == whole ? 0 : .infinity })
      rows.open(ends)
      for shape in shapes {
        rows.gather(at: 0, shape.shape, cost: shape.cost, within: best.bound, ends, columns)
      }
      for cut in rows.cuts where cut.place == reading.count {
        note(word.entry, cut.shape, cut.cost, word.cost)
      }
    }
  }

  /// Gathers heads before which scalars stand for nothing.
  private mutating func gatherBehindStrays(_ shape: (shape: Shape, cost: Float)) {
    var cost = shape.cost
    for place in ends.indices.dropFirst() {
      cost += columns.stray(ends[place - 1])
      guard cost + table.leastCost <= best.bound else { return }
      guard cost + columns.least(ends[place]) + table.leastCost <= best.bound else { continue }
      heads.gather(at: place, shape.shape, cost: cost, within: best.bound, ends, columns)
    }
  }

  /// Joins heads and tails, the most promising first.
  private mutating func join(_ kinds: [Lexicon.Kind], _ ofCapitals: Bool) {
    let cuts = heads.cuts
    let first = cuts.indices.min { cuts[$0].promise < cuts[$1].promise }
    for kind in kinds {
      if let first { join(cuts[first], kind, ofCapitals) }
      for (index, cut) in cuts.enumerated() where index != first { join(cut, kind, ofCapitals) }
      for crossing in heads.crossings { join(crossing, kind, ofCapitals) }
    }
    heads.removeAll()
  }

  private mutating func join(_ cut: HeadCuts.Cut, _ kind: Lexicon.Kind, _ ofCapitals: Bool) {
    guard cut.promise <= best.bound else { return }
    let (column, promise) = columns.column(ends[cut.place], ofCapitals: ofCapitals)
    guard cut.cost + promise.spelling <= best.bound else { return }
    for place in table.places(of: cut.head, kind) {
      let ending = endings.base[place]
      guard cut.cost + promise.tail + ending.leastOn <= best.bound else { break }
      note(ending.entry, cut.shape, cut.cost + column[Int(ending.tail)], ending.cost)
    }
  }

  private mutating func join(
    _ crossing: HeadCuts.Crossing, _ kind: Lexicon.Kind, _ ofCapitals: Bool
  ) {
    let end = ends[crossing.place]
    guard crossing.cost + columns.least(end) + table.leastCost <= best.bound else { return }
    let (column, promise) = columns.column(end, ofCapitals: ofCapitals)
    for place in table.places(of: crossing.head, kind) {
      let ending = endings.base[place]
      guard crossing.cost + promise.tail + ending.leastOn <= best.bound else { break }
      let tail = table.tails.nodes[Int(ending.tail)]
      guard tail.letter == crossing.second else { continue }
      note(
        ending.entry, crossing.shape, crossing.cost + column[Int(tail.parent)], ending.cost)
    }
  }

  /// Notes a spelling that may be among the best.
  @inline(__always)
  private mutating func note(_ entry: UInt32, _ shape: Shape, _ cost: Float, _ rarity: Float) {
    guard cost + rarity <= best.bound else { return }
    best.insert(Found(entry: entry, shape: shape, cost: cost), cost: cost + rarity)
  }
}
