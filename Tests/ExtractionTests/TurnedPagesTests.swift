import CLeptonica
import Foundation
import Pages
import Testing

@testable import Extraction

/// A scanned page of the samples, turned, skewed and stripped of its rulings.
@Suite struct TurnedPagesTests {
  /// Clockwise degrees by which a sheet was fed wrongly.
  @Test(arguments: [(90, 0.0), (180, 3), (0, 5), (270, -4)])
  func aSheetThatWasFedWronglyIsReadAlike(turn: Int, skew: Double) throws {
    let page = try SamplePage.image(2)
    let upright = try Self.upright.get()
    let turned = try #require(page.levelled(by: skew)?.turned(by: turn))
    let reading = try SamplePage.reading(of: turned)
    #expect(reading.turn == (360 - turn) % 360)
    #expect(abs(reading.skew - upright.skew + skew) < 0.3)
    #expect(Grid.grids(from: reading.rulings).map(\.columnCount) == [6])
    let (numbers, expected) = (SamplePage.numbers(in: reading), SamplePage.numbers(in: upright))
    #expect(expected.count > 15)
    #expect(numbers == expected)
  }

  @Test func withoutRulingsTheSameNumbersAreRead() throws {
    let page = try SamplePage.image(2)
    let expected = SamplePage.numbers(in: try Self.upright.get())
    let sheet = try #require(Sheet(levelling: page))
    let reading = try SamplePage.reading(of: sheet.image)
    #expect(Grid.grids(from: reading.rulings).isEmpty)
    let numbers = SamplePage.numbers(in: reading)
    #expect(numbers.difference(from: expected).count <= expected.count / 10)
  }

  /// The page as it stands in its file.
  private static let upright = Result { try SamplePage.reading(of: SamplePage.image(2)) }
}
