/// The n-grams of one kind of text, all orders, with the weight of its counts.
struct WeightedCounts {
  let weight: Float
  /// By order − 1.
  let tables: [NgramTable]
  let discounts: [Discounts]

  init(streams: [[UInt16]], weight: Float, order: Int) {
    var tables: [NgramTable] = []
    for length in stride(from: order, through: 1, by: -1) {
      tables.insert(NgramTable(order: length, in: streams, longer: tables.first), at: 0)
    }
    self.weight = weight
    self.tables = tables
    discounts = tables.map { Discounts(of: $0.counts) }
  }
}

/// Walks the n-grams of one order in several kinds of text together, in the order of their keys.
struct MergedNgrams: Sequence, IteratorProtocol {
  struct Element {
    var key: UInt64
    /// Weighted count less its discount.
    var discounted: Float = 0
    /// Weighted count.
    var count: Float = 0
    /// Weighted occurrences.
    var occurrences: Float = 0
  }

  private let sources: [WeightedCounts]
  private let order: Int
  private var places: [Int]

  init(_ sources: [WeightedCounts], order: Int) {
    self.sources = sources
    self.order = order
    places = sources.map { _ in 0 }
  }

  mutating func next() -> Element? {
    var least = UInt64.max
    var isAtEnd = true
    for (source, place) in zip(sources, places) {
      let keys = source.tables[order - 1].keys
      guard place < keys.count else { continue }
      least = Swift.min(least, keys[place])
      isAtEnd = false
    }
    guard !isAtEnd else { return nil }
    var element = Element(key: least)
    for index in sources.indices { add(index, to: &element) }
    return element
  }

  private mutating func add(_ index: Int, to element: inout Element) {
    let source = sources[index]
    let table = source.tables[order - 1]
    let place = places[index]
    guard place < table.keys.count, table.keys[place] == element.key else { return }
    let count = table.counts[place]
    element.count += source.weight * Float(count)
    element.discounted += source.weight * (Float(count) - source.discounts[order - 1](count))
    element.occurrences += source.weight * Float(table.occurrences[place])
    places[index] += 1
  }
}
