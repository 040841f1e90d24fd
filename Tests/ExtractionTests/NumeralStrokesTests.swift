import Testing

@testable import Extraction

/// Roman numbers told by their upright strokes, drawn as bars of three pixels, twenty high.
@Suite struct NumeralStrokesTests {
  /// An image of stems at the given places, with serifs that touch, and with the bar of an H or not.
  private static func image(stems: [Int], hasBar: Bool = false) -> GreyImage {
    var bytes = [UInt8](repeating: 235, count: 80 * 40)
    func ink(x: ClosedRange<Int>, y: ClosedRange<Int>) {
      for row in y { for column in x { bytes[row * 80 + column] = 20 } }
    }
    for stem in stems { ink(x: stem...stem + 2, y: 10...29) }
    guard let first = stems.first, let last = stems.last else {
      return GreyImage(bytes: bytes, width: 80, height: 40)
    }
    for row in [10, 29] { ink(x: first - 2...last + 4, y: row...row) }
    if hasBar { ink(x: first...last, y: 19...20) }
    return GreyImage(bytes: bytes, width: 80, height: 40)
  }

  private static func numeral(_ text: String, stems: [Int], hasBar: Bool = false) -> String? {
    let width = (stems.last ?? 0) - (stems.first ?? 0) + 7
    let piece = PixelArea(x: (stems.first ?? 2) - 2, y: 10, width: width, height: 20)
    return NumeralStrokes(of: image(stems: stems, hasBar: hasBar))
      .numeral(readAs: text, from: [piece])
  }

  @Test(arguments: [("II", "III"), ("H", "III"), ("HI,", "III,"), ("IIII", "III")])
  func strokesTellHowManyOnesThereAre(read: String, printed: String) {
    #expect(Self.numeral(read, stems: [10, 20, 30]) == printed)
  }

  @Test func aBracketBehindTheNumberIsNoneOfIt() {
    let number = PixelArea(x: 8, y: 10, width: 27, height: 20)
    let bracket = PixelArea(x: 37, y: 7, width: 6, height: 27)
    let strokes = NumeralStrokes(of: Self.image(stems: [10, 20, 30]))
    #expect(strokes.numeral(readAs: "II)", from: [number, bracket]) == "III)")
    #expect(strokes.numeral(readAs: "II).", from: [number, bracket]) == "III).")
    #expect(strokes.numeral(readAs: "III)", from: [number, bracket]) == nil)
    #expect(strokes.numeral(readAs: "II)", from: [bracket]) == nil)
  }

  @Test(arguments: ["III", "11", "Hà", "1.1", "IV", ""])
  func whatIsRightOrNoNumeralStays(read: String) {
    #expect(Self.numeral(read, stems: [10, 20, 30]) == nil)
  }

  @Test func anHWithItsBarStays() {
    #expect(Self.numeral("H", stems: [10, 24], hasBar: true) == nil)
    #expect(Self.numeral("H", stems: [10, 20]) == "II")
  }
}
