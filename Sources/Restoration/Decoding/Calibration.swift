import Dictionaries
import LanguageModel

/// How often restored words are right, mode by mode: what speaks for and against a word is weighed
/// (logistic regression), and a monotone map, straight lines between points, tells how often words
/// of such odds were right on pages that were rendered and read again (`sohoa evaluate --calibrate`).
/// A mode without points borrows the formula of typed text.
struct Calibration: Sendable {
  /// One mode's formula.
  private struct Formula {
    /// What each kind of evidence counts for; the posterior counts as it is where none is known.
    var weights = SIMD16<Float>.zero
    var bias: Float = 0
    var points: [Point] = []

    init() { weights[Evidence.Kind.posterior.rawValue] = 1 }
  }

  private struct Point {
    var odds: Float
    var confidence: Float
  }

  /// The formula of each mode, in the order of `Mode.allCases`.
  private var formulas = Mode.allCases.map { _ in Formula() }

  /// Rows of mode, what is told ("weight" of a kind of evidence, the "bias", or a "point" of the
  /// map), what it is told of, and its value; points rise within each mode.
  init(rows: [[Substring]]) {
    var weighed: Set<Mode> = []
    for row in rows where row.count == 4 {
      guard let mode = Mode(rawValue: String(row[0])), let value = Float(row[3]) else { continue }
      switch row[1] {
      case "weight":
        if weighed.insert(mode).inserted { formulas[mode.place].weights = .zero }
        let kind = Evidence.Kind.allCases.first { "\($0)" == row[2] }
        if let kind { formulas[mode.place].weights[kind.rawValue] = value }
      case "bias": formulas[mode.place].bias = value
      case "point":
        guard let odds = Float(row[2]) else { continue }
        formulas[mode.place].points.append(Point(odds: odds, confidence: value))
      default: continue
      }
    }
  }

  /// The share of words that an engine read with this confidence, and that context lets stand, that
  /// are right: counted in 11,800 words of 13 scans.
  static func trust(inReading confidence: Double) -> Double {
    let points = [(0.0, 0.7), (0.5, 0.82), (0.8, 0.91), (0.9, 0.95), (0.94, 1.0)]
    guard let upper = points.firstIndex(where: { $0.0 >= confidence }), upper > 0 else {
      return confidence > 0 ? 1 : points[0].1
    }
    let (low, high) = (points[upper - 1], points[upper])
    return low.1 + (confidence - low.0) / (high.0 - low.0) * (high.1 - low.1)
  }

  /// The share of words with this evidence that are right at least, 0…1.
  func confidence(of evidence: Evidence, _ mode: Mode) -> Float {
    let own = formulas[mode.place]
    let formula = own.points.isEmpty ? formulas[Mode.clean.place] : own
    let odds = (formula.weights * evidence.values).sum() + formula.bias
    let points = formula.points
    guard let first = points.first, let last = points.last else {
      return 1 / (1 + exponential(-odds))
    }
    guard let upper = points.firstIndex(where: { $0.odds >= odds }) else { return last.confidence }
    guard upper > 0 else { return first.confidence }
    let (low, high) = (points[upper - 1], points[upper])
    let share = (odds - low.odds) / (high.odds - low.odds)
    return low.confidence + share * (high.confidence - low.confidence)
  }
}
