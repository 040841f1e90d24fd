import ArgumentParser

/// `sohoa worker`
struct Worker: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Đọc từng trang theo yêu cầu qua stdin/stdout (nội bộ).")
}
