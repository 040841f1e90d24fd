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
    /// The last Roman number, 0 of none, and the highest so far.
    var lastRoman = 0
    var highestRoman = 0
    /// How many Roman numbers were told from the order alone.
    var guessedRomans = 0
    /// The code of the last row.
    var code: Code?
    /// The hypothesis that this one goes on from, among those of the row before.
    var previous = 0

    /// Whether a Roman number may follow: one stands above, or nothing is open.
    var mayCountRoman: Bool { lastRoman > 0 || path.isEmpty }

    /// Goes on by a Roman number.
    mutating func count(roman number: Int) {
      path = []
      lastRoman = number
      highestRoman = max(highestRoman, number)
    }

    /// Goes on by the next Roman number, told from the order.
    mutating func guessRoman(cost: Double) {
      self.cost += cost
      count(roman: lastRoman + 1)
      guessedRomans += 1
      code = .roman(lastRoman)
    }
  }

  /// A code as the decoder finds it.
  private enum Code: Hashable {
    case decimal([Int])
    case roman(Int)
  }

  /// What two hypotheses share that go on alike.
  private struct State: Hashable {
    let path: [[Int]]
    let lastRoman: Int
  }

  private static let beamWidth = 40

  /// What it costs to take a row with an empty cell for a criterion, and not to: where many such
  /// rows bear no code, they are levels.
  private let lackCosts: (criterion: Double, none: Double)
  /// Whether rows are counted in Roman numbers.
  private let countsRoman: Bool

  /// Looks at how many rows lack a code.
  init(of cells: [CodeReading], mayLack: [Bool]) {
    countsRoman = cells.contains { $0.printed?.style == .roman && $0.printed?.parts != [1] }
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
    // What each row's hypotheses were: to copy their codes on to the next would cost rows squared.
    var rows: [[(code: Code?, previous: Int)]] = []
    for (cell, mayLack) in zip(cells, mayLack) {
      for index in beam.indices { beam[index].previous = index }
      let grown = beam.flatMap { extended($0, by: cell, mayLack: mayLack) }
      beam = Array(Self.best(of: grown).prefix(Self.beamWidth))
      rows.append(beam.map { ($0.code, $0.previous) })
    }
    var place = beam.indices.min { Self.finalCost(beam[$0]) < Self.finalCost(beam[$1]) } ?? 0
    var codes: [Code?] = []
    for row in rows.reversed() {
      codes.append(row[place].code)
      place = row[place].previous
    }
    return zip(cells, codes.reversed()).map(Self.code)
  }

  /// One Roman number guessed is no numbering: the table would have to have a second.
  private static func finalCost(_ hypothesis: Hypothesis) -> Double {
    hypothesis.cost + (hypothesis.guessedRomans > 0 && hypothesis.highestRoman < 2 ? 6 : 0)
  }

  /// The code as printed, where it is the one that was found.
  private static func code(_ cell: CodeReading, _ found: Code?) -> CriterionCode? {
    switch found {
    case nil: cell.printed?.style == .decimal ? nil : cell.printed
    case .decimal(let parts):
      cell.printed?.style == .decimal && cell.printed?.parts == parts
        ? cell.printed : CriterionCode(parts.map(String.init).joined(separator: "."))
    case .roman(let number): CriterionCode(roman: number)
    }
  }

  /// The cheapest first; of those that go on alike only the cheapest.
  private static func best(of hypotheses: [Hypothesis]) -> [Hypothesis] {
    var seen = Set<State>()
    return hypotheses.sorted { $0.cost < $1.cost }.filter {
      seen.insert(State(path: $0.path, lastRoman: $0.lastRoman)).inserted
    }
  }

  private func extended(_ from: Hypothesis, by cell: CodeReading, mayLack: Bool)
    -> [Hypothesis]
  {
    if let printed = cell.printed, printed.style != .decimal {
      let stands = Self.step(from, toLetter: printed, of: cell)
      return printed.style == .roman
        ? [stands, asRoman(from, cell)].compactMap(\.self) + asOnes(from, cell) : [stands]
    }
    var skipped = from
    skipped.code = nil
    if cell.isEmpty {
      return mayLack ? lacking(from, skipped) : [skipped]
    }
    skipped.cost += cell.printed == nil ? (mayLack ? 4 : 1) : 6
    let followers = Self.followers(of: from).map {
      Self.step(from, to: $0.code, cost: $0.cost + cell.cost(of: $0.code))
    }
    return [skipped] + followers + [asPrinted(from, cell), asRoman(from, cell)].compactMap(\.self)
  }

  /// A row with an empty cell: none with a code, or one whose code was lost and is the next.
  private func lacking(_ from: Hypothesis, _ skipped: Hypothesis) -> [Hypothesis] {
    var skipped = skipped
    skipped.cost += lackCosts.none
    var roman = from
    roman.guessRoman(cost: lackCosts.criterion)
    return [skipped] + (countsRoman && from.mayCountRoman ? [roman] : [])
      + Self.followers(of: from).filter { $0.cost == 0 }.map {
        Self.step(from, to: $0.code, cost: lackCosts.criterion)
      }
  }

  /// The code that the cell says, though the order asks for another.
  private func asPrinted(_ from: Hypothesis, _ cell: CodeReading) -> Hypothesis? {
    guard let printed = cell.printed, printed.style == .decimal else { return nil }
    let hasParent = from.path.contains { printed.parts.dropLast().elementsEqual($0) }
    let cost = cell.costOfDisorder + (hasParent || printed.parts.count == 1 ? 0 : 1)
    return Self.step(from, to: printed.parts, cost: cost)
  }

  /// The next Roman number, of which a reading on paper makes figures: "II" reads as "11".
  private func asRoman(_ from: Hypothesis, _ cell: CodeReading) -> Hypothesis? {
    guard cell.isSeen, from.mayCountRoman else { return nil }
    let cost = cell.cost(ofRoman: from.lastRoman + 1)
    guard cost.isFinite else { return nil }
    var next = from
    next.guessRoman(cost: 0.5 + cost)
    return next
  }

  /// The next figures, of which a reading on paper makes a Roman number: "1" reads as "I".
  private func asOnes(_ from: Hypothesis, _ cell: CodeReading) -> [Hypothesis] {
    guard cell.isSeen, cell.text.allSatisfy({ $0 == "1" }) else { return [] }
    return Self.followers(of: from).map {
      Self.step(from, to: $0.code, cost: 0.5 + $0.cost + cell.cost(of: $0.code))
    }
  }

  /// A code that is printed in letters stands as it is; on paper a Roman number out of order may
  /// have lost a stroke. Roman numbers are counted anew under each capital.
  private static func step(
    _ from: Hypothesis, toLetter printed: CriterionCode, of cell: CodeReading
  ) -> Hypothesis {
    var next = from
    if printed.style != .small { next.path = [] }
    if printed.style == .capital { next.lastRoman = 0 }
    if printed.style == .roman {
      if cell.isSeen, printed.parts[0] != from.lastRoman + 1 { next.cost += cell.costOfDisorder }
      next.count(roman: printed.parts[0])
    }
    next.code = nil
    return next
  }

  /// What it costs that the row on top of another was lost, or bears a label instead of a code.
  private static let costOfLostTop = 1.0

  /// The codes that may come next, with the cost of the numbers they skip.
  private static func followers(of from: Hypothesis) -> [(code: [Int], cost: Double)] {
    guard let deepest = from.path.last else {
      let first: [(code: [Int], cost: Double)] = [([1], 0), ([1, 1], costOfLostTop)]
      return from.lastOnTop == 0 ? first : first + [([from.lastOnTop + 1], 0)]
    }
    var followers: [(code: [Int], cost: Double)] = []
    if let top = deepest.first { followers.append(([top + 1, 1], costOfLostTop)) }
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
    next.code = .decimal(code)
    return next
  }
}
