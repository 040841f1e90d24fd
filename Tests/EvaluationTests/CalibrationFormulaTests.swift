import Foundation
import Testing

@testable import Evaluation

@Suite struct CalibrationFormulaTests {
  /// Words of which those with a wide margin are right nine times in ten, the others every second
  /// time; what is called noise says nothing.
  private let verdicts = (0..<4000).map { index in
    let isWide = index % 2 == 0
    return Verdict(
      confidence: 0.5, evidence: ["margin": isWide ? 1 : 0, "noise": index % 3 == 0 ? 1 : 0],
      isRight: isWide ? index % 20 != 0 : index % 4 == 1)
  }

  @Test func whatTellsIsWeighedAndWhatTellsNothingIsNot() throws {
    let formula = try #require(CalibrationFormula(fittedTo: verdicts))
    #expect(abs(formula.weights["margin"]! - log(9)) < 0.05)
    #expect(abs(formula.weights["noise"]!) < 0.1)
    #expect(abs(formula.bias) < 0.1)
  }

  @Test func pointsRiseWithTheOdds() throws {
    let points = try #require(CalibrationFormula(fittedTo: verdicts)).points
    #expect(points.count > 1)
    for (low, high) in zip(points, points.dropFirst()) {
      #expect(low.odds < high.odds && low.confidence < high.confidence)
    }
  }

  @Test func withoutEvidenceThereIsNoFormula() {
    let bare = [Verdict(confidence: 0.9, evidence: [:], isRight: true)]
    #expect(CalibrationFormula(fittedTo: bare) == nil)
    #expect(CalibrationFormula(fittedTo: []) == nil)
  }

  @Test func whatNeverOccursWeighsNothing() throws {
    let verdicts = self.verdicts.map { verdict in
      var verdict = verdict
      verdict.evidence["never"] = 0
      return verdict
    }
    #expect(try #require(CalibrationFormula(fittedTo: verdicts)).weights["never"] == 0)
  }
}
