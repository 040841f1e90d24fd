/// Gold tokens beside the tokens that stand for them: a cheapest alignment, in which each
/// substitution, deletion and insertion costs one, and a gap in the gold swallows any run for free.
struct TokenAlignment {
  /// What stands on either side; `nil` where the other side has nothing to it.
  struct Pair: Hashable {
    var gold: Token?
    var guess: Token?

    /// Whether both sides are there and the same.
    var isRight: Bool { gold != nil && gold == guess }
  }

  /// In text order; what a gap swallowed is not among them, nor the gap.
  let pairs: [Pair]

  init(gold: [Token], guess: [Token]) {
    let costs = Self.costs(gold, guess)
    let width = guess.count + 1
    var pairs: [Pair] = []
    var (row, column) = (gold.count, guess.count)
    while row > 0 || column > 0 {
      let here = costs[row * width + column]
      if row > 0, gold[row - 1].isGap {
        let swallows = column > 0 && here == costs[row * width + column - 1]
        if swallows { column -= 1 } else { row -= 1 }
      } else if row > 0, column > 0,
        here == costs[(row - 1) * width + column - 1] + (gold[row - 1] == guess[column - 1] ? 0 : 1)
      {
        pairs.append(Pair(gold: gold[row - 1], guess: guess[column - 1]))
        row -= 1
        column -= 1
      } else if row > 0, here == costs[(row - 1) * width + column] + 1 {
        pairs.append(Pair(gold: gold[row - 1], guess: nil))
        row -= 1
      } else {
        pairs.append(Pair(gold: nil, guess: guess[column - 1]))
        column -= 1
      }
    }
    self.pairs = pairs.reversed()
  }

  private static func costs(_ gold: [Token], _ guess: [Token]) -> [Int] {
    let width = guess.count + 1
    var costs = Array(0..<width) + [Int](repeating: 0, count: gold.count * width)
    for row in 1..<(gold.count + 1) {
      let isGap = gold[row - 1].isGap
      costs[row * width] = costs[(row - 1) * width] + (isGap ? 0 : 1)
      for column in 1..<width {
        let above = costs[(row - 1) * width + column]
        let before = costs[row * width + column - 1]
        let both =
          costs[(row - 1) * width + column - 1] + (gold[row - 1] == guess[column - 1] ? 0 : 1)
        costs[row * width + column] =
          isGap ? min(above, before) : min(both, above + 1, before + 1)
      }
    }
    return costs
  }
}

/// The fewest characters to change, add or drop to make one text of the other (Levenshtein).
func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[b.count]
}
