import Dictionaries
import LanguageModel

/// How often tokens of a given posterior are right, mode by mode: a monotone map from points fitted to
/// pages that were rendered and read again (`sohoa evaluate --calibrate`), straight lines between
/// them. A mode without points borrows those of text read by an engine with Vietnamese.
struct Calibration: Sendable {
  private struct Point {
    var posterior: Float
    var confidence: Float
  }

  /// The points of each mode, in the order of `Mode.allCases`.
  private var points: [[Point]] = Array(repeating: [], count: Mode.allCases.count)

  /// Rows of mode, posterior and confidence, rising within each mode.
  init(rows: [[Substring]]) {
    for row in rows where row.count == 3 {
      guard let mode = Mode(rawValue: String(row[0])), let posterior = Float(row[1]),
        let confidence = Float(row[2])
      else { continue }
      points[mode.place].append(Point(posterior: posterior, confidence: confidence))
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

  /// The share of tokens with this posterior that are right, 0…1.
  func confidence(of posterior: Float, _ mode: Mode) -> Float {
    let own = points[mode.place]
    let points = own.isEmpty ? self.points[Mode.vietnameseReading.place] : own
    guard let first = points.first, let last = points.last else { return posterior }
    guard let upper = points.firstIndex(where: { $0.posterior >= posterior }) else {
      return last.confidence
    }
    guard upper > 0 else {
      return first.posterior > 0 ? first.confidence * posterior / first.posterior : 0
    }
    let (low, high) = (points[upper - 1], points[upper])
    let share = (posterior - low.posterior) / (high.posterior - low.posterior)
    return low.confidence + share * (high.confidence - low.confidence)
  }
}
