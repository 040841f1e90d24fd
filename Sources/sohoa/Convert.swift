import ArgumentParser
import Foundation
import Pipeline

/// `sohoa convert`
struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Chuyển báo cáo (PDF, ảnh, văn bản) thành văn bản và dữ liệu.",
    discussion: """
      Mỗi tệp vào cho TÊN.json (dữ liệu) và TÊN.txt (văn bản đã phục hồi) trong thư mục ra; cả lô \
      cho documents.csv, criteria.csv, citations.csv, findings.csv… Chạy lại cùng lệnh thì chỉ \
      làm phần còn thiếu hoặc đã đổi; việc đã xong được ghi trong thư mục con .sohoa.

      VÍ DỤ
        sohoa convert baocao.pdf --output ketqua
        sohoa convert kho-luu-tru --output ketqua --jobs 8
        sohoa convert anh.tif vanban.txt --output ketqua --formats json,txt,xlsx
        sohoa convert kho-luu-tru --output ketqua --csv-for excel --dictionary tu-rieng.txt

      \(ExitStatus.help)
      """)

  @Argument(help: "Tệp hoặc thư mục (lấy cả thư mục con).")
  var inputs: [String]

  @OptionGroup var arguments: ConversionArguments

  func run() async throws {
    let observer = ProgressReport.forStandardError(quiet: arguments.quiet)
    let settings = try arguments.settings()
    let batch = try Batch(
      from: inputs, into: arguments.output, settings, observer: observer, log: arguments.log)
    let work = Task { try await batch.run(inputs) }
    let interruption = Interruption { work.cancel() }
    do {
      let summary = try await work.value
      observer.close(summary)
      throw ExitCode(ExitStatus(summary).rawValue)
    } catch  where interruption.hasHappened {
      observer.close(nil)
      throw CancellationError()
    }
  }
}
