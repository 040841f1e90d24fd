import ArgumentParser

/// `sohoa watch`
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Theo dõi một thư mục và chuyển các tệp mới.")
}
