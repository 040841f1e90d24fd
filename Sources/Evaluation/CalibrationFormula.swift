import Foundation

/// How a restorer's evidence becomes confidence: each kind of evidence counts for so much, and the
/// sum's odds for so many words right out of a hundred.
public struct CalibrationFormula: Hashable, Sendable {
  /// What each kind of evidence counts for in log odds, by name.
  public private(set) var weights: [String: Double]
  /// What counts for every word.
  public private(set) var bias: Double
  /// The monotone map from odds to confidence.
  public private(set) var points: [CalibrationPoint]

  /// The formula that fits words with evidence, right ones and wrong ones; `nil` where no word has
  /// any.
  init?(fittedTo verdicts: [Verdict]) {
    let known = verdicts.filter { !$0.evidence.isEmpty }
    guard let names = known.first?.evidence.keys.sorted() else { return nil }
    let rows = known.map { verdict in names.map { verdict.evidence[$0] ?? 0 } }
    let regression = LogisticRegression(rows: rows, outcomes: known.map(\.isRight))
    weights = Dictionary(uniqueKeysWithValues: zip(names, regression.weights))
    bias = regression.bias
    points = CalibrationPoint.fitted(
      to: zip(rows, known).map { (regression.odds(of: $0), $1.isRight) })
  }
}
