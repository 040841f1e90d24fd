import Pages
import Records
import Segmentation
import Testing

/// Plans whose tasks stand in a table of text.
@Suite struct PlanTextTests {
  private func tasks(in lines: [String]) -> [String] {
    let page = Page(
      number: 1, method: .plainText, reason: "", lines: lines.map(TextFormTests.line))
    let measures = RecordReader().contents(of: Segmenter().layout(of: [page])).measures
    return measures.map { task in
      [task.section, task.text, task.directs, task.prepares, task.coordinates, task.time]
        .map { $0 ?? "-" }.joined(separator: " | ")
    }
  }

  @Test func aTableOfTasksIsRead() {
    let found = tasks(in: [
      "KẾ HOẠCH", "Khắc phục hạn chế trong công tác dân vận năm 2022", "",
      "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành",
      "I\tTUYÊN TRUYỀN",
      "1\tTổ chức hội nghị quán triệt\tBộ phận Tổng hợp\tCác xã, thị trấn\tQuý I/2022",
      "2\tĐăng tin trên trang điện tử\tBộ phận Công nghệ\tĐài Truyền thanh\tThường xuyên",
      "II\tKIỂM TRA", "3\tKiểm tra quy chế dân chủ\tThanh tra\tPhòng Tư pháp\tTháng 9/2022",
    ])
    #expect(
      found == [
        "I.1 | Tổ chức hội nghị quán triệt | - | Bộ phận Tổng hợp | Các xã, thị trấn | Quý I/2022",
        "I.2 | Đăng tin trên trang điện tử | - | Bộ phận Công nghệ | Đài Truyền thanh | Thường xuyên",
        "II.3 | Kiểm tra quy chế dân chủ | - | Thanh tra | Phòng Tư pháp | Tháng 9/2022",
      ])
  }

  @Test func barsPartItsCellsToo() {
    let found = tasks(in: [
      "KẾ HOẠCH", "Khắc phục hạn chế về chuyển đổi số", "",
      "| STT | Nhiệm vụ | Lãnh đạo chỉ đạo | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |",
      "| 1 | Số hóa hồ sơ | Giám đốc Sở | Văn phòng | Bộ phận Một cửa | Trước 15/12/2024 |",
      "| 2 | Hoàn thiện dữ liệu | Phó Giám đốc | Phòng Công chức | Trung tâm Tin học | 30/6/2024 |",
    ])
    #expect(
      found == [
        "1 | Số hóa hồ sơ | Giám đốc Sở | Văn phòng | Bộ phận Một cửa | Trước 15/12/2024",
        "2 | Hoàn thiện dữ liệu | Phó Giám đốc | Phòng Công chức | Trung tâm Tin học | 30/6/2024",
      ])
  }
}
