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
    ["evaluate"], ["benchmark"], ["schema"], ["lexicon"], ["lexicon", "info"],
    ["lexicon", "check"],
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

  /// Calls over a folder that holds a PDF's beginning, a pipe, a text and a folder.
  @Test(arguments: [
    ("restore PDF", 2, "không phải văn bản"), ("restore UNMARKED", 2, "không phải văn bản"),
    ("restore FOLDER", 5, "FOLDER: không mở hoặc không ghi được: đây là thư mục"),
    ("extract PIPE", 5, "không phải tệp thường"),
    ("segment FOLDER", 5, "FOLDER: đây là thư mục"),
    ("convert TEXT -o OUT --dictionary PDF", 5, "PDF: không mở được (không phải văn bản UTF-8)"),
    ("convert TEXT -o TEXT/out", 5, "một phần của đường dẫn không phải thư mục"),
    ("convert TEXT -o OUT --ocr sometimes", 1, "Hãy chọn trong số 'auto', 'always', 'never'"),
    ("search FOLDER abc", 2, "Hãy chạy sohoa convert với --formats sqlite"),
    ("search FOLDER abc --limit 0", 1, "--limit phải từ 1"),
    ("watch NOTHING -o OUT", 1, "Không có thư mục"),
    ("lexicon info --model NOTHING", 5, "không có tệp hay thư mục này"),
    ("lexicon info --model TEXT", 2, "không phải mô hình ngôn ngữ"),
    ("lexicon build TEXT -o OUT --limits a,1,2,3", 1, "--limits cần ba số"),
    ("evaluate TEXT LONGER", 2, "Số dòng khác nhau"),
  ])
  func whatIsWrongIsToldWithTheRemedy(call: String, status: Int32, message: String) throws {
    try TemporaryFolder.with { folder in
      try (Data("%PDF-1.4\n".utf8) + [0xE4, 0xFC, 0x0A])
        .write(to: folder.appending(path: "PDF"))
      try Data("Tiêu chí 1".utf8).write(to: folder.appending(path: "TEXT"))
      try Data("Tiêu chí 1\n\n2".utf8).write(to: folder.appending(path: "LONGER"))
      try #require("Tiêu chí 1".data(using: .utf16LittleEndian))
        .write(to: folder.appending(path: "UNMARKED"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "FOLDER"), withIntermediateDirectories: true)
      mkfifo(folder.appending(path: "PIPE").path, 0o600)
      let words = call.split(separator: " ").map { word in
        word.first?.isUppercase == true ? "\(folder.path)/\(word)" : String(word)
      }
      let told = try Program.run(words)
      #expect(told.status == status && told.output.isEmpty)
      #expect(told.errors.contains(message), "\(told.errors)")
    }
  }

  @Test func textOfSixteenBitsIsRestored() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.txt")
      try #require("Văn phòng\n".data(using: .utf16)).write(to: file)
      #expect(try Program.run(["restore", file.path]).output == "Văn phòng\n")
    }
  }

  @Test func whatCannotBePrintedIsNotCalledDone() throws {
    let result = try Program.shell("'\(Program.path)' lexicon info > /dev/full")
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
