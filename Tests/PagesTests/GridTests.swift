import Pages
import Testing

@Suite struct GridTests {
  private func level(_ y: Double, _ x0: Double = 0, _ x1: Double = 300) -> Ruling {
    Ruling(.horizontal, Box(x0: x0, y0: y - 0.5, x1: x1, y1: y + 0.5))
  }

  private func upright(_ x: Double, _ y0: Double = 0, _ y1: Double = 60) -> Ruling {
    Ruling(.vertical, Box(x0: x - 0.5, y0: y0, x1: x + 0.5, y1: y1))
  }

  private var plain: [Ruling] {
    [level(0), level(20), level(40), level(60), upright(0), upright(100), upright(300)]
  }

  @Test func aPlainTableHasACellForEveryRowAndColumn() throws {
    let grid = try #require(Grid.grids(from: plain).first)
    #expect(grid.rowCount == 3 && grid.columnCount == 2)
    #expect(grid.cells.count == 6)
    #expect(grid.cells[3].box == Box(x0: 100, y0: 20, x1: 300, y1: 40))
    #expect(grid.cell(x: 150, y: 50)?.row == 2)
    #expect(grid.cell(holding: Box(x0: 95, y0: 22, x1: 140, y1: 35))?.column == 1)
    #expect(grid.cell(holding: Box(x0: 310, y0: 22, x1: 340, y1: 35)) == nil)
  }

  @Test func theOrderOfTheRulingsDoesNotMatter() {
    #expect(Grid.grids(from: plain.reversed()) == Grid.grids(from: plain))
  }

  @Test func aHeaderOverTwoColumnsIsOneCell() throws {
    let rulings = [
      level(0), level(20), level(40, 100, 300), level(60), upright(0), upright(100),
      upright(200, 20), upright(300),
    ]
    let grid = try #require(Grid.grids(from: rulings).first)
    #expect(
      grid.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
        [0, 0, 1, 1], [0, 1, 1, 2], [1, 0, 2, 1], [1, 1, 1, 1], [1, 2, 1, 1], [2, 1, 1, 1],
        [2, 2, 1, 1],
      ])
  }

  @Test func brokenFaintAndDoubleLinesCountAsOne() throws {
    let rulings = [
      level(0), level(1.8), level(20, 0, 90), level(20.8, 96, 180), level(20.3, 190, 300),
      level(60), upright(0), upright(100, 0, 25), upright(101, 30, 58), upright(300),
      upright(302.5),
    ]
    let grid = try #require(Grid.grids(from: rulings).first)
    #expect(grid.rowCount == 2 && grid.columnCount == 2 && grid.cells.count == 4)
  }

  @Test func arcsOfASealPartNoCells() throws {
    let seal = [upright(150, 26, 35), upright(190, 9, 23), level(28, 157, 183)]
    #expect(Grid.grids(from: plain + seal) == Grid.grids(from: plain))
  }

  @Test func aTableCutByThePageBreakIsClosedWhereItsRulingsEnd() throws {
    let rulings = [
      level(0), level(20), upright(0, 0, 90), upright(100, 0, 90), upright(300, 0, 88),
    ]
    let grid = try #require(Grid.grids(from: rulings).first)
    #expect(grid.rowBorders == [0, 20, 90])
    #expect(grid.cells.count == 4)
  }

  @Test func aTableWithoutOuterBordersKeepsItsFirstAndLastColumn() throws {
    let rulings = [level(0), level(20), level(40), upright(100, 0, 40), upright(200, 0, 40)]
    let grid = try #require(Grid.grids(from: rulings).first)
    #expect(grid.columnBorders == [0, 100, 200, 300])
    #expect(grid.cells.count == 6)
  }

  @Test func twoTablesOnAPageAreTwoGrids() {
    let below = [
      level(100), level(120), upright(0, 100, 120), upright(150, 100, 120), upright(300, 100, 120),
    ]
    let grids = Grid.grids(from: below + plain)
    #expect(grids.map(\.rowCount) == [3, 1])
  }

  @Test func framesUnderlinesAndLoneRulingsMakeNoGrid() {
    let frame =
      [level(-50, -50, 400), level(200, -50, 400), upright(-50, -50, 200)]
      + [upright(400, -50, 200)]
    #expect(Grid.grids(from: frame).isEmpty)
    #expect(Grid.grids(from: [level(10), level(30, 50, 90)]).isEmpty)
    #expect(Grid.grids(from: []).isEmpty)
    #expect(Grid.grids(from: frame + plain).count == 1)
  }

  @Test func aMissingBorderNeverLeavesCellsThatOverlap() throws {
    let rulings = plain.dropLast(2) + [upright(100, 0, 20), upright(100, 40, 60), upright(300)]
    let grid = try #require(Grid.grids(from: Array(rulings)).first)
    let area = grid.cells.reduce(0) { $0 + $1.box.width * $1.box.height }
    #expect(area == grid.box.width * grid.box.height)
    #expect(grid.cells.count == 5)
  }
}
