import Foundation

/// A point of the map from the odds that evidence gives a word to how sure the restorer says it is.
public struct CalibrationPoint: Encodable, Hashable, Sendable {
  /// ln of how many times likelier right is than wrong.
  public var odds: Double
  /// How often words of these odds are right at least, 0…1.
  public var confidence: Double

  /// How many tokens a point stands for at least.
  private static let leastCount = 120
  /// What is taken off the odds of the share that was right: texts that a user brings may be harder
  /// than those that the map is fitted to.
  private static let caution = 0.5

  /// The monotone map that fits best: isotonic regression by pooling adjacent violators (Ayer,
  /// Brunk, Ewing, Reid and Silverman, 1955), half a token right and half a token wrong lent to each
  /// pool, so that nothing is certain.
  static func fitted(to verdicts: [(odds: Double, isRight: Bool)]) -> [CalibrationPoint] {
    var pools: [Pool] = []
    for verdict in verdicts.sorted(by: { $0.odds < $1.odds }) {
      if let last = pools.last, last.count < leastCount || last.highest == verdict.odds {
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
    return fitted.map { CalibrationPoint(odds: $0.mean, confidence: $0.cautiousShare) }
  }

  private struct Pool {
    var sum: Double
    var count: Int
    var right: Int
    var highest: Double

    init(_ verdict: (odds: Double, isRight: Bool)) {
      (sum, count, right) = (verdict.odds, 1, verdict.isRight ? 1 : 0)
      highest = verdict.odds
    }

    var mean: Double { sum / Double(count) }
    var share: Double { (Double(right) + 0.5) / (Double(count) + 1) }
    /// The share with its odds lowered.
    var cautiousShare: Double { share / (share + exp(CalibrationPoint.caution) * (1 - share)) }

    mutating func add(_ verdict: (odds: Double, isRight: Bool)) { join(Pool(verdict)) }

    mutating func join(_ other: Pool) {
      sum += other.sum
      count += other.count
      right += other.right
      highest = other.highest
    }
  }
}
