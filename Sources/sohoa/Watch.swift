import ArgumentParser
import Foundation
import Pipeline

/// `sohoa watch`
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Theo dõi một thư mục và chuyển các tệp mới.",
    discussion: """
      Tệp được chuyển khi đã thôi lớn thêm. Ctrl-C để dừng.

      VÍ DỤ
        sohoa watch hop-thu-den --output ketqua
        sohoa watch hop-thu-den --output ketqua --settle 30
      """)

  @Argument(help: "Thư mục cần theo dõi.")
  var folders: [String]

  @OptionGroup var arguments: ConversionArguments

  @Option(help: "Số giây mà tệp không đổi thì coi là đã đủ.")
  var settle = 5.0

  func validate() throws {
    guard settle >= 0 else { throw ValidationError("--settle không được âm.") }
  }

  func run() async throws {
    for folder in folders where !FileManager.default.fileExists(atPath: folder) {
      throw ValidationError("Không có thư mục \(folder).")
    }
    let observer = ProgressReport.forStandardError(quiet: arguments.quiet)
    let settings = try arguments.settings()
    let batch = try Batch(
      from: folders, into: arguments.output, settings, observer: observer, log: arguments.log)
    let work = Task { try await FolderWatch(batch, settleSeconds: settle).run(folders) }
    let interruption = Interruption { work.cancel() }
    try await work.value
    if interruption.hasHappened {
      observer.close(nil)
      throw CancellationError()
    }
  }
}
