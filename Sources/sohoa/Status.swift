import ArgumentParser
import Foundation
import Pipeline

/// `sohoa status`
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Cho biết một lô đã làm đến đâu.",
    discussion: """
      VÍ DỤ
        sohoa status ketqua
        sohoa status ketqua --json
      """)

  @Argument(help: "Thư mục kết quả của sohoa convert hoặc sohoa watch.")
  var folder: String

  @Flag(help: "In dạng JSON.")
  var json = false

  func run() async throws {
    let status = try BatchStatus(of: folder)
    print(json ? try status.json : status.text)
  }
}

extension BatchStatus {
  fileprivate var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  fileprivate var text: String {
    var lines = [
      isRunning ? "đang chạy" : "không chạy",
      "trọn vẹn: \(converted)", "thiếu trang: \(partly)", "hỏng: \(failed)", "số trang: \(pages)",
    ]
    if let pagesPerSecond {
      let speed = pagesPerSecond.formatted(.number.precision(.fractionLength(1)))
      lines.append("tốc độ lần chạy gần nhất: \(speed) trang/giây")
    }
    for failure in failures {
      lines.append("\(failure.title): \(failure.documents.count)")
      lines += failure.documents.map { "  \($0.file): \($0.cause ?? "")".onOneLine }
    }
    lines.append("cần xem lại: \(review.count)")
    lines += review.map { "  \($0.reviewLine)".onOneLine }
    return lines.joined(separator: "\n")
  }
}

extension BatchStatus.Failure {
  fileprivate var title: String {
    switch kind {
    case "pages": "có trang không đọc được"
    case "input_file": "tệp hỏng hoặc không thuộc loại đọc được"
    case "file_access": "không mở được"
    case "encrypted": "có mật khẩu"
    case "limit": "quá giới hạn"
    default: "lỗi khác"
    }
  }
}

extension BatchStatus.Document {
  fileprivate var reviewLine: String {
    let certainty = confidence.map {
      ", độ tin cậy \($0.formatted(.number.precision(.fractionLength(2))))"
    }
    return "\(file): \(findings) lưu ý\(certainty ?? "")"
  }
}
