import ArgumentParser
import Extraction

/// How pages are read, as every command that reads them asks.
struct ReadingArguments: ParsableArguments {
  @Option(help: "Khi nào đọc ảnh bằng OCR: auto, always, never.")
  var ocr = ReadingOptions.OCR.auto

  @Option(help: "Độ phân giải khi đọc ảnh (dpi); bỏ trống thì lấy của ảnh.")
  var dpi: Double?

  @Option(help: "Mô hình Tesseract, nối bằng dấu +.")
  var languages = "vie"

  func validate() throws {
    if let dpi, !(30...2400).contains(dpi) { throw ValidationError("--dpi phải từ 30 đến 2400.") }
    guard languages.wholeMatch(of: /[A-Za-z0-9_]+(\+[A-Za-z0-9_]+)*/) != nil else {
      throw ValidationError("--languages là tên mô hình nối bằng dấu +, ví dụ vie+eng.")
    }
  }

  /// The same as the reader takes it.
  var options: ReadingOptions {
    ReadingOptions(ocr: ocr, dotsPerInch: dpi, languages: languages)
  }
}

extension ReadingOptions.OCR: ExpressibleByArgument {}
