import Pages
import Testing

@testable import Records

@Suite struct MeasureReaderTests {
  private func measures(in text: String, type: String? = "Kế hoạch") -> [Measure] {
    MeasureReader().measures(in: Layout(text: text), type: type)
  }

  @Test func labelledParagraphsTellATasksParts() throws {
    let measures = measures(in: SampleText.plan)
    #expect(measures.map(\.letter) == ["a", "b", nil])
    #expect(measures.map(\.section) == ["II.1", "II.1", "III.1"])
    let first = try #require(measures.first)
    #expect(first.text == "Việc giải quyết hồ sơ có lúc còn chậm. Tỷ lệ nộp trực tuyến chưa đạt.")
    #expect(first.remedy?.hasPrefix("Rà soát quy trình") == true)
    #expect(first.directs == "Trưởng Ban")
    #expect(first.prepares == "Văn phòng Ban")
    #expect(first.coordinates == "Các phòng thuộc Ban")
    #expect(first.time == "Quý II năm 2024")
  }

  @Test(arguments: [
    "(Tài liệu) số:...; ngày cấp...; Cơ quan cấp: …", "(a): b", "( : )", ":", "- (:",
  ])
  func whatOnlyLooksLikeALabelIsNone(line: String) {
    #expect(measures(in: line).isEmpty)
  }

  @Test func labelsMayStandInOneParagraph() throws {
    let second = try #require(measures(in: SampleText.plan).first { $0.letter == "b" })
    #expect(second.prepares == "Phòng Tuyên truyền")
    #expect(second.coordinates == "Thanh tra Ban")
    #expect(second.time == "Tháng 6/2024")
    #expect(second.directs == nil)
  }

  @Test func misreadLabelsAreFound() throws {
    let measure = try #require(
      measures(
        in: """
          I1. NỘI DUNG

          1. Nhiệm vụ

          ¢) Sửa đổi quy chế.

          - Pon vi tham muwu thwc hién: Văn phòng.

          - Phéi hop thue hién: Các phòng.

          - Thoi gian thyc hign: Quý IV.
          """
      ).first)
    #expect(measure.section == "II.1")
    #expect(measure.letter == "c")
    #expect(measure.prepares == "Văn phòng")
    #expect(measure.coordinates == "Các phòng")
    #expect(measure.time == "Quý IV")
  }

  @Test func labelsUnderPointsMakeEachPointATask() {
    let measures = measures(
      in: """
        II. NHIỆM VỤ

        1. Cải cách thể chế:

        - Rà soát văn bản.

        + Đơn vị chủ trì: Thanh tra Sở.

        + Thời gian hoàn thành: Quý I.

        - Xây dựng quy chế.

        + Đơn vị chủ trì: Văn phòng Sở.
        """)
    #expect(measures.map(\.text) == ["Rà soát văn bản.", "Xây dựng quy chế."])
    #expect(measures.map(\.prepares) == ["Thanh tra Sở", "Văn phòng Sở"])
    #expect(measures.map(\.time) == ["Quý I", nil])
  }

  private let unlabelled = """
    I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ

    - Đã ban hành đủ các kế hoạch đúng hạn.

    II. NHIỆM VỤ, GIẢI PHÁP

    1. Mục đích

    - Nâng cao chỉ số của cơ quan trong năm.

    2. Nhiệm vụ cụ thể

    a) Công tác chỉ đạo:

    a1) Nhiệm vụ và giải pháp:

    - Văn phòng Ban:

    + Chủ trì xây dựng kế hoạch năm.

    ~ + Theo dõi, đôn đốc các phòng.

    - Các phòng thuộc Ban:

    Trưởng các phòng tổ chức thực hiện.

    a.2) Chỉ tiêu cụ thể: Phấn đấu đạt 10,5/10,5 điểm.

    III. TỔ CHỨC THỰC HIỆN

    1. Văn phòng Ban theo dõi, đôn đốc việc thực hiện.
    """

  @Test func pointsUnderUnitsAreTasksWhereNothingIsLabelled() {
    let measures = measures(in: unlabelled)
    #expect(
      measures.map(\.text) == [
        "Chủ trì xây dựng kế hoạch năm.", "Theo dõi, đôn đốc các phòng.",
        "Trưởng các phòng tổ chức thực hiện.",
        "Văn phòng Ban theo dõi, đôn đốc việc thực hiện.",
      ])
    #expect(
      measures.map(\.prepares) == [
        "Văn phòng Ban", "Văn phòng Ban", "Các phòng thuộc Ban", "Văn phòng Ban",
      ])
    let target = "Phấn đấu đạt 10,5/10,5 điểm."
    #expect(measures.map(\.target) == [target, target, target, nil])
    #expect(measures.map(\.section) == ["II.2", "II.2", "II.2", "III.1"])
  }

  @Test func aReportsPointsAreNoTasks() {
    #expect(measures(in: unlabelled, type: "Báo cáo").isEmpty)
  }

  @Test func aTableMayTellThePlan() {
    func cells(_ texts: [String]) -> Table.Row {
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let words = text.split(separator: " ").map { Word(String($0)) }
        return Table.Cell(
          column: column, passage: Passage([.init(page: 2, lines: [Line(words)])]))
      }
      return Table.Row(page: 2, cells: cells)
    }
    let headers: [(Table.Role, String)] = [
      (.code, "TT"), (.title, "Nội dung công việc"), (.other, "Đơn vị chủ trì"),
      (.other, "Cơ quan phối hợp"), (.other, "Thời gian hoàn thành"),
    ]
    let table = Table(
      columns: headers.map { .init(role: $0.0, header: $0.1) },
      rows: [
        cells(["I", "Cải cách thể chế"]),
        cells(["1", "Rà soát văn bản", "Thanh tra Sở", "Các phòng", "Quý I/2024"]),
        cells(["2", "Kiểm tra công vụ", "Văn phòng Sở", "", "Quý II/2024"]),
      ])
    let measures = MeasureReader().measures(in: Layout(blocks: [.table(table)]), type: "Kế hoạch")
    #expect(measures.map(\.text) == ["Rà soát văn bản", "Kiểm tra công vụ"])
    #expect(measures.map(\.section) == ["I.1", "I.2"])
    #expect(measures.map(\.prepares) == ["Thanh tra Sở", "Văn phòng Sở"])
    #expect(measures.map(\.coordinates) == ["Các phòng", nil])
    #expect(measures.map(\.time) == ["Quý I/2024", "Quý II/2024"])
    #expect(measures.map(\.page) == [2, 2])
  }

  @Test(arguments: [
    ("II. Nhiệm vụ", OutlineMark.roman("II")), ("2.1. Chung", .number("2.1")),
    ("a.2) Chỉ tiêu", .letter("a2")), ("đ) Xây dựng", .letter("đ")), ("(1) Cải cách", .letter("1")),
    ("- Văn phòng", .bullet("-")), ("+ Chủ trì", .bullet("+")), ("Năm 2023 là", .none),
    ("100 hồ sơ", .none), ("2023. Các", .none), ("al) Nhiệm vụ", .letter("a1")),
  ])
  func marksAreToldFromWords(text: String, mark: OutlineMark) {
    #expect(Prose(text, page: 1).outlineMark.mark == mark)
  }
}
