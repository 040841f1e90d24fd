import Pages
import Records
import Segmentation
import Testing

/// Tables of which only what an engine read is left, line by line as they stood on paper: codes
/// misread, bars where rulings stood, decimal commas lost.
@Suite struct EngineTextTests {
  private static let head = """
    BẢNG TỰ CHẤM ĐIỂM CÔNG TÁC VĂN THƯ NĂM 2022
    TT Nội dung đánh giá Điểm số Giải trình
    Điểm tối | Điểm tự | Điểm thẩm
    đa chấm định

    """

  /// The lines as an engine read them, or as they were typed; bars are no words.
  private static func page(of text: String, confidence: Double) -> Page {
    let lines = text.split(separator: "\n").map { line in
      var gap = ""
      var words: [Word] = []
      for piece in line.split(separator: " ") {
        if piece == "|" {
          gap += " |"
        } else {
          words.append(Word(String(piece), confidence: confidence, gap: gap + " "))
          gap = ""
        }
      }
      return Line(words, tail: gap)
    }
    return Page(number: 1, method: .plainText, reason: "", lines: lines)
  }

  private static func contents(of rows: String) -> Contents {
    let page = page(of: head + rows, confidence: 0.94)
    return RecordReader().contents(of: Segmenter().layout(of: [page]))
  }

  private static func assessment(of rows: String) throws -> Assessment {
    try #require(contents(of: rows).assessments.first)
  }

  private static func rows(of text: String) throws -> [Criterion] {
    func all(_ nodes: [Criterion]) -> [Criterion] { nodes.flatMap { [$0] + all($0.children) } }
    return all(try assessment(of: text).criteria)
  }

  @Test func misreadCodesAreToldByThePointsAndTheOrderOfTheRows() throws {
    let rows = try Self.rows(
      of: """
        1 | TIẾP NHẬN VĂN BẢN ĐẾN 5,50 5,00
        al | Đăng ký văn bản trong ngày 3,50 3,50 Sổ đăng ký năm 2022.
        1.1.1 | Mở sổ theo mẫu 2,00 2,00
        1.1.2. Ghi đủ các cột của sổ, không bỏ trống dòng 1,50 1,50
        nào
        12 | Trình lãnh đạo cho ý kiến 2,00 1,50 Phiếu trình số 14/PT-VP ngày
        02/3/2022.
        2 | LƯU TRỮ HỒ SƠ 4,00 4,00
        2.1 Lập danh mục hồ sơ 4,00 4,00
        Tổng điểm 9,50 9,00
        """)
    #expect(rows.map(\.code) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"])
    #expect(rows.map(\.maxScore) == [5.5, 3.5, 2, 1.5, 2, 4, 4])
    #expect(rows.map(\.selfScore) == [5, 3.5, 2, 1.5, 1.5, 4, 4])
    #expect(rows[3].title == "Ghi đủ các cột của sổ, không bỏ trống dòng nào")
    #expect(rows[4].explanation == "Phiếu trình số 14/PT-VP ngày 02/3/2022.")
  }

  @Test func stepsKeepTheirPointsAndTheUnitsPoints() throws {
    let rows = try Self.rows(
      of: """
        1 TIẾP NHẬN VĂN BẢN ĐẾN 5,50 3,00
        1.1 Đăng ký văn bản trong ngày 3,50 2,00 Sổ đăng ký năm 2022; Báo cáo số
        14/BC-VP.
        Đăng ký đủ văn bản: 3,50
        Đăng ký chậm hoặc thiếu các cột 2,00
        bắt buộc: 2,00
        Không đăng ký: 0,00
        1.2 Trình lãnh đạo cho ý kiến 2,00 1,00
        Trình trong ngày: 2,00
        Trình chậm, có giải thích rõ lý do:
        1,00 1,00
        Tổng điểm 5,50 3,00
        """)
    #expect(rows.map { $0.levels.map(\.points) } == [[], [3.5, 2, 0], [2, 1]])
    #expect(rows.map { $0.levels.map(\.selfScore) } == [[], [nil, 2, nil], [nil, 1]])
    #expect(rows[1].levels[1].text == "Đăng ký chậm hoặc thiếu các cột bắt buộc")
  }

  @Test func misreadRomanNumbersCountOnUnderCapitals() throws {
    let assessment = try Self.assessment(
      of: """
        A | CHUẨN BỊ VĂN BẢN 6,00 5,50
        I Tiếp nhận văn bản đến 2,00 2,00
        1 Đăng ký văn bản trong ngày 2,00 2,00
        Il Trình lãnh đạo cho ý kiến 4,00 3,50
        1 Ghi đủ các cột của sổ 2,50 2,00
        2 Mở sổ theo mẫu 1,50 1,50
        B_ LƯU TRỮ HỒ SƠ 4,00 4,00
        I Lập danh mục hồ sơ 4,00 4,00
        1 Nộp hồ sơ đúng hạn 4,00 4,00
        Tổng điểm 10,00 9,50
        """)
    #expect(assessment.criteria.map(\.code) == ["A", "B"])
    #expect(assessment.criteria.map { $0.children.map(\.code) } == [["I", "II"], ["I"]])
    #expect(assessment.criteria[0].children[1].children.map(\.maxScore) == [2.5, 1.5])
  }

