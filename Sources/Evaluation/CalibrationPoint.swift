/// A point of the map from how sure a decoder says it is to how often it is right then.
public struct CalibrationPoint: Encodable, Hashable, Sendable {
  /// What the decoder says, 0…1.
  public var posterior: Double
  /// How often tokens of this posterior are right, 0…1.
  public var confidence: Double

  /// How many tokens a point stands for at least.
  private static let leastCount = 120

  /// The monotone map that fits best: isotonic regression by pooling adjacent violators (Ayer,
  /// Brunk, Ewing, Reid and Silverman, 1955), half a token right and half a token wrong lent to each
  /// pool, so that nothing is certain.
  static func fitted(to verdicts: [(confidence: Double, isRight: Bool)]) -> [CalibrationPoint] {
    var pools: [Pool] = []
    for verdict in verdicts.sorted(by: { $0.confidence < $1.confidence }) {
      if let last = pools.last, last.count < leastCount || last.highest == verdict.confidence {
        pools[pools.count - 1].add(verdict)
      } else {
        pools.append(Pool(verdict))
      }
    }
    var fitted: [Pool] = []
    for pool in pools {
      fitted.append(pool)
      while fitted.count > 1, fitted[fitted.count - 1].share <= fitted[fitted.count - 2].share {
        let last = fitted.removeLast()
        fitted[fitted.count - 1].join(last)
      }
    }
    return fitted.map { CalibrationPoint(posterior: $0.mean, confidence: $0.share) }
  }

  private struct Pool {
    var sum: Double
    var count: Int
    var right: Int
    var highest: Double

    init(_ verdict: (confidence: Double, isRight: Bool)) {
      (sum, count, right) = (verdict.confidence, 1, verdict.isRight ? 1 : 0)
      highest = verdict.confidence
    }

    var mean: Double { sum / Double(count) }
    var share: Double { (Double(right) + 0.5) / (Double(count) + 1) }

    mutating func add(_ verdict: (confidence: Double, isRight: Bool)) { join(Pool(verdict)) }

    mutating func join(_ other: Pool) {
      sum += other.sum
      count += other.count
      right += other.right
      highest = other.highest
    }
  }
}
