import Pages
import Segmentation
import Testing

/// Tables without rulings whose rows stand as close as lines, as spreadsheets print them.
@Suite struct TightTableTests {
  private static let columns = [60.0, 88, 260, 300, 345, 400]
  /// Names at the foot of their cells, the highest of three lines.
  private static let header = [
    ["", "", "", "", "Điểm", ""], ["", "", "Điểm", "Điểm tự", "thẩm", ""],
    ["Stt", "Nội dung", "tối đa", "chấm", "định", "Giải trình"],
  ]

  /// A page of lines: their cells, and how far below the one before they stand, in points; lines of
  /// one cell stand 11 apart.
  private static func page(_ lines: [(below: Double, cells: [String])]) -> Page {
    var y = 100.0
    let lines = header.map { (11.0, $0) } + lines
    return Page(
      number: 1, width: 595, height: 842, method: .textLayer, reason: "",
      lines: lines.flatMap { line -> [Line] in
        y += line.0
        return zip(columns, line.1).filter { !$1.isEmpty }.map { Self.line($1, x: $0, y: y) }
      })
  }

  /// A line of text from a place on, in letters of four points' width, blanks of three.
  private static func line(_ text: String, x: Double, y: Double) -> Line {
    var left = x
    return Line(
      text.split(separator: " ").map { word in
        defer { left += Double(word.count) * 4 + 3 }
        let box = Box(x0: left, y0: y, x1: left + Double(word.count) * 4, y1: y + 12)
        return Word("\(word)", box: box)
      })
  }

  /// The cells of each row of the page's table, by columns.
  private static func rows(_ page: Page) throws -> [[String]] {
    let tables = Segmenter().layout(of: [page]).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let table = try #require(tables.first)
    let roles: [Table.Role] = [.code, .title, .maxScore, .selfScore, .explanation]
    return table.rows.map { row in
      roles.map { role in
        row.cells.first { table.columns[$0.column].role == role }?.passage.text ?? ""
      }
    }
  }

  @Test func aLineThatGoesOnLikeTotalsEndsNoTable() throws {
    let rows = try Self.rows(
      Self.page([
        (13, ["1", "Công khai kết quả đến", "5,00", "4,50", "", ""]),
        (11, ["", "từng công chức, viên chức", "", "", "", ""]),
        (13, ["1.1", "Ban hành kế hoạch năm", "3,00", "3,00", "", ""]),
        (13, ["1.2", "Phân công người theo dõi", "2,00", "1,50", "", ""]),
        (13, ["", "Tổng cộng", "5,00", "4,50", "", ""]),
      ]))
    #expect(rows.map { $0[0] } == ["1", "1.1", "1.2", ""])
    #expect(rows[0][1] == "Công khai kết quả đến từng công chức, viên chức")
  }

