import Pages
import Testing

@testable import Records

/// Plans of several offices, each with its own wording for who does what by when.
@Suite struct PlanFormTests {
  /// A task's parts, "-" for what is not told.
  private func lines(of measures: [Measure]) -> [String] {
    measures.map { task in
      [
        task.section, task.letter, task.text, task.directs, task.prepares, task.coordinates,
        task.time,
      ]
      .map { $0 ?? "-" }.joined(separator: " | ")
    }
  }

  private func measures(in text: String) -> [String] {
    lines(of: MeasureReader().measures(in: Layout(text: text), type: "Kế hoạch"))
  }

  @Test func shortLabelsMayShareALine() {
    let found = measures(
      in: """
        II. NHIỆM VỤ CỤ THỂ

        1. Rà soát quy chế chi tiêu nội bộ của cơ quan.

        - Chủ trì: Phòng Kế hoạch; Phối hợp: Thanh tra Sở, các phòng chuyên môn.

        - Thời hạn: trước ngày 30/6/2024.

        2. Tập huấn nghiệp vụ cho công chức một cửa.

        - Đơn vị thực hiện: Văn phòng Sở.

        - Thời gian hoàn thành: Quý III/2024.

        3. Nâng cấp trang thông tin điện tử

        (Chủ trì: Văn phòng Sở, phối hợp: Trung tâm Tin học, thời gian hoàn thành: tháng 9/2024).
        """)
    #expect(
      found == [
        "II.1 | - | Rà soát quy chế chi tiêu nội bộ của cơ quan. | - | Phòng Kế hoạch | "
          + "Thanh tra Sở, các phòng chuyên môn | trước ngày 30/6/2024",
        "II.2 | - | Tập huấn nghiệp vụ cho công chức một cửa. | - | Văn phòng Sở | - | Quý III/2024",
        "II.3 | - | Nâng cấp trang thông tin điện tử | - | Văn phòng Sở | Trung tâm Tin học | "
          + "tháng 9/2024",
      ])
  }

  @Test func aPlanWithoutHeadingsIsReadSentenceBySentence() {
    let found = measures(
      in: """
        Văn phòng Sở xây dựng kế hoạch cải cách hành chính năm 2024 như sau.

        Văn phòng Sở chủ trì, phối hợp với các phòng rà soát quy chế, hoàn thành trước ngày \
        15/5/2024. Giao Thanh tra Sở kiểm tra việc thực hiện. Công tác này rất quan trọng.

        Các phòng chuyên môn có trách nhiệm báo cáo kết quả, chậm nhất ngày 10/12/2024.
        """)
    #expect(
      found == [
        "- | - | Văn phòng Sở chủ trì, phối hợp với các phòng rà soát quy chế, hoàn thành trước ngày "
          + "15/5/2024. | - | Văn phòng Sở | các phòng | trước ngày 15/5/2024",
        "- | - | Giao Thanh tra Sở kiểm tra việc thực hiện. | - | Thanh tra Sở | - | -",
        "- | - | Các phòng chuyên môn có trách nhiệm báo cáo kết quả, chậm nhất ngày 10/12/2024. "
          + "| - | Các phòng chuyên môn | - | chậm nhất ngày 10/12/2024",
      ])
  }

  @Test func sentencesTellWhoHasTheLeadAndByWhen() {
    let found = measures(
      in: """
        II. NHIỆM VỤ, GIẢI PHÁP

        1. Công tác tiếp dân

        a) Văn phòng huyện chủ trì, phối hợp với Thanh tra huyện tham mưu sửa nội quy tiếp công dân, \
        hoàn thành trước ngày 15/5/2023.

        b) Giao Phòng Nội vụ chủ trì kiểm tra việc trực tiếp dân; hoàn thành trong quý II/2023.

        c) Ủy ban nhân dân các xã niêm yết lịch tiếp dân, chậm nhất ngày 5 hằng tháng.

        d) Duy trì đường dây nóng của huyện.
        """)
    #expect(
      found == [
        "II.1 | a | Văn phòng huyện chủ trì, phối hợp với Thanh tra huyện tham mưu sửa nội quy tiếp "
          + "công dân, hoàn thành trước ngày 15/5/2023. | - | Văn phòng huyện | Thanh tra huyện | "
          + "trước ngày 15/5/2023",
        "II.1 | b | Giao Phòng Nội vụ chủ trì kiểm tra việc trực tiếp dân; hoàn thành trong quý "
          + "II/2023. | - | Phòng Nội vụ | - | trong quý II/2023",
        "II.1 | c | Ủy ban nhân dân các xã niêm yết lịch tiếp dân, chậm nhất ngày 5 hằng tháng. | - | "
          + "- | - | chậm nhất ngày 5 hằng tháng",
        "II.1 | d | Duy trì đường dây nóng của huyện. | - | - | - | -",
      ])
  }

  @Test func whoCarriesThePlanOutHasTasksToo() {
    let found = measures(
      in: """
        II. NỘI DUNG THỰC HIỆN

        1. Nhiệm vụ

        a) Đối thoại với doanh nghiệp.

        - Đơn vị chủ trì: Văn phòng Sở.

        III. TỔ CHỨC THỰC HIỆN

        1. Lãnh đạo Sở căn cứ Kế hoạch này để tập trung chỉ đạo thực hiện.

        2. Các phòng, đơn vị thuộc Sở có trách nhiệm triển khai đúng tiến độ.

        3. Văn phòng Sở:

        - Theo dõi, đôn đốc việc thực hiện Kế hoạch.

        - Tổng hợp báo cáo Giám đốc Sở trước ngày 10/12/2024.

        4. Thanh tra Sở chịu trách nhiệm kiểm tra việc thực hiện.

        Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo về Văn phòng Sở.

        Nơi nhận:
        - Các phòng thuộc Sở;
        - Lưu: VT.
        """)
    #expect(
      found == [
        "II.1 | a | Đối thoại với doanh nghiệp. | - | Văn phòng Sở | - | -",
        "III.1 | - | Lãnh đạo Sở căn cứ Kế hoạch này để tập trung chỉ đạo thực hiện. | Lãnh đạo Sở "
          + "| - | - | -",
        "III.2 | - | Các phòng, đơn vị thuộc Sở có trách nhiệm triển khai đúng tiến độ. | - | "
          + "Các phòng, đơn vị thuộc Sở | - | -",
        "III.3 | - | Theo dõi, đôn đốc việc thực hiện Kế hoạch. | - | Văn phòng Sở | - | -",
        "III.3 | - | Tổng hợp báo cáo Giám đốc Sở trước ngày 10/12/2024. | - | Văn phòng Sở | - | "
          + "trước ngày 10/12/2024",
        "III.4 | - | Thanh tra Sở chịu trách nhiệm kiểm tra việc thực hiện. | - | Thanh tra Sở | - | -",
      ])
  }

  @Test func lettersThatAReadingLostAreToldFromTheirOrder() {
    let found = measures(
      in: """
        I. NHIỆM VỤ

        1. Thể chế

        a) Một. Chủ trì: A1

        b) Hai. Chủ trì: A2

        a) Ba. Chủ trì: A3

        d) Bốn. Chủ trì: A4

        d) Năm. Chủ trì: A5

        2. Bộ máy

        a) Sáu. Chủ trì: A6
        """)
    #expect(
      found.map { $0.prefix(9) } == [
        "I.1 | a |", "I.1 | b |", "I.1 | c |", "I.1 | d |", "I.1 | đ |", "I.2 | a |",
      ])
  }

  @Test(arguments: [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"],
    ["STT", "Nội dung công việc", "Đơn vị thực hiện", "Cơ quan phối hợp", "Thời gian hoàn thành"],
    ["TT", "Nội dung, nhiệm vụ", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Tiến độ"],
    ["Số TT", "Tên nhiệm vụ", "Phòng chủ trì", "Phòng phối hợp", "Thời gian (hoàn thành)"],
    ["TT", "Công việc", "Đơn vị chủ trì thực hiện", "Đơn vị phối hợp", "Hạn hoàn thành"],
  ])
  func aTablesHeaderMayWordItInManyWays(headers: [String]) {
    let rows = [
      ["A", "Cải cách thể chế"],
      ["1", "Rà soát văn bản.", "Thanh tra Sở;", "Các phòng", "Quý I/2024."],
      ["2", "Kiểm tra công vụ", "Văn phòng Sở", "", "30/6/2024"],
      ["B", "Chuyển đổi số"],
      ["1", "Số hóa hồ sơ", "Trung tâm Tin học", "Văn phòng Sở", "Thường xuyên"],
    ]
    let measures = MeasureReader().measures(
      in: Layout(blocks: [.table(Table(headers: headers, rows: rows))]), type: "Kế hoạch")
    #expect(
      lines(of: measures) == [
        "A.1 | - | Rà soát văn bản. | - | Thanh tra Sở | Các phòng | Quý I/2024",
        "A.2 | - | Kiểm tra công vụ | - | Văn phòng Sở | - | 30/6/2024",
        "B.1 | - | Số hóa hồ sơ | - | Trung tâm Tin học | Văn phòng Sở | Thường xuyên",
      ])
  }
}

extension Table {
  /// A table of plain text; the first column holds codes, the second tasks.
  fileprivate init(headers: [String], rows: [[String]]) {
    let roles: [Role] = [.code, .title]
    self.init(
      columns: headers.enumerated().map { index, header in
        .init(role: index < roles.count ? roles[index] : .other, header: header)
      },
      rows: rows.map { texts in
        let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
          let words = text.split(separator: " ").map { Word(String($0)) }
          return Cell(column: column, passage: Passage([.init(page: 1, lines: [Line(words)])]))
        }
        return Row(page: 1, cells: cells)
      })
  }
}
