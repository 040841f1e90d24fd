import Pages
import Segmentation
import Testing

/// Tables drawn with rulings that go on over pages, built word by word.
@Suite struct PageBreakTests {
  private static let edges = [50.0, 90, 300, 350, 400, 560]
  private static let header = ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Giải trình"]

  /// A line of text from a place on, in letters of five points' width.
  private static func line(_ text: String, x: Double, y: Double) -> Line {
    var left = x
    return Line(
      text.split(separator: " ").map { word in
        defer { left += Double(word.count + 1) * 5 }
        let box = Box(x0: left, y0: y, x1: left + Double(word.count) * 5, y1: y + 12)
        return Word("\(word)", box: box)
      })
  }

  /// A page with a table from 100 points down, rows of 30 points; a cell's lines are parted by bars,
  /// a row of one cell spans the first two columns.
  private static func page(_ number: Int, rows: [[String]], foot: String = "", level: Bool = true)
    -> Page
  {
    var lines: [Line] = []
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let (x, y) = (edges[column] + 4, 103 + 30 * Double(row))
        for (place, text) in cell.split(separator: "|").enumerated() {
          lines.append(line(String(text), x: x, y: y + 13 * Double(place)))
        }
      }
    }
    if !foot.isEmpty { lines.append(line(foot, x: 480, y: 800)) }
    let bottom = 100 + 30 * Double(rows.count)
    let levels = (level ? Array(0...rows.count) : [0, rows.count]).map { row in
      let y = 100 + 30 * Double(row)
      return Ruling(.horizontal, Box(x0: 50, y0: y - 0.5, x1: 560, y1: y + 0.5))
    }
    let uprights = edges.map {
      Ruling(.vertical, Box(x0: $0 - 0.5, y0: 100, x1: $0 + 0.5, y1: bottom))
    }
    return Page(
      number: number, width: 595, height: 842, method: .textLayer, reason: "", lines: lines,
      rulings: levels + uprights)
  }

  private static func tables(_ pages: [Page]) -> [Table] {
    Segmenter().layout(of: pages).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  private static func texts(_ table: Table) -> [[String]] {
    table.rows.map { $0.cells.map(\.passage.text) }
  }

  private static let first = [header, ["1", "Công tác chỉ đạo", "3", "2", ""]]
  private static let second = ["2", "Công tác văn thư", "4", "4", ""]

  @Test func wordsAtThePagesFootDoNotPartATable() {
    let pages = [
      Self.page(1, rows: Self.first, foot: "Sở Y tế tỉnh Hải Sơn"),
      Self.page(2, rows: [Self.header, Self.second]),
    ]
    #expect(Self.tables(pages).map(\.rows.count) == [2])
  }

  @Test func aScaleInsideACellGoesOnBehindThePageBreak() {
    let cut = ["2", "Công tác văn thư|+ Đúng hạn: 1,00", "1", "1", ""]
    let rest = ["", "+ Chậm: 0,50|+ Không: 0,00", "", "", ""]
    let pages = [
      Self.page(1, rows: Self.first + [cut]), Self.page(2, rows: [Self.header, rest]),
    ]
    #expect(
      Self.tables(pages).map { Self.texts($0).last?[1] }
        == ["Công tác văn thư + Đúng hạn: 1,00 + Chậm: 0,50 + Không: 0,00"])
  }

  @Test func aRepeatedHeaderIsKnownThoughItsFirstNameWasReadAsOnes() {
    let header = ["TT"] + Self.header.dropFirst()
    let misread = ["11"] + Self.header.dropFirst()
    let pages = [
      Self.page(1, rows: [header, Self.first[1]]), Self.page(2, rows: [misread, Self.second]),
    ]
    #expect(Self.tables(pages).map(\.rows.count) == [2])
  }

  @Test func aRunningHeadThatNamesTheTableDoesNotPartIt() {
    let pages = [
      Self.page(1, rows: Self.first, foot: "Sở Y tế tỉnh Hải Sơn - Biểu chấm điểm"),
      Self.page(2, rows: [Self.header, Self.second]),
    ]
    #expect(Self.tables(pages).map(\.rows.count) == [2])
  }

  @Test func aHeaderReadBadlyOnTheNextPageIsTheTablesOwn() {
    let misread = ["STT", "Nõi đumg lầm", "Đỉem rôi ba", "Điểm tự chấm", "CÁC VÀ HÀ"]
    let pages = [
      Self.page(1, rows: Self.first), Self.page(2, rows: [misread, Self.second]),
    ]
    #expect(Self.tables(pages).map { Self.texts($0).map(\.first) } == [["1", "2"]])
  }

  @Test(arguments: [
    ("Tiêu", "chí 2", ["1", "Tiêu chí 2"]), ("Nội|dung", "2", ["1", "Nội dung 2"]),
    ("2", "3", ["1", "2", "3"]),
  ])
  func aLabelThatAPageBreakCutsIsOne(upper: String, lower: String, codes: [String]) {
    let pages = [
      Self.page(1, rows: Self.first + [[upper, "Công tác văn thư", "4", "4", ""]]),
      Self.page(2, rows: [[lower, "và lưu trữ", "", "", ""]]),
    ]
    #expect(Self.tables(pages).map { Self.texts($0).map(\.first) } == [codes])
  }

  @Test func aHeadingOverAPageBeginsATableOfItsOwn() {
    let pages = [
      Self.page(1, rows: Self.first, foot: "Phụ lục 2"),
      Self.page(2, rows: [Self.header, ["1", "Công tác văn thư", "4", "4", ""]]),
    ]
    #expect(Self.tables(pages).map(\.rows.count) == [1, 1])
  }

  @Test func pointsThatStandBeforeThePageBreakBelongToTheTitleBehindIt() {
    let pages = [
      Self.page(1, rows: Self.first + [["", "", "", "0,75", ""]]),
      Self.page(2, rows: [["", "Ban hành chậm: 0,75", "", "", ""], Self.second]),
    ]
    let rows = Self.tables(pages).flatMap(Self.texts)
    #expect(rows.dropFirst().first == ["Ban hành chậm: 0,75", "0,75"])
    #expect(rows.count == 3)
  }

  @Test func aNumberInACellOverCodesAndTitlesIsTheRowsCode() {
    var page = Self.page(
      1, rows: Self.first + [["2. CÔNG TÁC VĂN THƯ", "", "4", "4", ""], Self.second])
    page.rulings.removeAll { $0.direction == .vertical && $0.box.midX == 90 }
    for row in [0.0, 1, 3] {
      let (top, bottom) = (100 + 30 * row, 130 + 30 * row)
      page.rulings.append(Ruling(.vertical, Box(x0: 89.5, y0: top, x1: 90.5, y1: bottom)))
    }
    let rows = Self.tables([page]).flatMap(Self.texts)
    #expect(rows.dropFirst().first == ["2.", "CÔNG TÁC VĂN THƯ", "4", "4"])
  }

  @Test func whatGoesOnBelowARepeatedHeaderWithoutARulingIsKept() {
    var header = Self.header
    header[4] = "Giải trình|và báo cáo số 12."
    var cut = Self.second
    cut[4] = "Kế hoạch số 3"
    let rows = [
      header, ["3", "Công tác lưu trữ", "2", "1", ""], ["4", "Công tác khác", "2", "2", ""],
    ]
    let pages = [
      Self.page(1, rows: Self.first + [cut]), Self.page(2, rows: rows, level: false),
    ]
    let texts = Self.tables(pages).flatMap(Self.texts)
    #expect(texts.map(\.first) == ["1", "2", "3", "4"])
    #expect(texts.dropFirst().first?.last == "Kế hoạch số 3 và báo cáo số 12.")
  }
}
