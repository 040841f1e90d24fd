import CLeptonica
import Pages
import Testing

@testable import Extraction

/// Rulings drawn dot by dot: whole, double, broken, climbing.
@Suite struct RulingFinderTests {
  private static let dotsPerInch = 200.0

  /// A bitmap with lines of one or more dots' thickness: x, y, width, height.
  private static func bitmap(_ strokes: [(x: Int, y: Int, width: Int, height: Int)]) throws
    -> Bitmap
  {
    let bitmap = Bitmap(owning: try #require(pixCreate(1200, 800, 1)))
    for stroke in strokes {
      var box = boxCreate(
        Int32(stroke.x), Int32(stroke.y), Int32(stroke.width), Int32(stroke.height))
      pixSetInRect(bitmap.pix, box)
      boxDestroy(&box)
    }
    return bitmap
  }

  /// The strokes of a table of three columns and two rows, 1,000 by 400 dots.
  private static let frame = [
    (100, 100, 1000, 2), (100, 300, 1000, 2), (100, 500, 1000, 2), (100, 100, 2, 400),
    (400, 100, 2, 400), (700, 100, 2, 400), (1098, 100, 2, 400),
  ].map { (x: $0.0, y: $0.1, width: $0.2, height: $0.3) }

  private static func grid(of bitmap: Bitmap) -> Grid? {
    Grid.grids(from: RulingFinder(in: bitmap, dotsPerInch: dotsPerInch).rulings).first
  }

  @Test func aTableHasItsCells() throws {
    let grid = try #require(Self.grid(of: try Self.bitmap(Self.frame)))
    #expect((grid.rowCount, grid.columnCount) == (2, 3))
  }

  @Test func doubleLinesAreOne() throws {
    let double = Self.frame.map { stroke in
      stroke.width > stroke.height
        ? (stroke.x, stroke.y + 5, stroke.width, 2) : (stroke.x + 5, stroke.y, 2, stroke.height)
    }.map { (x: $0.0, y: $0.1, width: $0.2, height: $0.3) }
    let grid = try #require(Self.grid(of: try Self.bitmap(Self.frame + double)))
    #expect((grid.rowCount, grid.columnCount) == (2, 3))
  }

  @Test func brokenLinesGoOn() throws {
    let broken = Self.frame.flatMap { stroke in
      stroke.width > stroke.height
        ? stride(from: 0, to: 1000, by: 250).map { (stroke.x + $0, stroke.y, 235, 2) }
        : [(stroke.x, stroke.y, 2, stroke.height)]
    }.map { (x: $0.0, y: $0.1, width: $0.2, height: $0.3) }
    let grid = try #require(Self.grid(of: try Self.bitmap(broken)))
    #expect((grid.rowCount, grid.columnCount) == (2, 3))
  }

  @Test func aThinLineThatClimbsStaysWhole() throws {
    let climbing = (0..<10).map { (x: 100 + 100 * $0, y: 200 + $0, width: 100, height: 1) }
    let found = RulingFinder(in: try Self.bitmap(climbing), dotsPerInch: Self.dotsPerInch)
    #expect(found.rulings.count == 1)
  }

  /// Bars of capitals in a row, 22 points long, touch nothing.
  @Test func headsOfLettersAreNoRulings() throws {
    let heads = [(x: 300, y: 150, width: 62, height: 2), (x: 500, y: 640, width: 62, height: 2)]
    let found = RulingFinder(
      in: try Self.bitmap(Self.frame + heads), dotsPerInch: Self.dotsPerInch)
    #expect(found.rulings.count == Self.frame.count)
    let wiped = try #require(found.mask).count(
      in: PixelArea(x: 480, y: 620, width: 120, height: 40))
    #expect(wiped == 0)
  }
}
