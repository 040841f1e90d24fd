import LanguageModel
import Vietnamese

/// Gives words back that engines without Vietnamese read as one or two digits: "quy chế dân chủ 6 cơ
/// sở", "nêu 16 lý do", "tiến 46 thi công". The words around must leave no doubt, since digits stay
/// what they are.
struct WordsInDigits {
  private typealias Verdict = DocumentRestoration.Verdict

  /// How much likelier than a number a word must be between those around it, in nats. Of 3,684
  /// numbers of news and office text with such digits in their place none reached this.
  private static let margin: Float = 4

  /// The words that are read as such digits, counted on pages that were rendered and read.
  private static let words: [String: [String]] = [
    "0": ["ở"], "1": ["là"], "6": ["ở", "tổ", "số", "ổ", "sổ", "bộ", "có", "cơ"],
    "13": ["là"], "14": ["là"], "16": ["rõ", "tổ", "tờ", "lệ", "lộ", "lô", "tế", "là", "lỗ"],
    "18": ["tế", "là"], "36": ["số", "sổ", "sở"], "46": ["độ", "đó", "đỡ", "đồ"],
    "48": ["đã", "để"], "49": ["độ"], "50": ["số"], "56": ["số", "sổ", "sở"],
    "66": ["bộ", "bổ", "có", "bố"], "76": ["tổ"], "80": ["số", "sở"], "86": ["số", "sổ", "sở"],
    "91": ["số"], "96": ["số", "sổ", "sở"], "98": ["số"],
  ]

  private let restoration: DocumentRestoration
  private let places: CapitalPlaces
  private var transcript: Transcript { restoration.transcript }

  init(_ restoration: DocumentRestoration) {
    self.restoration = restoration
    places = CapitalPlaces(restoration.transcript, modes: restoration.tokenModes)
  }

  /// Changes verdicts over such digits; everything else stays.
  func restore(_ verdicts: inout [DocumentRestoration.Verdict]) {
    for index in verdicts.indices where isSuspect(index, verdicts) {
      let fit = ContextFit(at: index, of: verdicts, in: restoration)
      let number = fit.logProbability(of: .number)
      guard let words = Self.words[String(restoration.reading(verdicts[index].tokens))],
        let best = words.compactMap({ weighed($0, fit) }).max(by: { $0.fit < $1.fit }),
        best.fit - number >= Self.margin
      else { continue }
      restoration.write(
        shaped(best.word, at: verdicts[index].tokens.lowerBound), as: .mixedWord,
        posterior: 1 - exponential((number - best.fit) / 2), over: &verdicts[index])
    }
  }

  /// Whether an engine without Vietnamese read one or two digits that are no part of a longer number.
  private func isSuspect(_ index: Int, _ verdicts: [Verdict]) -> Bool {
    guard restoration.mode(of: verdicts[index]) == .garbled, verdicts[index].tokens.count == 1
    else { return false }
    let token = verdicts[index].tokens.lowerBound
    return isNumber(token)
      && transcript.forms.scalars(of: transcript.tokens[token].form).count <= 2
      && !isNumber(token - 1) && !isNumber(token + 1)
  }

  private func isNumber(_ token: Int) -> Bool {
    transcript.tokens.indices.contains(token) && transcript.tokens[token].tokenClass == .number
  }

  private func weighed(_ word: String, _ fit: ContextFit) -> (word: String, fit: Float)? {
    restoration.resources.model.token(of: word).map { (word, fit.logProbability(of: $0)) }
  }

  private func shaped(_ word: String, at token: Int) -> String {
    let shape: Shape =
      transcript.lines[Int(transcript.tokens[token].line)].isShouted
      ? .capital : places.startsSentence(token) ? .title : .small
    return String(shape.applied(to: word.unicodeScalars.map(\.value)))
  }
}
