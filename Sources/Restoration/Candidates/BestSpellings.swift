/// The cheapest spellings that a search has found so far, each entry once.
struct BestSpellings {
  private struct Spelling: BitwiseCopyable {
    var found: CandidateSearch.Found
    /// What reading and spelling cost together.
    var cost: Int
  }

  private let spellings = Buffer<Spelling>(capacity: 64)
  private var count = 0
  private var limit = 0
  private var window = 0
  /// What a spelling may cost to be among them, in steps of `FineCost`.
  private(set) var bound = 0

  /// Forgets all; from now on keeps what these limits allow.
  mutating func open(_ limits: CandidateSearch.Limits) {
    (count, limit) = (0, limits.count)
    window = Int(FineCost.steps(limits.window))
    bound = min(Int(FineCost.steps(limits.cost)), Int(FineCost.never) - 1)
    spellings.reserve(limit + 1)
  }

  /// Adds a spelling that costs no more than the bound, all in all, where it is not there already
  /// at that cost or less.
  mutating func insert(_ found: CandidateSearch.Found, cost: Int) {
    let spellings = spellings.base
    var place = count
    for index in 0..<count where spellings[index].found.entry == found.entry {
      guard cost < spellings[index].cost else { return }
      for later in index..<count - 1 { spellings[later] = spellings[later + 1] }
      count -= 1
      place = count
      break
    }
    while place > 0, isBefore(found.entry, cost, spellings[place - 1]) {
      spellings[place] = spellings[place - 1]
      place -= 1
    }
    spellings[place] = Spelling(found: found, cost: cost)
    count = min(count + 1, limit)
    bound = min(bound, spellings[0].cost + window)
    if count == limit { bound = min(bound, spellings[count - 1].cost) }
  }

  /// Whether a spelling is cheaper than another, or as cheap and of a commoner entry.
  @inline(__always)
  private func isBefore(_ entry: UInt32, _ cost: Int, _ other: Spelling) -> Bool {
    cost < other.cost || cost == other.cost && entry < other.found.entry
  }

  /// What has been found, cheapest first.
  var found: [CandidateSearch.Found] {
    (0..<count).filter { spellings.base[$0].cost <= bound }.map { spellings.base[$0].found }
  }
}
