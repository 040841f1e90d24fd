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
  /// The channel of engines for French, German, Portuguese and Spanish.
  let accentedChannel: Channel
  let calibration: Calibration
  /// The user's terms of several words, token by token.
  let userPhrases: UserPhrases
  private let sharedCaseEvidence = SharedCaseEvidence()

  /// What capitals say about syllables.
  var caseEvidence: CaseEvidence { sharedCaseEvidence.evidence(for: lexicon) }

  /// Opens model and tables.
  init(userTerms: [String]) throws(RestorationError) {
    try Self.checkTables()
    model = try Self.open(Dictionaries.languageModel) { try LanguageModel(contentsOf: $0) }
    lexicon = Lexicon(model, userTerms: userTerms)
    userPhrases = UserPhrases(lexicon.phrases(userTerms))
    calibration = Calibration(
      rows: try Self.open(DictionaryTable.calibration.file) { _ in
        try DictionaryTable.calibration.rows()
      })
    channels = [
      .garbled: try Self.channel("eng"), .vietnameseReading: try Self.channel("vie"),
      .unknownEngine: try Self.channel("unknown"),
    ]
    accentedChannel = try Self.channel("accented")
  }

  /// Looks for the tables that are read when they are first asked for: nobody can be told then.
  private static func checkTables() throws(RestorationError) {
    for table in [DictionaryTable.casing, .organisations, .acronyms]
    where access(table.file.path, R_OK) != 0 {
      throw .dictionaryUnreadable(file: table.file.path, cause: SystemReason.text())
    }
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
  ///
  /// - Parameters:
  ///   - forms: The forms met so far, where another table has met some.
  ///   - adapted: Channels that take the place of those that come with the program.
  func readingTable(
    _ weights: Weights, forms: FormTable = FormTable(), adapted: [Mode: Channel] = [:]
  ) -> ReadingTable {
    let sources = Mode.allCases.map { mode in
      CandidateSource(
        lexicon: lexicon, model: model, channel: adapted[mode] ?? channel(of: mode),
        weights: weights.tuned(to: mode), changeCost: Self.changeCost(mode))
    }
    return ReadingTable(sources: sources, weights: weights, forms: forms) { caseEvidence }
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
