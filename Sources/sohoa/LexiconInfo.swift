import ArgumentParser

/// `sohoa lexicon info`
struct LexiconInfo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Cho biết mô hình gồm những gì.")
}
