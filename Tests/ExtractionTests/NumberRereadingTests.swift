import CLeptonica
import Pages
import Testing

@testable import Extraction

@Suite struct NumberRereadingTests {
  @Test(arguments: [
    ("2,50", "2,50"), ("2.50", "2,50"), ("-3", "-3"), ("10,0 điểm", "10,0"), ("4,25đ", "4,25"),
    ("100", "100"), ("0", "0"),
  ])
  func pointsHaveAForm(reading: String, text: String) {
    #expect(NumberForm(reading)?.text == text)
  }

  @Test(arguments: ["", "00", "05,5", "1.1.2", "2D", ",50", "3..0", "1250", "2,500", "đạt"])
  func whatIsNoNumberOfPointsHasNone(reading: String) {
    #expect(NumberForm(reading) == nil)
  }

  /// A table of codes, titles and points, each cell of 20 by 10 pixels.
  private func doubts(_ rows: [[String]], confidence: Double = 0.95) -> [Int] {
    let cells = rows.indices.flatMap { row in
      rows[row].indices.map { column in
        let (x, y) = (Double(column) * 20, Double(row) * 10)
        return Grid.Cell(
          row: row, column: column, box: Box(x0: x, y0: y, x1: x + 20, y1: y + 10))
      }
    }
    let grid = Grid(
      rowBorders: (0...rows.count).map { Double($0) * 10 },
      columnBorders: (0...rows[0].count).map { Double($0) * 20 }, cells: cells)
    let texts = rows.joined().map { text in
      let area = PixelArea(x: 0, y: 0, width: 20, height: 10)
      let word = RecognisedWord(text: text, raw: text, area: area, confidence: confidence)
      return CellReader.CellText(area: area, lines: [RecognisedLine(area: area, words: [word])])
    }
    return NumberColumns(of: grid, texts).doubtful.map(\.cell)
  }

  @Test func aNumberThatLostItsSignOrADigitIsDoubtful() {
    let rows = [
      ["TT", "Nội dung", "Điểm"], ["1", "Chỉ đạo", "2,50"], ["1.1", "Kế hoạch", "1,50"],
      ["1.2", "Kiểm tra", "100"], ["1.3", "Báo cáo", "l,0"], ["1.4", "Sơ kết", "0,5"],
    ]
    #expect(doubts(rows) == [11, 14])
    #expect(doubts(rows, confidence: 0.3).contains(5))
  }

  @Test func columnsOfCodesAndTextsAreNotDoubted() {
    let rows = [
      ["TT", "Nội dung", "Mã"], ["1", "Chỉ đạo", "1.1.1"], ["2", "Kế hoạch", "1.2"],
      ["3", "Kiểm tra", "12"], ["4", "Báo cáo", "1.4"], ["5", "Sơ kết", "1.5"],
    ]
    #expect(doubts(rows).isEmpty)
  }

  @Test func inkBesideTheDigitsIsToldApartFromThem() throws {
    let digits = [0, 14, 28].map { PixelArea(x: $0, y: 10, width: 11, height: 20) }
    let comma = PixelArea(x: 24, y: 27, width: 3, height: 6)
    let dust = PixelArea(x: 60, y: 2, width: 3, height: 3)
    let stroke = PixelArea(x: 30, y: 0, width: 30, height: 60)
    let clean = try #require(NumberInk(of: digits + [comma, dust], digitHeight: 20))
    #expect(clean.pieces == digits + [comma] && clean.isAlone)
    let signed = try #require(NumberInk(of: digits + [comma, stroke], digitHeight: 20))
    #expect(signed.pieces == digits + [comma] && !signed.isAlone)
    #expect(NumberInk(of: [dust, stroke], digitHeight: 20) == nil)
  }

  @Test func dustGoesAndPointsThatBelongToLettersStay() throws {
    let image = try #require(pixCreate(1654, 2339, 8).map { Raster(owning: $0, dotsPerInch: 200) })
    let letter = PixelArea(x: 300, y: 300, width: 12, height: 20)
    let mark = PixelArea(x: 304, y: 292, width: 4, height: 4)
    let ellipsis = [318, 326, 334].map { PixelArea(x: $0, y: 317, width: 3, height: 3) }
    let leader = (0..<8).map { PixelArea(x: 800 + 10 * $0, y: 317, width: 3, height: 3) }
    let dust = [PixelArea(x: 600, y: 900, width: 3, height: 3)]
    let specks = Specks(among: [letter, mark] + ellipsis + leader + dust, of: image)
    #expect(specks.pieces == dust)
  }
}
