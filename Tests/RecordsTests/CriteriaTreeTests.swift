import Pages
import Testing

@testable import Records

@Suite struct CriteriaTreeTests {
  @Test(arguments: [
    ("Ban hành kịp thời và đủ các nội dung: 3,00", "Ban hành kịp thời và đủ các nội dung", 3.0),
    ("Không ban hành: 0", "Không ban hành", 0),
    ("- Thực hiện đủ: 0,5 điểm;", "Thực hiện đủ", 0.5),
    ("Ban hành không kịp thời 1", "Ban hành không kịp thời", 1),
    ("Có xảy ra: -2", "Có xảy ra", -2),
    ("Mỗi văn bản chậm bị trừ 0,5", "Mỗi văn bản chậm bị trừ", -0.5),
    ("Tài liệu hết thời hạn lưu trữ: 1,50", "Tài liệu hết thời hạn lưu trữ", 1.5),
  ])
  func pointsStandAtTheEndOfALevel(cell: String, text: String, points: Double) {
    let level = LevelText(cell)
    #expect(level.text == text)
    #expect(level.points == points)
  }

  @Test(arguments: [
    "Hoàn thành từ 80% thì tính theo công thức [tỷ lệ % hoàn thành X 2,00/100%]",
    "Đạt tỷ lệ dưới 10% (Tỷ lệ % giảm biên chế X 2,00/10%)", "Kế hoạch năm 2021",
    "Từ 80% - 100%", "Mức độ 4",
  ])
  func formulasYearsAndSharesAreNoPoints(cell: String) {
    #expect(LevelText(cell).points == nil)
  }

  @Test(arguments: [
    "TỔNG ĐIỂM", "Tổng cộng (I+II)", "Cộng", "TỔNG", "Tổng số", "TỔNG SỐ (A + B):",
  ])
  func aRowThatNamesASumIsATotal(title: String) {
    #expect(TotalRow.isTotal(title))
  }

  @Test(arguments: ["Tổng số hồ sơ đã giải quyết: 1,25", "Cộng đồng dân cư tham gia", "Cộng điểm"])
  func aRowThatCountsSomethingElseIsNone(title: String) {
    #expect(!TotalRow.isTotal(title))
  }

  @Test(arguments: [
    ("3.00", 3.0), ("0,5", 0.5), ("10", 10), ("|3,00", 3), ("-2", -2), ("1.000", 1000),
    ("2 điểm", 2), ("2,5đ", 2.5), ("6,750", 6.75),
  ])
  func scoresAreReadExactly(cell: String, value: Double) {
    #expect(ScoreText.value(of: cell) == value)
  }

  @Test(arguments: ["", "3.O0", "3,00 3,00", "đạt", "9/10", "1.2.3"])
  func whatIsNoNumberHasNoValue(cell: String) {
    #expect(ScoreText.value(of: cell) == nil)
  }

  @Test(arguments: [("9/10", 9.0, 10.0), ("7,5/12,5", 7.5, 12.5), ("0 / 2", 0, 2)])
  func sharesOfTheMostPointsAreTwoNumbers(cell: String, value: Double, most: Double) throws {
    let share = try #require(ScoreText.share(of: cell))
    #expect(share.value == value)
    #expect(share.most == most)
  }

  @Test(arguments: ["11/10", "10", "1/2/3", "đạt/10", "17/"])
  func whatIsNoShareOfTheMostPointsHasNone(cell: String) {
    #expect(ScoreText.share(of: cell) == nil)
  }

  @Test func aShareCountsOnlyAgainstTheMostPointsOfItsRow() {
    let roles: [Table.Role] = [.maxScore, .selfScore]
    func own(_ most: String, _ own: String) -> Double? {
      let cells = [most, own].enumerated().map { index, text in
        Table.Cell(
          column: index, passage: Passage([.init(page: 1, lines: [Line([Word(text)])])]))
      }
      return AssessmentRow(Table.Row(page: 1, cells: cells), roles: roles).score(.selfScore)
    }
    #expect(own("10", "9/10") == 9)
    #expect(own("5", "9/10") == nil)
    #expect(own("5", "–") == nil)
  }

  @Test(arguments: [("Xếp loại: Hoàn thành tốt nhiệm vụ", true), ("Xếp loại hồ sơ", false)])
  func aRowThatNamesTheGradeIsNoLevel(title: String, isGrade: Bool) {
    #expect(TotalRow.isGrade(title) == isGrade)
  }

  @Test func lostDotsAndMisreadDigitsOfScannedCodesAreReadByTheirOrder() {
    let read = ["1", "11", "111", "11,2", "12", "2"]
    let styles = CodeStyles(of: read.map { Self.seen($0) })
    let cells = read.map { CodeReading($0, styles: styles, width: nil, confidence: 0.6) }
    let none = read.map { _ in false }
    let codes = CodeDecoder(of: cells, mayLack: none).codes(of: cells, mayLack: none)
    #expect(codes.map { $0?.text } == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"])
  }

