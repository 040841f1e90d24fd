import ArgumentParser

/// `sohoa evaluate`
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "So văn bản đã phục hồi với bản chuẩn.")
}
