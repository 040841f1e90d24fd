import ArgumentParser
import Channels
import Foundation

/// `sohoa lexicon train-channel`
struct LexiconTrainChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-channel",
    abstract: "Học cách một bộ OCR đọc sai từ văn bản sạch.",
    discussion: """
      Với --garbled: hai tệp cùng số dòng, dòng thứ n của tệp này là cách đọc dòng thứ n của
      tệp kia.
      """)

  @Argument(help: "Văn bản đúng (UTF-8).", completion: .file())
  var clean: [String]

  @Option(help: "Văn bản OCR tương ứng, mỗi tệp đúng một tệp, theo cùng thứ tự.")
  var garbled: [String] = []

  @Option(help: "Ghi chú ở đầu bảng: bộ OCR nào, trang nào.")
  var note: [String] = []

  @Option(name: .shortAndLong, help: "Tệp bảng kết quả (.tsv).")
  var output: String

  func run() async throws {
    var pairs: [WordPair] = []
    for (truth, reading) in zip(clean, garbled) {
      let lines = try (lines(of: truth), lines(of: reading))
      guard lines.0.count == lines.1.count else {
        throw ValidationError("\(truth) có \(lines.0.count) dòng, \(reading) \(lines.1.count).")
      }
      for (truth, reading) in zip(lines.0, lines.1) where !truth.isEmpty && !reading.isEmpty {
        pairs += TextAlignment(truth: String(truth), reading: String(reading)).trustedPairs()
      }
    }
    let learned = try ChannelTrainer().train(on: pairs)
    let table = Channel.table(
      of: learned.pieces, rates: learned.rates, notes: note + ["words: \(pairs.count)"])
    try table.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private func lines(of path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
