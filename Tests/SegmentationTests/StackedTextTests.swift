import Pages
import Records
import Segmentation
import Testing

/// Tables whose cells stand one below another, as `pdftotext` writes them.
@Suite struct StackedTextTests {
  private static let title = "BẢNG TỰ CHẤM ĐIỂM NĂM 2023"
  private static let names = [
    "TT", "Nội dung tiêu chí", "Điểm tối|đa", "Điểm tự|chấm", "Tài liệu|kiểm chứng",
  ]

  /// Cells one below another, an empty line between any two; a bar breaks a cell's lines.
  private static func text(_ cells: [String]) -> String {
    cells.map { $0.replacing("|", with: "\n") }.joined(separator: "\n\n")
  }

  private static func contents(of pages: [String]) -> Contents {
    let pages = pages.enumerated().map { index, text in
      Page(
        number: index + 1, method: .plainText, reason: "",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          Line(line.split(separator: " ").map { Word(String($0), gap: " ") })
        })
    }
    return RecordReader().contents(of: Segmenter().layout(of: pages), pages: pages)
  }

  private static func rows(_ nodes: [Criterion]) -> [String] {
    nodes.flatMap { node in
      ["\(node.code)|\(node.title)|\(text(node.maxScore))|\(text(node.selfScore))"]
        + node.levels.map { "\($0.text)|\(text($0.points))|\(text($0.selfScore))" }
        + rows(node.children)
    }
  }

  private static func text(_ score: Double?) -> String { score.map { "\($0)" } ?? "-" }

  @Test func cellsBelowOneAnotherComeOutOverPages() throws {
    let first = Self.text(
      [Self.title] + Self.names + [
        "1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CHUYỂN|ĐỔI SỐ", "6,00", "5,50", "1.1",
        "Xây dựng chương trình", "2,50", "2,50", "Kế hoạch số 27/KH-VP ngày|03/02/2023.",
        "Ban hành kịp thời: 2,50", "2,50", "Ban hành chậm, sau ngày|31/3: 1,00|1.2",
        "Phân công lãnh đạo phụ trách", "3,50", "3,00", "1",
        "Quyết định số 44/QĐ-VP ngày 28/02/2023.",
      ])
    let second = Self.text(
      Self.names + [
        "2", "CÔNG KHAI", "4,00", "4,00", "2.1", "Niêm yết công khai thủ tục", "2,00", "2,00",
        "2.2", "Tiếp công dân đúng lịch", "2,00", "2,00", "TỔNG ĐIỂM", "10,00", "9,50", "2",
        "Đã niêm yết 128 thủ tục.",
      ])
    let contents = Self.contents(of: [first, second])
    let assessment = try #require(contents.assessments.first)
    #expect(
      Self.rows(assessment.criteria) == [
        "1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CHUYỂN ĐỔI SỐ|6.0|5.5",
        "1.1|Xây dựng chương trình|2.5|2.5", "Ban hành kịp thời|2.5|2.5",
        "Ban hành chậm, sau ngày 31/3|1.0|-", "1.2|Phân công lãnh đạo phụ trách|3.5|3.0",
        "2|CÔNG KHAI|4.0|4.0", "2.1|Niêm yết công khai thủ tục|2.0|2.0",
        "2.2|Tiếp công dân đúng lịch|2.0|2.0",
      ])
    #expect(assessment.total.maxScore == 10 && assessment.total.selfScore == 9.5)
    #expect(
      assessment.criteria[0].children[0].explanation == "Kế hoạch số 27/KH-VP ngày 03/02/2023.")
    // What stands behind the page's number was torn off some row: nobody knows which.
    #expect(assessment.criteria[0].children[1].explanation == nil)
    #expect(contents.findings.map(\.code) == [.tableUnread, .tableUnread])
  }

  @Test func pointsTornOffTheirRowsAreNotGuessed() throws {
    let text = Self.text(
      [Self.title] + Self.names + [
        "1", "CHỈ ĐẠO", "6,00", "5,50", "1.1", "Xây dựng chương trình", "2,50", "2,50", "1,50",
        "1,00", "1.2", "Phân công lãnh đạo phụ trách", "1.3", "Sơ kết", "2,00", "2,00", "2",
        "CÔNG KHAI", "4,00", "3,00", "2.1", "Niêm yết", "4,00", "3,00",
      ])
    let assessment = try #require(Self.contents(of: [text]).assessments.first)
    #expect(
      Self.rows(assessment.criteria) == [
        "1|CHỈ ĐẠO|-|-", "1.1|Xây dựng chương trình|-|-", "1.2|Phân công lãnh đạo phụ trách|-|-",
        "1.3|Sơ kết|2.0|2.0", "2|CÔNG KHAI|4.0|3.0", "2.1|Niêm yết|4.0|3.0",
      ])
  }

  @Test func theHeaderTellsWhichPointsComeFirst() throws {
    let text = """
      BẢNG CHẤM ĐIỂM
      STT
      Tiêu chí
      Điểm tự đánh giá
      Điểm chuẩn
      I
      LÃNH ĐẠO
      5
      6
      1
      Ban hành kế hoạch
      3
      3
      2
      Kiểm tra
      2
      3
      II
      CÔNG KHAI
      4
      4
      1
      Niêm yết
      4
      4
      """
    let assessment = try #require(Self.contents(of: [text]).assessments.first)
    #expect(
      Self.rows(assessment.criteria) == [
        "I|LÃNH ĐẠO|6.0|5.0", "1|Ban hành kế hoạch|3.0|3.0", "2|Kiểm tra|3.0|2.0",
        "II|CÔNG KHAI|4.0|4.0", "1|Niêm yết|4.0|4.0",
      ])
  }

  @Test func aTableOfWhichNoRowIsReadIsTold() {
    let text = """
      BẢNG CHẤM ĐIỂM NĂM 2023
      Điểm tối đa
      Điểm tự chấm
      Kết quả chung của đơn vị
      4,00
      3,50
      2,00
      Kết quả của phòng
      1,50
      2,00
      3,00
      4,25
      """
    let contents = Self.contents(of: [text])
    #expect(contents.assessments.isEmpty)
    #expect(contents.findings.map(\.code) == [.tableUnread])
  }

  @Test(arguments: [
    """
    BẢNG ĐÁNH GIÁ, XẾP LOẠI MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ
    Công tác chỉ đạo 13,00 11,75
    Khai thác dữ liệu 3,00 3,00 Báo cáo quý
    Khung năng lực 3,0 2,5
    3,5
    2,5
    1,5
    """,
    "1 Mở sổ theo mẫu 2,00 1,50\n2 Ghi đủ các cột 2,00 2,00\n3 Nộp hồ sơ 3,00 3,00 Biên bản",
  ])
  func pointsWithoutHeaderAreTold(text: String) {
    let contents = Self.contents(of: [text])
    #expect(contents.assessments.isEmpty)
    #expect(contents.findings.map(\.code) == [.tableUnread])
  }

  @Test func aTableOfCountsIsNoneOfPoints() {
    let text = """
      BẢNG TỔNG HỢP HỒ SƠ
      1 Sở Y tế 120 118
      2 Sở Xây dựng 88 90
      3 Sở Tư pháp 75 75
      """
    #expect(Self.contents(of: [text]).findings.isEmpty)
  }

  @Test func aColumnOfCodesIsNoColumnOfPoints() {
    let text = """
      BẢNG TỰ CHẤM ĐIỂM NĂM 2023
      TT
      A
      I
      1
      2
      II
      1
      2
      B
      I
      1
      2
      Nội dung
      LÃNH ĐẠO
      Ban hành kế hoạch
      Điểm tối đa
      5
      3
      2
      Điểm tự chấm
      5
      3
      2
      """
    let contents = Self.contents(of: [text])
    #expect(contents.assessments.isEmpty)
    #expect(contents.findings.map(\.code) == [.tableUnread])
  }

  @Test func aReportThatSpeaksOfPointsHasLostNoTable() {
    let text = """
      Đơn vị tự chấm điểm theo thang điểm của tỉnh, điểm tối đa là 100.
      Năm 2021 đạt 91,5 điểm.
      Năm 2022 đạt 92,5 điểm.
      1. Công tác chỉ đạo: đạt 12.
      2. Cải cách thể chế: đạt 9,5.
      """
    #expect(Self.contents(of: [text]).findings.isEmpty)
  }
}
