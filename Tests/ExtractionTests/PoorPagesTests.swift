import CLeptonica
import Foundation
import Pages
import Testing

@testable import Extraction

/// A scanned page of the samples made worse, read from its image to its numbers.
@Suite struct PoorPagesTests {
  /// What is read on the page as it stands in its file.
  private static let good = Result { try SamplePage.reading(of: SamplePage.image(2)) }

  @Test func rulingsOfDotsPartTheSameCells() throws {
    let page = try SamplePage.image(2)
    let sheet = try #require(Sheet(levelling: page))
    let level = try #require(page.levelled(by: sheet.skew)?.transformed { pixCopy(nil, $0) })
    // A gap of three pixels after every three, along each ruling.
    for box in sheet.rulings.map(\.box) {
      let area = sheet.area(of: box).grown(by: 2)
      for place in stride(from: 0, to: max(area.width, area.height), by: 6) {
        level.whiten(
          area.width > area.height
            ? PixelArea(x: area.x + place, y: area.y, width: 3, height: area.height)
            : PixelArea(x: area.x, y: area.y + place, width: area.width, height: 3))
      }
    }
    let dotted = try #require(Sheet(levelling: level))
    #expect(dotted.grids.map(\.columnCount) == sheet.grids.map(\.columnCount))
    #expect(dotted.grids.map(\.rowCount) == sheet.grids.map(\.rowCount))
    #expect(
      SamplePage.numbers(in: try SamplePage.reading(of: level))
        == SamplePage.numbers(in: try Self.good.get()))
  }

  @Test func aPageWithoutDarkFieldsStaysAsItIs() throws {
    let page = try SamplePage.image(2)
    #expect(page.withDarkFieldsLightened() === page)
  }

  @Test func linesOfTextAreNoRulings() throws {
    let sheet = try #require(Sheet(levelling: try SamplePage.image(2)))
    #expect(FaintRulings(in: sheet.image, beside: []).rulings.isEmpty)
  }
}
