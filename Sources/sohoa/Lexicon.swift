import ArgumentParser

/// `sohoa lexicon`: what the restorer knows, and how to teach it more.
struct Lexicon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Từ điển và mô hình ngôn ngữ: xem, thêm từ, dựng lại.",
    subcommands: [
      LexiconBuild.self, LexiconInfo.self, LexiconAdd.self, LexiconCheck.self,
      LexiconTrainChannel.self,
    ])
}
