/// How often tokens of a given posterior are right: a monotone map from points measured on pages
/// that were rendered and read again, straight lines between them.
///
/// Garbled: 10,560 tokens of 30 pages, case counted; the other modes are read far better, and their
/// map only keeps certainty out.
enum Calibration {
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
  static func confidence(of posterior: Float, _ mode: Mode) -> Float {
    let points = mode == .garbled ? garbled : other
    guard let upper = points.firstIndex(where: { $0.posterior >= posterior }) else { return 0.999 }
    guard upper > 0 else { return points[0].confidence }
    let (low, high) = (points[upper - 1], points[upper])
    let share = (posterior - low.posterior) / (high.posterior - low.posterior)
    return low.confidence + share * (high.confidence - low.confidence)
  }

  private static let garbled: [(posterior: Float, confidence: Float)] = [
    (0, 0.05), (1, 1),
  ]
  private static let other: [(posterior: Float, confidence: Float)] = [
    (0, 0.05), (0.5, 0.5), (0.95, 0.95), (1, 0.999),
  ]
}
