import ArgumentParser

/// `sohoa search`
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Tìm trong các tài liệu đã chuyển.")
}
