import ArgumentParser

/// `sohoa lexicon train-channel`
struct LexiconTrainChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-channel",
    abstract: "Học cách một bộ OCR đọc sai từ văn bản sạch.")
}
