import Channels
import Dictionaries
import Foundation
import LanguageModel
import Vietnamese

/// What comes with the program, opened once and shared by all documents.
struct Resources: Sendable {
  let model: LanguageModel
  let lexicon: Lexicon
  let channels: [Mode: Channel]
  let calibration: Calibration
  /// The user's terms of several words, token by token.
  let userPhrases: UserPhrases
  private let sharedCaseEvidence = SharedCaseEvidence()

  /// What capitals say about syllables.
  var caseEvidence: CaseEvidence { sharedCaseEvidence.evidence(for: lexicon) }

  /// Opens model and tables.
  init(userTerms: [String]) throws(RestorationError) {
    model = try Self.open(Dictionaries.languageModel) { try LanguageModel(contentsOf: $0) }
    lexicon = Lexicon(Lexicon.entries(of: model, userTerms: userTerms))
    userPhrases = UserPhrases(lexicon.phrases(userTerms))
    calibration = Calibration(rows: (try? DictionaryTable.calibration.rows()) ?? [])
    channels = [
      .garbled: try Self.channel("eng"), .vietnameseReading: try Self.channel("vie"),
      .unknownEngine: try Self.channel("unknown"),
    ]
  }

  private static func channel(_ engine: String) throws(RestorationError) -> Channel {
    try open(Dictionaries.tables.appending(path: "channel-\(engine).tsv")) {
      try Channel(contentsOf: $0)
    }
  }

  private static func open<T>(
    _ file: URL, _ body: (URL) throws -> T
  ) throws(RestorationError) -> T {
    do {
      return try body(file)
    } catch {
      throw .dictionaryUnreadable(file: file.path, cause: "\(error)")
    }
  }
}

extension Resources {
  /// The channel by which lines of a mode were read; text that was typed counts as read well.
  func channel(of mode: Mode) -> Channel { channels[mode] ?? channels[.vietnameseReading]! }

  /// A table of readings, empty yet: the sources that fill it, one for each mode.
  func readingTable(_ weights: Weights) -> ReadingTable {
    let sources = Mode.allCases.map { mode in
      CandidateSource(
        lexicon: lexicon, model: model,
        channel: channel(of: mode), weights: weights, changeCost: Self.changeCost(mode))
    }
    return ReadingTable(sources: sources, weights: weights) { caseEvidence }
  }

  /// What a change costs extra, in nats: the more text is trusted, the more. Foreign text is left
  /// alone.
  private static func changeCost(_ mode: Mode) -> Float {
    switch mode {
    case .garbled: 0
    case .unknownEngine: 3
    case .vietnameseReading: 4
    case .clean, .legacyEncoding: CandidateSource.trustedCost
    case .foreign: 1000
    }
  }
}

extension Lexicon {
  /// Every word of the model, and the user's.
  static func entries(of model: LanguageModel, userTerms: [String]) -> [Entry] {
    var entries: [Entry] = []
    let total = Float(model.vocabulary.reduce(0) { $0 + model.count(of: $1) })
    for token in model.vocabulary {
      let text = model.text(of: token)
      guard text.utf8.first != UInt8(ascii: "<") else { continue }
      // The unigram counts contexts: "dõi" has next to none but "theo", and is no rare word.
      let share = logarithm(max(1, Float(model.count(of: token))) / max(1, total))
      let rarity = -max(model.unigram(token), share)
      if let entry = entry(text, token, rarity: rarity) { entries.append(entry) }
    }
    for term in userTerms {
      for word in term.split(separator: " ").map(String.init) {
        let isAcronym = LetterCase(of: word) == .upper
        let form = isAcronym ? word : TonePlacement.old.applied(to: word.lowercasedScalars)
        guard model.token(of: form) == nil else { continue }
        let token: LanguageModel.Token = isAcronym ? .acronym : .unknownName
        entry(form, token, rarity: 9).map { entries.append($0) }
      }
    }
    return entries
  }

  /// Terms of several words that the lexicon has, as the language model's tokens.
  func phrases(_ terms: [String]) -> [[LanguageModel.Token]] {
    terms.map { term in
      TonePlacement.old.applied(to: term.composed).split(separator: " ").compactMap { word in
        let reading = String(word).lowercasedScalars.unicodeScalars.map(\.value)
        return entry(spelled: reading[...]).map { entries[Int($0)].token }
      }
    }.filter { $0.count > 1 }
  }

  private static func entry(
    _ text: String, _ token: LanguageModel.Token, rarity: Float
  ) -> Entry? {
    let isSmall = LetterCase(of: text) == .lower
    let kind: Kind = !isSmall ? .acronym : Syllable(text) == nil ? .term : .syllable
    let spelling = (isSmall ? text : text.lowercasedScalars).unicodeScalars.map(\.value)
    guard spelling.contains(where: { Alphabet.isSmall($0) }) else { return nil }
    return Entry(
      spelling: spelling, modern: kind == .syllable ? modern(text, spelling) : spelling,
      token: token, rarity: rarity, kind: kind)
  }

  /// The spelling with its tone where schools put it now, which differs only in syllables that end
  /// with a second or third vowel without a mark: hòa, khỏe, thủy.
  private static func modern(_ text: String, _ spelling: [UInt32]) -> [UInt32] {
    switch spelling.last {
    case 0x61, 0x65, 0x79: TonePlacement.new.applied(to: text).unicodeScalars.map(\.value)
    default: spelling
    }
  }
}
