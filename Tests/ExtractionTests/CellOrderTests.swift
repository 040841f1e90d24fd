import Pages
import Testing

@testable import Extraction

@Suite struct CellOrderTests {
  private func word(_ text: String, _ x: Double, _ y: Double) -> Word {
    Word(text, box: Box(x0: x, y0: y, x1: x + 20, y1: y + 10))
  }

  @Test func noLineSpansTwoCells() {
    let columns = [0.0, 50, 100]
    let cells = (0..<2).flatMap { row in
      (0..<2).map { column in
        Grid.Cell(
          row: row, column: column,
          box: Box(
            x0: columns[column], y0: Double(20 + row * 30), x1: columns[column + 1],
            y1: Double(50 + row * 30)))
      }
    }
    let grid = Grid(rowBorders: [20, 50, 80], columnBorders: columns, cells: cells)
    let lines = [
      Line([word("đầu", 0, 5)]), Line([word("1.1", 5, 25), word("Nội", 55, 25)]),
      Line([word("dung", 55, 38)]), Line([word("1.2", 5, 55), word("3,00", 60, 55)]),
      Line([word("cuối", 0, 90)]),
    ]
    let ordered = CellOrder.lines(lines, in: [grid])
    #expect(ordered.map(\.text) == ["đầu", "1.1", "Nội", "dung", "1.2", "3,00", "cuối"])
    #expect(CellOrder.lines(lines, in: []) == lines)
  }

  @Test(arguments: [
    (0, Box(x0: 10, y0: 20, x1: 30, y1: 40)), (90, Box(x0: 160, y0: 10, x1: 180, y1: 30)),
    (180, Box(x0: 70, y0: 160, x1: 90, y1: 180)), (270, Box(x0: 20, y0: 70, x1: 40, y1: 90)),
  ])
  func aTurnedPageCarriesItsBoxesAlong(_ turn: Int, _ expected: Box) {
    let frame = Frame(width: 100, height: 200, turn: turn)
    #expect(frame.upright(Box(x0: 10, y0: 20, x1: 30, y1: 40)) == expected)
    #expect(frame.width == (turn % 180 == 0 ? 100 : 200))
  }

  private static func line(_ text: String, x: Double, y: Double) -> Line {
    Line([Word(text, box: Box(x0: x, y0: y, x1: x + 40, y1: y + 10), gap: "")])
  }

  @Test func aListInColumnsIsReadRowByRow() throws {
    let lines = [50.0, 150, 250].flatMap { x in
      [100.0, 115, 130].map { Self.line("\(Int($0))-\(Int(x))", x: x, y: $0 + x / 100) }
    }
    let rows = try #require(CellOrder.listLines(lines))
    #expect(
      rows.map { $0.map(\.text) } == [
        ["100-50", "100-150", "100-250"], ["115-50", "115-150", "115-250"],
        ["130-50", "130-150", "130-250"],
      ])
  }

  @Test func aTableWhoseCellsWrapStaysCellByCell() {
    let title = [100.0, 115, 130, 145].map { Self.line("nội dung", x: 100, y: $0) }
    let lines = title + [Self.line("1.1", x: 50, y: 100), Self.line("2,00", x: 250, y: 100)]
    #expect(CellOrder.listLines(lines) == nil)
  }
}
