import Pages
import Testing

@testable import Extraction

@Suite struct FilledLinesTests {
  @Test func aNumberThatWasFilledInJoinsTheWordsOnBothSides() {
    var lines = FilledLines(
      [line("Số:", x: 100), line("Độc lập", x: 300), line("/TB-VP", x: 145)], grids: [])
    lines.fill(line("542", x: 120))
    #expect(lines.lines.map(\.text) == ["Số: 542/TB-VP", "Độc lập"])
  }

  @Test func aDayStandsInItsGap() {
    let words = ["ngày", "tháng", "11"].enumerated().map {
      Word($1, box: box(x: 100 + 60 * Double($0), width: 30), gap: $0 == 0 ? "" : " ")
    }
    var lines = FilledLines([Line(words)], grids: [])
    lines.fill(line("06", x: 135))
    #expect(lines.lines.map(\.text) == ["ngày 06 tháng 11"])
  }

  @Test(arguments: [(300.0, 50.0), (100, 400)])
  func whatStandsAloneMakesALineAtTheEnd(x: Double, y: Double) {
    var lines = FilledLines([line("Số:", x: 100), line("Nơi nhận", x: 90, y: 700)], grids: [])
    lines.fill(line("ĐẾN", x: x, y: y))
    #expect(lines.lines.map(\.text) == ["Số:", "Nơi nhận", "ĐẾN"])
  }

  private func line(_ text: String, x: Double, y: Double = 50) -> Line {
    Line([Word(text, box: box(x: x, y: y, width: 18), gap: "")])
  }

  private func box(x: Double, y: Double = 50, width: Double) -> Box {
    Box(x0: x, y0: y, x1: x + width, y1: y + 12)
  }
}
