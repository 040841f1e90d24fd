/// Reads a table's column of codes as a whole: what was read in each cell against what can follow
/// in a numbering.
///
/// Beam search over rows. A cell that reads as what comes next costs nothing; a skipped number, a
/// jump and a reading that differs from the cell's cost more, digits in clean text so much that
/// they are never changed. A code that came out otherwise than printed is remarked by the caller.
struct CodeDecoder {
  private struct Hypothesis {
    var cost = 0.0
    /// The decimal codes open, from the top of the tree.
    var path: [[Int]] = []
    /// The last number on top, for numberings that run on under new Roman numbers.
    var lastOnTop = 0
    var codes: [[Int]?] = []
  }

  private static let beamWidth = 40

  /// What it costs to take a row with an empty cell for a criterion, and not to: where many such
  /// rows bear no code, they are levels.
  private let lackCosts: (criterion: Double, none: Double)

  /// Looks at how many rows lack a code.
  init(of cells: [CodeReading], mayLack: [Bool]) {
    let candidates = zip(cells, mayLack).filter(\.1)
    let lacking = candidates.count { $0.0.isEmpty }
    lackCosts = lacking * 4 > candidates.count ? (3, 0) : (1, 1.5)
  }

  /// The code of each row, `nil` for rows without one.
  ///
  /// - Parameters:
  ///   - cells: what was read in each row's cell of codes.
  ///   - mayLack: whether a row with an empty cell may be a criterion whose code was lost.
  func codes(of cells: [CodeReading], mayLack: [Bool]) -> [CriterionCode?] {
    var beam = [Hypothesis()]
    for (cell, mayLack) in zip(cells, mayLack) {
      let grown = beam.flatMap { extended($0, by: cell, mayLack: mayLack) }
      beam = Array(Self.best(of: grown).prefix(Self.beamWidth))
    }
    let codes = beam.first?.codes ?? []
    return zip(cells, codes).map { cell, code in
      guard let code else { return cell.printed?.style == .decimal ? nil : cell.printed }
      if cell.printed?.style == .decimal, cell.printed?.parts == code { return cell.printed }
      return CriterionCode(code.map(String.init).joined(separator: "."))
    }
  }

  /// The cheapest first; of those that go on alike only the cheapest.
  private static func best(of hypotheses: [Hypothesis]) -> [Hypothesis] {
    var seen = Set<[[Int]]>()
    return hypotheses.sorted { $0.cost < $1.cost }.filter { seen.insert($0.path).inserted }
  }

  private func extended(_ from: Hypothesis, by cell: CodeReading, mayLack: Bool)
    -> [Hypothesis]
  {
    if let printed = cell.printed, printed.style != .decimal {
      var next = from
      if printed.style != .small { next.path = [] }
      next.codes.append(nil)
      return [next]
    }
    var skipped = from
    skipped.codes.append(nil)
    if cell.isEmpty {
      guard mayLack else { return [skipped] }
      skipped.cost += lackCosts.none
      return [skipped]
        + Self.followers(of: from).filter { $0.cost == 0 }.map {
          Self.step(from, to: $0.code, cost: lackCosts.criterion)
        }
    }
    skipped.cost += cell.printed == nil ? (mayLack ? 4 : 1) : 6
    var next = [skipped]
    for follower in Self.followers(of: from) {
      let cost = follower.cost + cell.cost(of: follower.code)
      next.append(Self.step(from, to: follower.code, cost: cost))
    }
    if let printed = cell.printed, printed.style == .decimal {
      let hasParent = from.path.contains { printed.parts.dropLast().elementsEqual($0) }
      let cost = (cell.isSeen ? 3.5 : 1.2) + (hasParent || printed.parts.count == 1 ? 0 : 1)
      next.append(Self.step(from, to: printed.parts, cost: cost))
    }
    return next
  }

  /// The codes that may come next, with the cost of the numbers they skip.
  private static func followers(of from: Hypothesis) -> [(code: [Int], cost: Double)] {
    guard let deepest = from.path.last else {
      return from.lastOnTop == 0 ? [([1], 0)] : [([1], 0), ([from.lastOnTop + 1], 0)]
    }
    var followers: [(code: [Int], cost: Double)] = []
    if deepest.count < 5 { followers += [(deepest + [1], 0), (deepest + [2], 1.5)] }
    for open in from.path {
      for skip in 1...3 {
        let code = open.dropLast() + [(open.last ?? 0) + skip]
        followers.append((Array(code), 1.2 * Double(skip - 1)))
      }
    }
    return followers
  }

  private static func step(_ from: Hypothesis, to code: [Int], cost: Double) -> Hypothesis {
    var next = from
    next.cost += cost
    next.path = from.path.filter { $0.count < code.count && code.starts(with: $0) } + [code]
    if code.count == 1 { next.lastOnTop = code[0] }
    next.codes.append(code)
    return next
  }
}
