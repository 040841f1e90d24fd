import ArgumentParser

/// `sohoa extract`
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Đọc chữ từ một tệp: các trang dạng JSON, hoặc văn bản.")
}
