import Pages
import Records
import Segmentation
import Testing

/// Tables of which only text is left, title and evidence jumbled on one line.
@Suite struct JumbledTextTests {
  private static let text = """
    BẢNG CHẤM ĐIỂM CÔNG TÁC DÂN VẬN NĂM 2023
    TT NỘI DUNG TIÊU CHÍ ĐIỂM Tài liệu kiểm chứng
    Tiêu chí 1: Công tác lãnh đạo, chỉ đạo về dân vận 10 10
    Nội dung 1 | Tổ chức quán triệt, triển khai các văn bản về 4 4 Kế hoạch số 27/KH-VP ngày 03/02/2023 thực hiện
    công tác của các cơ quan nhà nước trong tỉnh đó quy chế dân chủ tại cơ quan; Chỉ thị số 9/CT-UBND
    ngày 20/3/2023 của Chủ tịch UBND tỉnh.
    Nội dung 2 | Phân công lãnh đạo phụ trách công tác dân 6 6 Quyết định số 44/QĐ-VP ngày 28/02/2023 thay thế
    vận; kiểm tra, sơ kết, tổng kết theo định kỳ. Quyết định số 61/QĐ-VP ngày 09/3/2022 về phân
    công nhiệm vụ; Báo cáo số 310/BC-VP.
    Tiêu chí 2: Phong trào thi đua 7 7
    Nội dung 1 | Đăng ký và duy trì ít nhất một mô hình của cả 4 4 Công văn số 588/VP-TH ngày 10/4/2023 đăng ký mô
    phong trào. hình “Ngày thứ Sáu không viết”; Quyết định số 190/
    QĐ-UBND ngày 24/10/2023 công nhận.
    Tổng cộng 17 17
    """

  private var criteria: [Criterion] { Self.criteria(of: Self.text) }