  @Test func codesCloseToTitlesAreAColumnOfTheirOwn() throws {
    let rows = try Self.rows(
      Self.page([
        (13, ["1", "CHỈ ĐẠO, ĐIỀU HÀNH", "5,00", "4,50", "", ""]),
        (13, ["1.1", "Ban hành kế hoạch năm,", "3,00", "3,00", "", "Kế hoạch số 12/KH-VP"]),
        (11, ["", "giao việc cho từng phòng", "", "", "", "ngày 05/01/2023"]),
        (13, ["1.1.1", "Phân công người theo dõi", "2,00", "1,50", "", ""]),
        (13, ["2", "VĂN THƯ", "4,00", "4,00", "", ""]),
        (13, ["", "Tổng điểm", "9,00", "8,50", "", ""]),
      ]))
    #expect(
      rows == [
        ["1", "CHỈ ĐẠO, ĐIỀU HÀNH", "5,00", "4,50", ""],
        [
          "1.1", "Ban hành kế hoạch năm, giao việc cho từng phòng", "3,00", "3,00",
          "Kế hoạch số 12/KH-VP ngày 05/01/2023",
        ],
        ["1.1.1", "Phân công người theo dõi", "2,00", "1,50", ""],
        ["2", "VĂN THƯ", "4,00", "4,00", ""],
        ["", "Tổng điểm", "9,00", "8,50", ""],
      ])
  }

  @Test func levelsInRowsOfTheirOwnAreParted() throws {
    let rows = try Self.rows(
      Self.page([
        (13, ["1", "CHỈ ĐẠO, ĐIỀU HÀNH", "5,00", "4,50", "", ""]),
        (13, ["1.1", "Ban hành kế hoạch năm", "3,00", "3,00", "", ""]),
        (11, ["", "của cả cơ quan tỉnh", "", "", "", ""]),
        (13, ["", "Ban hành trong tháng một", "", "3,00", "", ""]),
        (11, ["", "hằng năm: 3,00", "", "", "", ""]),
        (13, ["", "Ban hành sau tháng một:", "", "", "", ""]),
        (11, ["", "1,50", "", "", "", ""]),
        (13, ["", "Không ban hành: 0,00", "", "", "", ""]),
        (13, ["1.2", "Báo cáo đúng hạn", "2,00", "1,50", "", ""]),
      ]))
    #expect(
      rows.map { $0[1] } == [
        "CHỈ ĐẠO, ĐIỀU HÀNH", "Ban hành kế hoạch năm của cả cơ quan tỉnh",
        "Ban hành trong tháng một hằng năm: 3,00", "Ban hành sau tháng một: 1,50",
        "Không ban hành: 0,00", "Báo cáo đúng hạn",
      ])
    #expect(rows.map { $0[3] } == ["4,50", "3,00", "3,00", "", "", "1,50"])
  }

  @Test func totalsWhoseUnitTookALineOfItsOwnAreOneRow() throws {
    let rows = try Self.rows(
      Self.page([
        (13, ["1", "Ban hành kế hoạch năm", "3 điểm", "3 điểm", "", ""]),
        (13, ["2", "Báo cáo đúng hạn", "2 điểm", "1,5", "", "Báo cáo số 9/BC-VP"]),
        (11, ["", "", "", "điểm", "", "ngày 05/01/2023"]),
        (13, ["", "", "17,25", "13,75", "", ""]),
        (11, ["", "TỔNG CỘNG", "điểm", "điểm", "", ""]),
      ]))
    #expect(rows.map { $0[3] } == ["3 điểm", "1,5 điểm", "13,75 điểm"])
    #expect(rows.last?[1] == "TỔNG CỘNG" && rows.last?[2] == "17,25 điểm")
  }

  @Test func pointsBetweenMaximumAndAppraisalAreTheUnitsOwn() throws {
    var page = Self.page([
      (13, ["1", "Ban hành kế hoạch năm", "3,00", "2,50", "2,00", ""]),
      (13, ["2", "Báo cáo đúng hạn", "2,00", "1,50", "1,50", "Báo cáo số 9/BC-VP"]),
    ])
    // "Điểm tự" and "chấm", as they may be read.
    for line in page.lines.indices where page.lines[line].words[0].box?.x0 == Self.columns[3] {
      if page.lines[line].words.count == 2 {
        page.lines[line] = Self.line("Đơnvj", x: Self.columns[3], y: 111)
      } else if page.lines[line].words[0].text == "chấm" {
        page.lines[line] = Self.line("thẩm", x: Self.columns[3], y: 122)
      }
    }
    #expect(try Self.rows(page).map { $0[3] } == ["2,50", "1,50"])
  }

  @Test func levelsInTheTitlesOwnCellStayThere() throws {
    let rows = try Self.rows(
      Self.page([
        (13, ["1", "CHỈ ĐẠO, ĐIỀU HÀNH", "5,00", "4,50", "", ""]),
        (13, ["1.1", "Ban hành kế hoạch", "3,00", "3,00", "", "Kế hoạch số 12/KH-VP"]),
        (11, ["", "- Đúng hạn: 3,00 điểm", "", "", "", "ngày 05/01/2023 của"]),
        (11, ["", "- Chậm hạn: 1,50 điểm", "", "", "", "Văn phòng"]),
        (13, ["1.2", "Báo cáo đúng hạn", "2,00", "1,50", "", ""]),
      ]))
    #expect(
      rows[1] == [
        "1.1", "Ban hành kế hoạch - Đúng hạn: 3,00 điểm - Chậm hạn: 1,50 điểm", "3,00", "3,00",
        "Kế hoạch số 12/KH-VP ngày 05/01/2023 của Văn phòng",
      ])
    #expect(rows.count == 3)
  }
}
