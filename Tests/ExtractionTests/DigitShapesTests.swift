import Testing

@testable import Extraction

@Suite struct DigitShapesTests {
  /// A picture of strokes: digits of a seven-bar display, 12 by 20 pixels, 20 pixels apart.
  private func picture(_ bars: [Set<Int>]) -> (image: GreyImage, pieces: [PixelArea]) {
    let areas = [
      (0, 0, 12, 3), (0, 0, 3, 10), (9, 0, 3, 10), (0, 9, 12, 3), (0, 10, 3, 10), (9, 10, 3, 10),
      (0, 17, 12, 3),
    ]
    let width = bars.count * 20
    var bytes = [UInt8](repeating: 255, count: width * 24)
    for (place, lit) in bars.enumerated() {
      for bar in lit {
        let (x, y, w, h) = areas[bar]
        for row in y..<(y + h) {
          for column in x..<(x + w) { bytes[row * width + place * 20 + column] = 0 }
        }
      }
    }
    let pieces = bars.indices.map { PixelArea(x: $0 * 20, y: 0, width: 12, height: 20) }
    return (GreyImage(bytes: bytes, width: width, height: 24), pieces)
  }

  private let bars: [Set<Int>] = [
    [0, 1, 2, 4, 5, 6], [0, 2, 3, 4, 6], [0, 2, 3, 5, 6], [1, 2, 3, 5], [0, 2, 5],
  ]

  @Test func digitsAreToldByTheirLikesOnThePage() throws {
    let (image, pieces) = picture(bars)
    var shapes = DigitShapes()
    #expect(shapes.reading(of: pieces, in: image) == nil)
    for _ in 0..<2 { shapes.learn("02347", from: pieces, in: image) }
    let reading = try #require(shapes.reading(of: Array(pieces[1...3]), in: image))
    #expect(reading == DigitShapes.Reading(text: "234", isClear: true))
  }

  @Test func whatIsNoDigitIsNotReadAsOne() {
    let (image, pieces) = picture(bars + [[3]])
    var shapes = DigitShapes()
    shapes.learn("02347", from: Array(pieces.prefix(5)), in: image)
    #expect(shapes.digit(of: pieces[5], in: image) == nil)
  }

  @Test func nothingIsLearntWherePiecesAndCharactersDiffer() {
    let (image, pieces) = picture(bars)
    var shapes = DigitShapes()
    shapes.learn("0234", from: pieces, in: image)
    shapes.learn("0ế347", from: pieces, in: image)
    #expect(!shapes.canRead)
  }
}
