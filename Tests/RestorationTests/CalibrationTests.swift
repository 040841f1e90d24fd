import Testing

@testable import Restoration

@Suite struct CalibrationTests {
  private let calibration = Calibration(rows: [
    ["garbled", "0.5", "0.4"], ["garbled", "0.9", "0.8"], ["vie_ocr", "0.5", "0.9"],
    ["no_mode", "0", "1"], ["garbled", "x", "1"],
  ])

  @Test(arguments: [(0, 0), (0.25, 0.2), (0.5, 0.4), (0.7, 0.6), (0.9, 0.8), (1, 0.8)])
  func betweenPointsTheMapIsStraight(posterior: Float, confidence: Float) {
    #expect(abs(calibration.confidence(of: posterior, .garbled) - confidence) < 1e-6)
  }

  @Test func aModeWithoutPointsBorrows() {
    #expect(calibration.confidence(of: 0.5, .clean) == 0.9)
    #expect(Calibration(rows: []).confidence(of: 0.7, .garbled) == 0.7)
  }
}
