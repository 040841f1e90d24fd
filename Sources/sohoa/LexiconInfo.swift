import ArgumentParser
import Dictionaries
import Foundation
import LanguageModel
import Vietnamese

/// Which language model a subcommand of `lexicon` asks.
struct LexiconModel: ParsableArguments {
  @Option(help: "Tệp mô hình ngôn ngữ (mặc định: mô hình đi kèm chương trình).")
  var model: String?

  func open() throws -> LanguageModel {
    try LanguageModel(contentsOf: file)
  }

  var file: URL { model.map { URL(filePath: $0) } ?? Dictionaries.languageModel }
}

/// `sohoa lexicon info`
struct LexiconInfo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Cho biết mô hình gồm những gì.",
    discussion: """
      VÍ DỤ
        sohoa lexicon info
        sohoa lexicon info --list acronyms
      """)

  /// What `--list` can list.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case syllables, acronyms, words
  }

  @OptionGroup var model: LexiconModel

  @Option(
    help: "In các mục của mô hình và số lần đếm được: syllables, acronyms hay words (tất cả).")
  var list: Kind?

  func run() async throws {
    let model = try model.open()
    if let list {
      for token in model.vocabulary where includes(model.text(of: token), in: list) {
        print("\(model.text(of: token))\t\(model.count(of: token))")
      }
    } else {
      printSummary(of: model)
      try printTables()
    }
  }

  private func includes(_ text: String, in kind: Kind) -> Bool {
    guard !text.hasPrefix("<") else { return false }
    return switch kind {
    case .words: true
    case .syllables: Syllable(text) != nil
    case .acronyms: LetterCase(of: text) == .upper
    }
  }

  private func printSummary(of model: LanguageModel) {
    let counts = model.ngramCounts
    print("Tệp: \(self.model.file.path(percentEncoded: false))")
    print("Cỡ: \(model.byteCount) byte, định dạng phiên bản \(LanguageModel.formatVersion)")
    print("Toàn vẹn: \(model.isIntact ? "đúng tổng kiểm" : "SAI TỔNG KIỂM, hãy chép lại tệp")")
    print("Từ vựng: \(model.size) mục, n-gram dài nhất \(model.order)")
    for (order, count) in zip(2...4, counts) { print("Bậc \(order): \(count) n-gram") }
    print("Đếm từ (tệp, trọng số, số từ):")
    print(model.origin)
  }

  private func printTables() throws {
    print("Bảng:")
    for table in DictionaryTable.allCases {
      print("\(table.file.lastPathComponent)\t\(try table.rows().count) dòng")
    }
  }
}
