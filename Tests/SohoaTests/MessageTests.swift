import Foundation
import TestSupport
import Testing

/// What the program says where it was called wrongly.
@Suite(.enabled(if: Program.isPresent)) struct MessageTests {
  @Test(arguments: [
    (["convrt"], "Lỗi: không hiểu tham số 'convrt'"),
    (["convert"], "Lỗi: thiếu tham số '<inputs> ...'"),
    (["convert", "a.txt"], "Lỗi: thiếu tham số '--output <output>'"),
    (["convert", "a.txt", "--output", "ra", "--ngon-ngu", "vie"], "Lỗi: không có tùy chọn"),
    (["convert", "a.txt", "--output", "ra", "--formats", "docx"], "Lỗi: giá trị không hợp lệ:"),
    (["convert", "a.txt", "--output"], "Lỗi: thiếu giá trị của '--output"),
  ])
  func wrongArgumentsAreToldInVietnamese(arguments: [String], message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.contains("Cách dùng: sohoa"))
  }

  @Test func pagesThatAFileDoesNotHaveAreTold() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.txt")
      try Data("Văn phòng".utf8).write(to: file)
      let result = try Program.run(["extract", file.path, "--pages", "9"])
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.contains("a.txt chỉ có 1 trang"))
    }
  }
}
