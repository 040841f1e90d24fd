import Foundation

/// Pruned n-grams of all orders with the back-off weights that make the probabilities behind every
/// history add up to one.
struct BackOffModel {
  /// By order − 1.
  let orders: [NgramProbabilities]
  /// By order − 1, beside the n-grams as histories; `nil` where nothing begins with them.
  private(set) var backOffs: [[Float?]]

  /// From the longest order to the shortest: keeps the worthiest n-grams, `limits` of each order
  /// (of the first all), and the histories they need.
  init(_ orders: [NgramProbabilities], limits: [Int]) {
    var kept: [NgramProbabilities] = []
    for (order, limit) in zip(orders, limits).reversed() {
      let needed = kept.first?.histories ?? []
      kept.insert(
        order.order == 1 ? order : order.pruned(to: limit, keeping: needed), at: 0)
    }
    self.orders = kept
    backOffs = kept.map { Array(repeating: nil, count: $0.keys.count) }
    for order in kept.dropFirst() { weigh(order) }
  }

  /// Sets the back-offs of the histories of one order.
  private mutating func weigh(_ order: NgramProbabilities) {
    var index = 0
    while index < order.keys.count {
      let history = order.keys[index] >> 16
      var known: Float = 0
      var shorter: Float = 0
      while index < order.keys.count, order.keys[index] >> 16 == history {
        known += order.probabilities[index]
        shorter += probability(suffixOf: order.keys[index], order: order.order)
        index += 1
      }
      let place = orders[order.order - 2].place(of: history)
      if let place {
        backOffs[order.order - 2][place] = max(1 - known, 1e-4) / max(1 - shorter, 1e-4)
      }
    }
  }

  /// The probability of an n-gram without its first token.
  private func probability(suffixOf key: UInt64, order: Int) -> Float {
    probability(key & ((1 << UInt64(16 * (order - 1))) - 1), order: order - 1)
  }

  private func probability(_ key: UInt64, order: Int) -> Float {
    let table = orders[order - 1]
    if let place = table.place(of: key) { return table.probabilities[place] }
    guard order > 1 else { return 1e-9 }
    let history = orders[order - 2].place(of: key >> 16)
    let backOff = history.flatMap { backOffs[order - 2][$0] } ?? 1
    return backOff * probability(suffixOf: key, order: order)
  }
}
