import ArgumentParser

/// `sohoa lexicon add`
struct LexiconAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Thêm từ vào từ điển riêng.")
}
