import CLeptonica
import Foundation
import Pages
import Testing

@testable import Extraction

/// A scanned page of the samples made worse, read from its image to its numbers.
@Suite struct PoorPagesTests {
  /// The page as it stands in its file, and what is read there.
  private static let good = Result { try (page: page(), numbers: numbers(in: page())) }

  @Test func rulingsOfDotsPartTheSameCells() throws {
    let good = try Self.good.get()
    let page = try #require(good.page.transformed { pixCopy(nil, $0) })
    let sheet = try #require(Sheet(levelling: page))
    let level = try #require(page.levelled(by: sheet.skew))
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
    #expect(try Self.numbers(in: level) == good.numbers)
  }

  @Test func whiteLettersOnDarkGroundAreRead() throws {
    let good = try Self.good.get()
    let sheet = try #require(Sheet(levelling: good.page))
    let grid = try #require(sheet.grids.first)
    let page = try #require(good.page.transformed { pixCopy(nil, $0) })
    let row = sheet.area(
      of: Box(
        x0: grid.box.x0, y0: grid.rowBorders[0], x1: grid.box.x1, y1: grid.rowBorders[1]))
    var area = boxCreate(Int32(row.x), Int32(row.y), Int32(row.width), Int32(row.height))
    let dark = pixClipRectangle(page.pix, area, nil)
    boxDestroy(&area)
    let field = Raster(owning: try #require(dark), dotsPerInch: page.dotsPerInch)
    _ = pixInvert(field.pix, field.pix)
    // PIX_SRC of Leptonica: the field replaces what stands there.
    pixRasterop(
      page.pix, Int32(row.x), Int32(row.y), Int32(row.width), Int32(row.height), 12 << 1,
      field.pix, 0, 0)
    let words = try Self.words(in: page)
    for name in try Self.words(in: good.page).prefix(60) where name.count > 3 {
      #expect(words.contains(name))
    }
    #expect(try Self.numbers(in: page) == good.numbers)
  }

  @Test func aPageWithoutDarkFieldsStaysAsItIs() throws {
    let page = try Self.good.get().page
    #expect(page.withDarkFieldsInverted() === page)
  }

  @Test func linesOfTextAreNoRulings() throws {
    let sheet = try #require(Sheet(levelling: try Self.good.get().page))
    #expect(FaintRulings(in: sheet.image, beside: []).rulings.isEmpty)
  }

  private static func page() throws -> Raster {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Samples/reports/so-nong-nghiep-2022-scan.pdf").path
    let document = try PDFDocument(path: path)
    return try #require(try #require(document.page(2)).raster(dotsPerInch: 200))
  }

  private static func words(in image: Raster) throws -> [String] {
    try ImageReader(file: "trang", page: 1, options: ReadingOptions()).reading(of: image)
      .lines.flatMap(\.words).map(\.text)
  }

  /// The words that are points and nothing else, sorted.
  private static func numbers(in image: Raster) throws -> [String] {
    try words(in: image).filter { $0.contains(",") && $0.allSatisfy { $0.isNumber || $0 == "," } }
      .sorted()
  }
}
