import ArgumentParser

/// `sohoa lexicon build`
struct LexiconBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng mô hình ngôn ngữ từ các tệp văn bản.")
}
