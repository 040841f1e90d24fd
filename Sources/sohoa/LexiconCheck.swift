import ArgumentParser

/// `sohoa lexicon check`
struct LexiconCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Cho biết mô hình biết gì về một từ.")
}
