import ArgumentParser
import Dictionaries
import Foundation
import LanguageModel
import Vietnamese

/// `sohoa lexicon check`
struct LexiconCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Cho biết mô hình biết gì về một từ.",
    discussion: """
      In ra, cho mỗi tiếng: số lần đếm được (đã nhân trọng số), xác suất sau các tiếng đứng trước \
      trong cụm, các tiếng hay đứng trước và đứng sau; rồi các bảng có cụm từ ấy.

      VÍ DỤ
        sohoa lexicon check "thủ tục hành chính"
      """)

  @Argument(help: ArgumentHelp("Từ hay cụm từ.", valueName: "từ"))
  var words: [String]

  @OptionGroup var model: LexiconModel

  @Option(help: "Số tiếng láng giềng in ra mỗi bên.")
  var neighbours = 5

  func validate() throws {
    guard words.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("Từ cần xem không được trống.")
    }
    guard neighbours >= 0 else { throw ValidationError("--neighbours không được âm.") }
  }

  func run() async throws {
    let model = try model.open()
    for word in words {
      let line = word.composed
      var context = LanguageModel.Context.empty
      for piece in Tokenizer.tokens(in: line) {
        let text = piece.text(in: line)
        guard let token = model.token(of: text, piece.tokenClass) else { continue }
        describe(text, as: token, after: context, in: model)
        context = model.context(after: context, adding: token)
      }
      try printTables(holding: line)
    }
  }

  private func describe(
    _ text: String, as token: LanguageModel.Token, after context: LanguageModel.Context,
    in model: LanguageModel
  ) {
    let form = model.text(of: token)
    if token == .unknown || token == .unknownName || token == .acronym {
      let isSpellable = Syllable(text) != nil
      print("\(text)\tmô hình chưa biết\(isSpellable ? "" : ", không đúng chính tả tiếng Việt")")
      return
    }
    let probability = Double(exp(model.logProbability(of: token, after: context)))
    print("\(text)\t\(form)\t\(model.count(of: token)) lần\txác suất \(Self.shown(probability))")
    print("  đứng trước: \(shown(model.predecessors(of: token, limit: neighbours), model))")
    print("  đứng sau: \(shown(model.followers(of: token, limit: neighbours), model))")
  }

  private func shown(_ neighbours: [LanguageModel.Neighbour], _ model: LanguageModel) -> String {
    neighbours.map { "\(model.text(of: $0.token)) \(Self.shown(Double($0.probability)))" }
      .joined(separator: ", ")
  }

  private static func shown(_ probability: Double) -> String {
    probability.formatted(.number.precision(.significantDigits(1...3)))
  }

  private func printTables(holding term: String) throws {
    let wanted = TonePlacement.old.applied(to: term.lowercasedScalars)
    for table in DictionaryTable.allCases where table != .syllables {
      for row in try table.rows()
      where row.contains(where: { TonePlacement.old.applied(to: $0.lowercasedScalars) == wanted }) {
        print("  \(table.file.lastPathComponent): \(row.joined(separator: " | "))")
      }
    }
  }
}
