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

  @Option(help: "Khi nào đọc ảnh bằng OCR: auto, always, never.")
  var ocr = ReadingOptions.OCR.auto

  @Option(help: "Độ phân giải khi đọc ảnh (dpi); bỏ trống thì lấy của ảnh.")
  var dpi: Double?

  @Option(help: "Mô hình Tesseract, nối bằng dấu +.")
  var languages = "vie"

  @Option(help: "Các trang cần đọc, ví dụ 1-3,7.")
  var pages: PageNumbers?

  func validate() throws {
    if let dpi, !(30...2400).contains(dpi) {
      throw ValidationError("--dpi phải từ 30 đến 2400.")
    }
  }

  func run() async throws {
    let input = try InputArgument(file)
    defer { input.close() }
    try extract(from: input.path)
  }

  /// Prints page after page; a page that cannot be read is told on stderr, and the rest follow.
  private func extract(from path: String) throws {
    let options = ReadingOptions(ocr: ocr, dotsPerInch: dpi, languages: languages)
    let reader = try DocumentReader(path: path, options: options)
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

extension ReadingOptions.OCR: ExpressibleByArgument {}
