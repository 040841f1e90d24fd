import Testing

@testable import Restoration

@Suite struct CalibrationTests {
  private let calibration = Calibration(rows: [
    ["garbled", "point", "-1", "0.2"], ["garbled", "point", "1", "0.6"],
    ["garbled", "point", "3", "0.8"], ["vie_ocr", "point", "0", "0.9"],
    ["no_mode", "point", "0", "1"], ["garbled", "point", "x", "1"],
  ])

  private func evidence(odds: Float) -> Evidence {
    Evidence(posterior: 1 / (1 + exponential(-odds)))
  }

  @Test(arguments: [(-3, 0.2), (-1, 0.2), (0, 0.4), (1, 0.6), (2, 0.7), (3, 0.8), (8, 0.8)])
  func betweenPointsTheMapIsStraight(odds: Float, confidence: Float) {
    let found = calibration.confidence(of: evidence(odds: odds), .garbled)
    #expect(abs(found - confidence) < 1e-4)
  }

  @Test func aModeWithoutPointsBorrowsThoseOfTypedText() {
    let typed = Calibration(rows: [["clean", "point", "0", "0.9"]])
    #expect(typed.confidence(of: Evidence(posterior: 0.5), .unknownEngine) == 0.9)
  }

  @Test func withoutPointsTheDecodersPosteriorCounts() {
    let found = Calibration(rows: []).confidence(of: Evidence(posterior: 0.7), .garbled)
    #expect(abs(found - 0.7) < 1e-4)
  }

  @Test func evidenceIsWeighedWhereWeightsAreGiven() {
    let weighed = Calibration(rows: [
      ["garbled", "weight", "margin", "0.5"], ["garbled", "weight", "no_kind", "9"],
      ["garbled", "bias", "", "-1"], ["garbled", "point", "-9", "0"],
      ["garbled", "point", "0", "0.5"], ["garbled", "point", "9", "1"],
    ])
    var evidence = Evidence(posterior: 0.999)
    #expect(abs(weighed.confidence(of: evidence, .garbled) - 8 / 18) < 1e-4)
    evidence[.margin] = 4
    #expect(abs(weighed.confidence(of: evidence, .garbled) - 10 / 18) < 1e-4)
  }
}
