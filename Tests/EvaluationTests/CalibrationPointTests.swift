import Testing

@testable import Evaluation

@Suite struct CalibrationPointTests {
  /// `count` verdicts of one confidence, `right` of them right.
  private func verdicts(
    _ confidence: Double, _ count: Int, right: Int
  ) -> [(confidence: Double, isRight: Bool)] {
    (0..<count).map { (confidence, $0 < right) }
  }

  @Test func theMapRisesThoughTheMeasurementsDoNot() {
    let points = CalibrationPoint.fitted(
      to: verdicts(0.3, 200, right: 120) + verdicts(0.6, 200, right: 100)
        + verdicts(0.9, 200, right: 199))
    #expect(points.count == 2)
    #expect(points[0].confidence < points[1].confidence)
    #expect(abs(points[0].confidence - 220.5 / 401) < 1e-9)
    #expect(abs(points[0].posterior - 0.45) < 1e-9)
  }

  @Test func nothingIsCertain() {
    let points = CalibrationPoint.fitted(to: verdicts(1, 500, right: 500))
    #expect(points.map(\.posterior) == [1])
    #expect(points.allSatisfy { $0.confidence < 1 && $0.confidence > 0.99 })
  }

  @Test func equalPosteriorsAreOnePoint() {
    #expect(CalibrationPoint.fitted(to: verdicts(0.5, 1000, right: 500)).count == 1)
    #expect(CalibrationPoint.fitted(to: []).isEmpty)
  }
}
