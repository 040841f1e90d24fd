import ArgumentParser

/// `sohoa lexicon`: what the restorer knows, and how to teach it more.
struct Lexicon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Từ điển và mô hình ngôn ngữ: xem, thêm từ, dựng lại.",
    discussion: """
      VÍ DỤ
        sohoa lexicon check "thủ tục hành chính"
        sohoa lexicon add "Hải Sơn" KSTTHC --dictionary tu-rieng.txt
      """,
    subcommands: [
      LexiconBuild.self, LexiconInfo.self, LexiconAdd.self, LexiconCheck.self,
      LexiconTrainChannel.self,
    ])
}
