import ArgumentParser

/// `sohoa restore`
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Phục hồi dấu và chữ bị đọc sai: văn bản vào, cùng số dòng ra.")
}
