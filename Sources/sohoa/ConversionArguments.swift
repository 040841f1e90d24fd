import ArgumentParser
import Export
import Extraction
import Foundation
import LanguageModel
import Logging
import Pipeline

/// What `convert` and `watch` have in common.
struct ConversionArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "Thư mục ghi kết quả.")
  var output: String

  @OptionGroup var reading: ReadingArguments

  @Option(
    help:
      "Dạng kết quả, nối bằng dấu phẩy: \(Format.allCases.map(\.rawValue).joined(separator: ",")).",
    transform: Self.formats)
  var formats = ConversionOptions().formats

  @Option(
    help: """
      Bảng CSV cho chương trình (data), cho Excel (excel), hay cho Excel đặt theo tiếng Việt: \
      ngăn bằng dấu chấm phẩy, số lẻ viết dấu phẩy (excel-vi).
      """)
  var csvFor = TableReader.data

  @Flag(help: "Thêm lớp chữ cả vào PDF có chữ ký số; chữ ký khi đó mất hiệu lực.")
  var changeSigned = false

  @Option(help: "Tệp từ ngữ riêng, mỗi dòng một từ hoặc cụm từ.")
  var dictionary: String?

  @Option(name: .shortAndLong, help: "Số tiến trình đọc cùng lúc.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Số giây tối đa cho một trang.")
  var pageTimeout = Limits().pageSeconds

  @Option(help: "Bộ nhớ tối đa của một tiến trình đọc (MiB).")
  var memoryLimit = Limits().memoryMebibytes

  @Flag(help: "Làm lại tất cả, kể cả phần đã xong.")
  var force = false

  @Flag(name: .shortAndLong, help: "Không in tiến độ.")
  var quiet = false

  @Option(help: "Dạng nhật ký trên stderr: text, json.")
  var logFormat = LogFormat.text

  @Option(help: "Mức nhật ký: debug, info, warning, error.")
  var logLevel = LogLevel.error

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs phải từ 1 đến 256.") }
    guard pageTimeout >= 1 else { throw ValidationError("--page-timeout phải từ 1 giây.") }
    guard memoryLimit >= 512 else { throw ValidationError("--memory-limit phải từ 512 MiB.") }
  }

  private static func formats(_ text: String) throws -> [Format] {
    let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard !names.isEmpty else { throw ValidationError("--formats trống.") }
    let formats = try names.map { name in
      guard let format = Format(rawValue: name) else {
        throw ValidationError("Không có dạng kết quả “\(name)”.")
      }
      return format
    }
    // In one order, whatever the user's, since the order bears on nothing.
    return Format.allCases.filter(formats.contains)
  }
}

/// Whom tables in CSV are for.
enum TableReader: String, ExpressibleByArgument, CaseIterable {
  case data
  case excel
  case excelVietnamese = "excel-vi"

  /// The same as the tables take it.
  var dialect: CSVDialect {
    switch self {
    case .data: .data
    case .excel: .excel()
    case .excelVietnamese: .excel(delimiter: ";")
    }
  }
}

extension ConversionArguments {
  /// The same as the batch takes it.
  func settings() throws -> Batch.Settings {
    var settings = Batch.Settings(program: Self.program, versions: Versions.all)
    var reading = reading.options
    // Tesseract gives up a while before the watchdog comes, and what it read by then is kept.
    reading.maximumSeconds = pageTimeout * 0.75
    settings.options = ConversionOptions(
      reading: reading, dictionary: dictionary.map { URL(filePath: $0).path },
      dictionaryHash: try dictionary.map(Self.hash), formats: formats,
      changesSignedFiles: changeSigned)
    settings.limits = Limits(pageSeconds: pageTimeout, memoryMebibytes: memoryLimit)
    settings.dialect = csvFor.dialect
    (settings.jobs, settings.force) = (jobs, force)
    return settings
  }

  /// Where the batch writes its log.
  var log: Logger {
    var log = Logger(label: "sohoa") { [logFormat] _ in StandardErrorLog(format: logFormat) }
    log.logLevel = logLevel.level
    return log
  }

  private static func hash(_ file: String) throws -> String {
    // Read here first, so that what is wrong with it is told before anything is begun.
    _ = try UserDictionary(contentsOf: URL(filePath: file))
    return SHA256.hexadecimal(of: try Data(contentsOf: URL(filePath: file)))
  }

  /// This program's own file, by whatever name it was called.
  private static var program: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