  /// The codes found where these were read, in rows that may have lost theirs or not.
  private static func codes(
    read: [String], confidence: Double, mayLack: Bool = false
  ) -> [String?] {
    let styles = CodeStyles(of: read.map { seen($0) })
    let cells = read.map { CodeReading($0, styles: styles, width: nil, confidence: confidence) }
    let lacking = read.map { _ in mayLack }
    return CodeDecoder(of: cells, mayLack: lacking).codes(of: cells, mayLack: lacking)
      .map { $0?.text }
  }

  @Test(arguments: [
    (["", "1", "2", "II", "1", "III", "1"], ["I", "1", "2", "II", "1", "III", "1"]),
    (["I", "1", "2", "", "1", "III", "1"], ["I", "1", "2", "II", "1", "III", "1"]),
    (["I", "I", "2", "II", "I", "2"], ["I", "1", "2", "II", "1", "2"]),
    (["A", "I", "1", "B", "I", "1", "II"], ["A", "I", "1", "B", "I", "1", "II"]),
  ])
  func romanNumbersThatWereLostAreToldByTheirOrder(read: [String], codes: [String]) {
    #expect(Self.codes(read: read, confidence: 0.9, mayLack: true) == codes)
  }

  @Test(arguments: [
    (
      ["1", "1", "1.1", "1.2", "2", "11", "1", "1.1", "2", "111", "1", "IV", "1"],
      ["I", "1", "1.1", "1.2", "2", "II", "1", "1.1", "2", "III", "1", "IV", "1"]
    ),
    (["I", "1", "II", "1", "II", "1", "IV"], ["I", "1", "II", "1", "III", "1", "IV"]),
    (["l", "1", "2", "ll", "3", "4", "5"], ["I", "1", "2", "II", "3", "4", "5"]),
    (["1", "2", "3", "9", "10", "11"], ["1", "2", "3", "9", "10", "11"]),
    (["1.1", "1.2", "2", "2.1"], ["1.1", "1.2", "2", "2.1"]),
  ])
  func romanNumbersReadAsFiguresAreToldByTheirOrder(read: [String], codes: [String]) {
    #expect(Self.codes(read: read, confidence: 0.9) == codes)
  }

  @Test(arguments: [
    ["1", "1.1", "1.2", "1.2", "2"], ["1", "1.1", "1.3", "2"], ["1", "1", "2", "3"],
    ["1", "1.1", "1.2", "2", "2.1", "2.1", "2.2", "3"],
  ])
  func faultsInAScannedNumberingThatIsClearlyReadStay(printed: [String]) {
    #expect(Self.codes(read: printed, confidence: 0.98) == printed)
  }

  @Test func codesOfCleanTextStayAsPrinted() {
    let printed = ["1", "1.1", "1.1.1", "1.1.1", "1.1.3", "2", "4"]
    let styles = CodeStyles(of: printed.map { Self.clean($0) })
    let cells = printed.map { CodeReading($0, styles: styles, width: nil) }
    let none = printed.map { _ in false }
    let codes = CodeDecoder(of: cells, mayLack: none).codes(of: cells, mayLack: none)
    #expect(codes.map { $0?.text } == printed)
  }

  @Test func labelsGiveCodesByTheirOrder() throws {
    let rows = [
      ("", "Tiêu chí 3: Cải cách hành chính", "10", "9,5"), ("Nội dung 1", "Kế hoạch", "4", "4"),
      ("Nội dung 2", "Kiểm tra", "6", "x"), ("", "Tổng cộng", "10", "9,5"),
    ]
    let assessment = try #require(
      AssessmentReader().assessments(in: Layout(blocks: [.table(Self.table(rows))])).first)
    let top = try #require(assessment.criteria.first)
    #expect(top.code == "3" && top.label == "Tiêu chí 3" && top.title == "Cải cách hành chính")
    #expect(top.children.map(\.code) == ["3.1", "3.2"])
    #expect(top.children.map(\.selfScore) == [4, nil])
    #expect(top.children[1].remarks.count == 1)
    #expect(assessment.total.selfScore == 9.5)
  }

  private static func table(_ rows: [(String, String, String, String)]) -> Table {
    let roles: [Table.Role] = [.code, .title, .maxScore, .selfScore]
    return Table(
      columns: roles.map { .init(role: $0, header: "") },
      rows: rows.map { row in
        let cells = [row.0, row.1, row.2, row.3].enumerated().filter { !$0.element.isEmpty }
        return .init(page: 1, cells: cells.map { .init(column: $0, passage: clean($1)) })
      })
  }

  private static func clean(_ text: String) -> Passage {
    let words = text.split(separator: " ").map { Word(String($0)) }
    return Passage([.init(page: 1, lines: [Line(words)])])
  }

  private static func seen(_ text: String) -> Passage {
    let box = Box(x0: 0, y0: 0, x1: 10, y1: 8)
    return Passage([.init(page: 1, lines: [Line([Word(text, box: box, confidence: 0.6)])])])
  }
}
