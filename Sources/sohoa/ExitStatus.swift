import Extraction
import Foundation
import Pipeline

/// What the program's exit code says; OCRmyPDF's numbers where they fit.
struct ExitStatus: RawRepresentable, Equatable {
  let rawValue: Int32

  /// All went well.
  static let done = ExitStatus(rawValue: 0)
  /// The command line is wrong.
  static let badArguments = ExitStatus(rawValue: 1)
  /// The input is absent, damaged, or of a type that is not read.
  static let badInput = ExitStatus(rawValue: 2)
  /// A program part or model is not installed.
  static let missingDependency = ExitStatus(rawValue: 3)
  /// A file or folder cannot be opened or written.
  static let fileAccess = ExitStatus(rawValue: 5)
  /// The input is encrypted.
  static let encrypted = ExitStatus(rawValue: 8)
  /// Anything else.
  static let other = ExitStatus(rawValue: 15)
  /// The batch is done, but some documents failed or lack pages.
  static let someFailed = ExitStatus(rawValue: 20)
  /// Ctrl-C.
  static let interrupted = ExitStatus(rawValue: 130)

  /// The table as `--help` shows it.
  static let help = """
    MÃ KẾT THÚC
      0    xong, mọi tài liệu đều chuyển được
      1    sai tham số
      2    tệp vào không có, hỏng, hoặc không thuộc loại đọc được (khi chỉ có một tệp)
      3    thiếu phần mềm hoặc mô hình
      5    không mở hoặc không ghi được tệp, thư mục
      8    tệp vào có mật khẩu (khi chỉ có một tệp)
      15   lỗi khác
      20   xong, nhưng có tài liệu hỏng hoặc thiếu trang (xem documents.csv)
      130  bị dừng (Ctrl-C); chạy lại cùng lệnh để làm tiếp
    """

  /// Writes a message to stderr on the way.
  func saying(_ message: String) -> ExitStatus {
    StandardError.write("sohoa: \(message)\n")
    return self
  }
}

extension ExitStatus {
  /// A single input's own failure, or that some of many failed.
  init(_ summary: Batch.Summary) {
    let isWhole = summary.failed == 0 && summary.partly == 0
    let kind = summary.failure.flatMap(ExtractionError.Kind.init)
    let several = isWhole ? ExitStatus.done : .someFailed
    self = summary.documents == 1 ? kind.map { ExitStatus($0) } ?? several : several
  }
}