  @Test func evidenceBesideATitleEndsBeforeTheStepsBelowIt() throws {
    let rows = try Self.rows(
      of: """
        1 TIẾP NHẬN VĂN BẢN ĐẾN 3,50 3,50
        1.1 Đăng ký văn bản trong ngày. 3,50 3,50 Sổ đăng ký văn bản đến của phòng theo
        mẫu mới (Kế hoạch số 14/KH-VP ngày
        02/3/2022); Báo cáo số 20/BC-VP ngày
        05/4/2022.
        Đăng ký đủ văn bản: 3,50
        Không đăng ký: 0,00
        2 LƯU TRỮ HỒ SƠ 4,00 4,00
        2.1 Lập danh mục hồ sơ 4,00 4,00
        Tổng điểm 7,50 7,50
        """)
    #expect(rows[1].title == "Đăng ký văn bản trong ngày.")
    #expect(rows[1].explanation?.hasSuffix("Báo cáo số 20/BC-VP ngày 05/4/2022.") == true)
    #expect(rows[1].levels.map(\.points) == [3.5, 0])
  }

  @Test func noRowIsGivenMorePointsThanItCanReach() throws {
    let rows = try Self.rows(
      of: """
        1 TIẾP NHẬN VĂN BẢN ĐẾN 4,5đ 5,5đ
        1.1 Đăng ký văn bản trong ngày 3,5đ 3,5đ
        1.2 Trình lãnh đạo cho ý kiến 1đ 2đ
        2 LƯU TRỮ HỒ SƠ 4đ 4đ
        2.1 Lập danh mục hồ sơ 4đ 4đ
        Tổng điểm 8,5đ 9,5đ
        """)
    #expect(rows.map(\.maxScore) == [5.5, 3.5, 2, 4, 4])
    #expect(rows.map(\.selfScore) == [4.5, 3.5, 1, 4, 4])
  }

  @Test func contentsBelowLabelledCriteriaMayBearCodes() throws {
    let assessment = try Self.assessment(
      of: """
        Tiêu chí 1: Tiếp nhận văn bản 5,50 4,50
        1.1 Đăng ký văn bản trong ngày 3,50 3,50 Sổ đăng ký.
        1.2 Trình lãnh đạo cho ý kiến 2,00 1,00
        Tiêu chí 2: Lưu trữ hồ sơ 4,00 4,00
        2.1 Lập danh mục hồ sơ 3,00 3,00
        2.2 Nộp hồ sơ đúng hạn 1,00 1,00
        Tiêu chí 3: Phòng đọc 1,00 1,00
        3.1 Mở cửa đúng giờ 1,00 1,00
        """)
    #expect(
      assessment.criteria.map { $0.children.map(\.code) }
        == [["1.1", "1.2"], ["2.1", "2.2"], ["3.1"]])
    #expect(assessment.criteria.map { $0.children.map(\.maxScore) } == [[3.5, 2], [3, 1], [1]])
  }

  @Test func theTitleTellsThatATableBeginsWhereItsHeaderCannotBeRead() throws {
    let text = """
      BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH
      | chic [riche de oi tua oe
      1 Xây dựng kế hoạch 5,50 4,50
      1.1 Ban hành kế hoạch năm 3,50 3,50
      1.2 Báo cáo định kỳ đầy đủ 2,00 1,00
      2 Kiểm tra công vụ 4,00 4,00
      """
    let layout = Segmenter().layout(of: [Self.page(of: text, confidence: 0.94)])
    let assessment = try #require(AssessmentReader().assessments(in: layout).first)
    #expect(assessment.criteria.map(\.maxScore) == [5.5, 4])
    #expect(assessment.criteria[0].children.map(\.selfScore) == [3.5, 1])
  }

  @Test func pointsThatLostTheirCommaAreWithheldUnlessASumHolds() throws {
    let contents = Self.contents(
      of: """
        1 TIẾP NHẬN VĂN BẢN ĐẾN 5,50 4,75
        1.1 Đăng ký văn bản trong ngày 3,50 3,50
        1.2 Trình lãnh đạo cho ý kiến 2,00 125 Phiếu trình.
        2 LƯU TRỮ HỒ SƠ 4,00 4,00
        2.1 Lập danh mục hồ sơ 4,00 4,00
        Tổng điểm 9,50 8,75
        """)
    let assessment = try #require(contents.assessments.first)
    #expect(assessment.criteria[0].children.map(\.selfScore) == [3.5, nil])
    #expect(assessment.total.selfScore == 8.75)
    #expect(
      contents.findings.contains { $0.place.criterion == "1.2" && $0.message.contains("125") })
  }

  @Test func barsOfATypedTablePartItsCells() throws {
    let page = Self.page(
      of: """
        | TT | Nội dung | Điểm tối đa | Điểm tự chấm |
        | 1 | Tiếp nhận | 5,50 | 5 |
        | 1.1 | Đăng ký | 3,50 | 3 |
        | 1.2 | Trình | 2,00 | 2 |
        """, confidence: 1)
    let assessment = try #require(
      AssessmentReader().assessments(in: Segmenter().layout(of: [page])).first)
    #expect(assessment.criteria[0].selfScore == 5)
    #expect(assessment.criteria[0].children.map(\.selfScore) == [3, 2])
  }
}
