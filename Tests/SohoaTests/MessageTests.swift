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

  @Test(arguments: [
    [], ["convert"], ["extract"], ["restore"], ["segment"], ["search"], ["status"], ["watch"],
    ["evaluate"], ["benchmark"], ["schema"], ["lexicon", "info"], ["lexicon", "check"],
    ["lexicon", "add"], ["lexicon", "build"], ["lexicon", "train-channel"],
  ])
  func helpsAreInVietnameseAndGiveAnExample(command: [String]) throws {
    let help = try Program.run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("VÍ DỤ\n  sohoa"))
    #expect(help.output.contains("CÁCH DÙNG: sohoa"))
    for english in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "Show ", "default:", "See "] {
      #expect(!help.output.contains(english), "\(english)")
    }
  }

  @Test func aFileThatIsMissingOrNoTextIsToldByItsName() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.txt")
      try Data([0x93, 0xFF, 0x0A]).write(to: file)
      let missing = try Program.run(["evaluate", file.path + "x", file.path])
      #expect(missing.status == 2 && missing.errors.contains("a.txtx: không có tệp này"))
      let binary = try Program.run(["evaluate", file.path, file.path])
      #expect(binary.status == 2 && binary.errors.contains("a.txt: không phải văn bản UTF-8"))
    }
  }

  @Test func whatCannotBePrintedIsNotCalledDone() throws {
    let command = "'\(Program.path)' lexicon info > /dev/full"
    let result = try Program.run(["-c", command], of: "/bin/sh")
    #expect(result.status == 5 && result.errors.contains("không ghi ra được"))
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
