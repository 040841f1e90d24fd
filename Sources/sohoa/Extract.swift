import ArgumentParser
import Extraction
import Foundation
import Pages

/// `sohoa extract`
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Đọc chữ từ một tệp: các trang dạng JSON, hoặc văn bản.",
    discussion: """
      Chữ được in ra như đọc thấy, chưa phục hồi; convert làm cả phần còn lại.

      VÍ DỤ
        sohoa extract baocao.pdf --text
        sohoa extract baocao.pdf --pages 1-3 > trang.json
      """)

  @Argument(help: "Tệp PDF, ảnh hoặc văn bản; - là đầu vào chuẩn.")
  var file: String

  @Flag(help: "Chỉ in văn bản, dấu sang trang giữa các trang.")
  var text = false

  @OptionGroup var reading: ReadingArguments

  @Option(help: "Các trang cần đọc, ví dụ 1-3,7.")
  var pages: PageNumbers?

  func run() async throws {
    let input = try InputArgument(file)
    defer { input.close() }
    try extract(from: input.path)
  }

  /// Prints page after page; a page that cannot be read is told on stderr, and the rest follow.
  private func extract(from path: String) throws {
    let reader = try DocumentReader(path: path, options: reading.options)
    var failure: ExitStatus?
    var isFirst = true
    let numbers = (1...reader.pageCount).filter { pages?.contains($0) ?? true }
    guard !numbers.isEmpty else {
      throw ValidationError("--pages: \(path) chỉ có \(reader.pageCount) trang.")
    }
    for number in numbers {
      do {
        try print(reader.page(number), isFirst: isFirst)
        isFirst = false
      } catch let error as ExtractionError {
        failure = ExitStatus(error.kind).saying("\(error)".onOneLine)
      }
    }
    if let failure { throw ExitCode(failure.rawValue) }
  }

  private func print(_ page: Page, isFirst: Bool) throws {
    var output: Data
    if text {
      output = Data(((isFirst ? "" : "\u{0C}") + page.text + "\n").utf8)
    } else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      output = try encoder.encode(page) + Data("\n".utf8)
    }
    try FileHandle.standardOutput.write(contentsOf: output)
  }
}
