import ArgumentParser
import Foundation
import Pipeline
import Synchronization

/// `sohoa worker`
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Đọc từng trang theo yêu cầu qua stdin/stdout (nội bộ).",
    discussion: """
      Mỗi dòng vào là một yêu cầu JSON, mỗi dòng ra là một trả lời; giao thức phiên bản \
      \(WorkerProtocol.version) được mô tả ở WorkerProtocol.swift. Tiến trình này không ghi tệp \
      (ngoài --staging), không nối mạng, không chạy chương trình khác.
      """)

  @Option(help: "Thư mục duy nhất được ghi.")
  var staging: String?

  @Option(help: "Số giây CPU cho một trang.")
  var pageTimeout = Limits().pageSeconds

  @Option(help: "Bộ nhớ tối đa, tính bằng MiB.")
  var memoryLimit = Limits().memoryMebibytes

  @Option(help: .hidden)
  var fileLimit = Limits().fileBytes

  /// What holds for this process since it began.
  private static let confinement = Mutex<[String]>([])

  /// Gives up rights where the arguments start a worker.
  static func confine(arguments: [String]) {
    guard arguments.dropFirst().first == configuration.commandName else { return }
    let staging = arguments.firstIndex(of: "--staging").map { arguments[($0 + 1)...].first }
    confinement.withLock { $0 = WorkerConfinement.confine(staging: staging ?? nil) }
  }

  func run() throws {
    let limits = Limits(
      pageSeconds: pageTimeout, memoryMebibytes: memoryLimit, fileBytes: fileLimit)
    let confinement = Self.confinement.withLock(\.self)
    var service = try WorkerService(limits: limits, confinement: confinement)
    try service.run()
  }
}
