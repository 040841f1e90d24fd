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
    let page = try Self.page()
    let upright = try Self.upright.get()
    let turned = try #require(page.levelled(by: skew)?.turned(by: turn))
    let reading = try Self.reading(of: turned)
    #expect(reading.turn == (360 - turn) % 360)
    #expect(abs(reading.skew - upright.skew + skew) < 0.3)
    #expect(Grid.grids(from: reading.rulings).map(\.columnCount) == [6])
    let (numbers, expected) = (Self.numbers(in: reading), Self.numbers(in: upright))
    #expect(expected.count > 15)
    #expect(numbers == expected)
  }

  @Test func withoutRulingsTheSameNumbersAreRead() throws {
    let page = try Self.page()
    let expected = Self.numbers(in: try Self.upright.get())
    let sheet = try #require(Sheet(levelling: page))
    let reading = try Self.reading(of: sheet.image)
    #expect(Grid.grids(from: reading.rulings).isEmpty)
    let numbers = Self.numbers(in: reading)
    #expect(numbers.difference(from: expected).count <= expected.count / 10)
  }

  /// The page as it stands in its file.
  private static let upright = Result { try reading(of: page()) }

  private static func page() throws -> Raster {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Samples/reports/so-nong-nghiep-2022-scan.pdf").path
    let document = try PDFDocument(path: path)
    let page = try #require(document.page(2))
    return try #require(page.raster(dotsPerInch: 200))
  }

  private static func reading(of image: Raster) throws -> ImageReading {
    try ImageReader(file: "trang", page: 1, options: ReadingOptions()).reading(of: image)
  }

  /// The words that are points and nothing else, sorted.
  private static func numbers(in reading: ImageReading) -> [String] {
    reading.lines.flatMap(\.words).map(\.text)
      .filter { $0.contains(",") && $0.allSatisfy { $0.isNumber || $0 == "," } }.sorted()
  }
}
