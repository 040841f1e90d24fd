import Foundation
import Testing

@testable import Evaluation

@Suite struct CalibrationPointTests {
  /// `count` verdicts of the same odds, `right` of them right.
  private func verdicts(
    _ odds: Double, _ count: Int, right: Int
  ) -> [(odds: Double, isRight: Bool)] {
    (0..<count).map { (odds, $0 < right) }
  }

  @Test func theMapRisesThoughTheMeasurementsDoNot() {
    let points = CalibrationPoint.fitted(
      to: verdicts(-1, 200, right: 120) + verdicts(0, 200, right: 100)
        + verdicts(3, 200, right: 199))
    #expect(points.count == 2)
    #expect(points[0].confidence < points[1].confidence)
    #expect(abs(points[0].odds + 0.5) < 1e-9)
  }

  @Test func aPointSaysLessThanWasCounted() {
    let point = CalibrationPoint.fitted(to: verdicts(3, 1000, right: 900))[0]
    #expect(point.confidence < 0.9 && point.confidence > 0.8)
  }

  @Test func nothingIsCertain() {
    let points = CalibrationPoint.fitted(to: verdicts(9, 500, right: 500))
    #expect(points.map(\.odds) == [9])
    #expect(points.allSatisfy { $0.confidence < 1 && $0.confidence > 0.99 })
  }

  @Test func equalOddsAreOnePoint() {
    #expect(CalibrationPoint.fitted(to: verdicts(0, 1000, right: 500)).count == 1)
    #expect(CalibrationPoint.fitted(to: []).isEmpty)
  }
}