  private static func criteria(of text: String) -> [Criterion] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Line(line.split(separator: " ").map { Word(String($0)) })
    }
    let page = Page(number: 1, method: .plainText, reason: "", lines: lines)
    let layout = Segmenter().layout(of: [page])
    return AssessmentReader().assessments(in: layout).first?.criteria ?? []
  }

  @Test func titleAndEvidenceAreToldApartByTheWidthsOfTheirColumns() throws {
    let rows = criteria.flatMap(\.children)
    #expect(
      rows.map(\.title) == [
        "Tổ chức quán triệt, triển khai các văn bản về công tác của các cơ quan nhà nước trong tỉnh đó",
        "Phân công lãnh đạo phụ trách công tác dân vận; kiểm tra, sơ kết, tổng kết theo định kỳ.",
        "Đăng ký và duy trì ít nhất một mô hình của cả phong trào.",
      ])
    #expect(
      rows.map(\.explanation) == [
        "Kế hoạch số 27/KH-VP ngày 03/02/2023 thực hiện quy chế dân chủ tại cơ quan; Chỉ thị số "
          + "9/CT-UBND ngày 20/3/2023 của Chủ tịch UBND tỉnh.",
        "Quyết định số 44/QĐ-VP ngày 28/02/2023 thay thế Quyết định số 61/QĐ-VP ngày 09/3/2022 về "
          + "phân công nhiệm vụ; Báo cáo số 310/BC-VP.",
        "Công văn số 588/VP-TH ngày 10/4/2023 đăng ký mô hình “Ngày thứ Sáu không viết”; Quyết "
          + "định số 190/QĐ-UBND ngày 24/10/2023 công nhận.",
      ])
  }

  @Test func linksThatAFileListsBelowAPageStandInNoCell() {
    let listed = Self.text.replacing(
      "\nngày 20/3/2023 của Chủ tịch",
      with: "\n\n\nhttps://haison.gov.vn/a\nhttps://haison.gov.vn/b\nngày 20/3/2023 của Chủ tịch")
    #expect(Self.criteria(of: listed) == criteria)
  }

  @Test func aColumnOfCodesAloneMakesNoRows() {
    let codes = ["A", "I", "1", "2", "II", "1", "2", "B", "I", "1", "2", "3", "II", "1", "C", "I"]
    let lines =
      ["BẢNG TỰ CHẤM ĐIỂM NĂM 2023", "TT"] + codes + ["Nội dung", "Việc một", "Việc hai"]
      + ["Điểm tối đa", "2,00", "3,00", "Điểm tự chấm", "2,00", "2,50"]
    #expect(Self.criteria(of: lines.joined(separator: "\n")) == [])
  }

  @Test func stepsOfAScaleStandInTheLeftColumn() throws {
    let rows = Self.criteria(
      of: """
        BẢNG CHẤM ĐIỂM CÔNG TÁC DÂN VẬN NĂM 2023
        TT NỘI DUNG TIÊU CHÍ ĐIỂM Tài liệu kiểm chứng
        Thang điểm Kết quả tự chấm
        Tiêu chí 1: Công tác lãnh đạo, chỉ đạo về dân vận 10 10
        Nội dung 1 | Tổ chức quán triệt, triển khai các văn bản về 4 4 Kế hoạch số 27/KH-VP ngày 03/02/2023 thực hiện
        công tác của các cơ quan nhà nước trong tỉnh đó quy chế dân chủ tại cơ quan; Chỉ thị số 9/CT-UBND
        - Tổ chức kịp thời, đủ nội dung: 4,00 ngày 20/3/2023 của Chủ tịch UBND tỉnh về công tác
        - Tổ chức chậm hoặc thiếu: 2,00 dân vận của cơ quan nhà nước.
        - Không tổ chức: 0,00
        Nội dung 2 | Phân công lãnh đạo phụ trách công tác dân 6 6 Quyết định số 44/QĐ-VP ngày 28/02/2023 thay thế
        vận; kiểm tra, sơ kết, tổng kết theo định kỳ. Quyết định số 61/QĐ-VP ngày 09/3/2022 về phân
        - Đủ các nội dung: 6,00 công nhiệm vụ; Báo cáo số 310/BC-VP.
        - Thiếu một nội dung: 3,00
        Tiêu chí 2: Phong trào thi đua 4 4
        Nội dung 1 | Đăng ký và duy trì ít nhất một mô hình của cả 4 4 Công văn số 588/VP-TH ngày 10/4/2023 đăng ký mô
        phong trào. hình “Ngày thứ Sáu không viết”; Quyết định số 190/
        - Có mô hình: 4,00 QĐ-UBND ngày 24/10/2023 công nhận.
        - Không có mô hình: 0,00
        Tổng cộng 14 14
        """
    ).flatMap(\.children)
    #expect(rows.map { $0.levels.map(\.points) } == [[4, 2, 0], [6, 3], [4, 0]])
    #expect(rows[1].levels.map(\.text) == ["Đủ các nội dung", "Thiếu một nội dung"])
    #expect(
      rows[1].title
        == "Phân công lãnh đạo phụ trách công tác dân vận; kiểm tra, sơ kết, tổng kết theo định kỳ."
    )
    #expect(rows[2].explanation?.hasSuffix("QĐ-UBND ngày 24/10/2023 công nhận.") == true)
  }

  @Test func whatIsToldByWidthsAloneIsNotSure() {
    for row in criteria.flatMap(\.children) {
      #expect(row.confidences.title ?? 1 <= 0.5)
      #expect(row.selfScore == row.maxScore)
    }
  }

  /// What no width tells: the second line may be cut before or behind "nhà".
  @Test func aLentModelTellsWhereTheColumnsMeet() throws {
    let text = """
      BẢNG CHẤM ĐIỂM NĂM 2023
      Tiêu chí 1: Công tác chỉ đạo 10 10
      Nội dung 1 Xây dựng quy chế của cơ quan 4 4 Đã ban hành văn bản chỉ đạo các
      nhà nước đơn vị thực hiện
      Nội dung 2 Tổ chức họp giao ban hằng tuần 3 3 Lịch họp được niêm yết tại
      đúng quy định trụ sở cơ quan
      Nội dung 3 Kiểm tra việc chấp hành kỷ luật 3 3 Đã kiểm tra các phòng chuyên
      của công chức môn thuộc sở
      """
    let known: Set = [
      "quan nhà", "nhà nước", "các đơn", "đơn vị", "tuần đúng", "đúng quy", "quy định", "tại trụ",
      "trụ sở", "luật của", "của công", "công chức", "chuyên môn", "môn thuộc",
    ]
    let fluency = Fluency { words, before in
      let run = before.suffix(1) + words
      let pairs = zip(run, run.dropFirst()).map { "\($0) \($1)" }
      return 5 * Double(pairs.count { !known.contains($0) })
    }
    let lines = text.split(separator: "\n").map { line in
      Line(line.split(separator: " ").map { Word(String($0)) })
    }
    let page = Page(number: 1, method: .plainText, reason: "", lines: lines)
    let layout = Segmenter(fluency: fluency).layout(of: [page])
    let rows = try #require(AssessmentReader().assessments(in: layout).first).criteria[0].children
    #expect(
      rows.map(\.title) == [
        "Xây dựng quy chế của cơ quan nhà nước", "Tổ chức họp giao ban hằng tuần đúng quy định",
        "Kiểm tra việc chấp hành kỷ luật của công chức",
      ])
    #expect(
      rows.map(\.explanation) == [
        "Đã ban hành văn bản chỉ đạo các đơn vị thực hiện",
        "Lịch họp được niêm yết tại trụ sở cơ quan",
        "Đã kiểm tra các phòng chuyên môn thuộc sở",
      ])
  }
}
