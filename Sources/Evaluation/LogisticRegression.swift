import Foundation

/// How much each number of a row counts for an outcome, in log odds (Cox, "The Regression Analysis
/// of Binary Sequences", 1958): likeliest weights, found by Newton's method.
///
/// A penalty of half the sum of squares keeps the weights of what hardly ever occurs small.
struct LogisticRegression {
  private static let rounds = 30
  /// Rounds that gain less, in nats, are the last.
  private static let leastGain = 1e-3

  /// The weight of each number of a row, in their order.
  private(set) var weights: [Double]
  /// What counts in every row.
  private(set) var bias = 0.0

  /// Fits to rows of equal length, one outcome for each.
  init(rows: [[Double]], outcomes: [Bool]) {
    weights = Array(repeating: 0, count: rows.first?.count ?? 0)
    var loss = loss(rows, outcomes)
    for _ in 0..<Self.rounds {
      let gain = step(rows, outcomes, &loss)
      if gain < Self.leastGain { return }
    }
  }

  /// ln of how many times likelier yes is than no.
  func odds(of row: [Double]) -> Double {
    zip(weights, row).reduce(bias) { $0 + $1.0 * $1.1 }
  }

  /// −ln P(outcomes), and the penalty.
  private func loss(_ rows: [[Double]], _ outcomes: [Bool]) -> Double {
    let squares = weights.reduce(bias * bias) { $0 + $1 * $1 }
    return zip(rows, outcomes).reduce(squares / 2) { sum, pair in
      let odds = odds(of: pair.0)
      return sum + max(0, odds) + log1p(exp(-abs(odds))) - (pair.1 ? odds : 0)
    }
  }

  /// Goes as far along Newton's direction as makes the outcomes likelier, and returns the gain.
  private mutating func step(
    _ rows: [[Double]], _ outcomes: [Bool], _ loss: inout Double
  ) -> Double {
    let direction = direction(rows, outcomes)
    let before = self
    for halvings in 0..<10 {
      let length = pow(0.5, Double(halvings))
      weights = zip(before.weights, direction).map { $0 + length * $1 }
      bias = before.bias + length * direction[weights.count]
      let new = self.loss(rows, outcomes)
      guard new < loss else { continue }
      defer { loss = new }
      return loss - new
    }
    self = before
    return 0
  }

  private func direction(_ rows: [[Double]], _ outcomes: [Bool]) -> [Double] {
    let count = weights.count + 1
    var slope = (weights + [bias]).map { -$0 }
    var curvature = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    for (row, outcome) in zip(rows, outcomes) {
      let share = 1 / (1 + exp(-odds(of: row)))
      let row = row + [1]
      for first in 0..<count where row[first] != 0 {
        slope[first] += row[first] * ((outcome ? 1 : 0) - share)
        let scaled = row[first] * share * (1 - share)
        for second in 0...first { curvature[first][second] += scaled * row[second] }
      }
    }
    return Self.solution(of: curvature, slope)
  }

  /// Solves a symmetric positive system of which the lower half is given (Cholesky).
  private static func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
    var root = matrix
    var solution = right
    for row in right.indices {
      for column in 0...row {
        let known = (0..<column).reduce(matrix[row][column]) {
          $0 - root[row][$1] * root[column][$1]
        }
        root[row][column] = row == column ? known.squareRoot() : known / root[column][column]
      }
      solution[row] = (0..<row).reduce(solution[row]) { $0 - root[row][$1] * solution[$1] }
      solution[row] /= root[row][row]
    }
    for row in right.indices.reversed() {
      let known = (row + 1..<right.count).reduce(solution[row]) {
        $0 - root[$1][row] * solution[$1]
      }
      solution[row] = known / root[row][row]
    }
    return solution
  }
}
