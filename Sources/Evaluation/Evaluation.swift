import Foundation

/// What a restored text is worth against its gold transcription.
public struct Evaluation: Encodable, Sendable {
  /// Letter tokens wrong, missing or added, out of those in the gold.
  public var syllableErrors = Tally()
  /// The same for tokens that hold a digit: numbers, dates, document symbols.
  public var figureErrors = Tally()
  /// The same for punctuation.
  public var markErrors = Tally()
  /// Levenshtein distance in characters, out of those in the gold; lines with gaps left out.
  public var characterErrors = Tally()
  /// Tokens that were right in the garbled text and are wrong now, out of those that were right.
  public var damaged: Tally?
  /// What the restorer changed, right and wrong.
  public var edits: Edits?
  /// How far the restorer's confidence can be trusted.
  public var calibration: [Tier]?
  /// The judged words, sorted; not part of the report.
  private var judged = Calibration(judgements: [], lines: [])
  /// What the restorer's evidence should have made it say; `nil` where its judgements hold none.
  public var calibrationFormula: CalibrationFormula? { judged.formula }
  /// What was taken for what, most frequent first.
  public var confusions: [Confusion] = []

  /// A gold token and what stands in its place, and how often.
  public struct Confusion: Encodable, Hashable, Sendable {
    /// The gold token; `nil` for what was added.
    public var gold: String?
    /// What stands there; `nil` for what is missing.
    public var restored: String?
    /// How often.
    public var count: Int
  }

  /// Changes against the garbled text, token by token of the gold.
  public struct Edits: Encodable, Hashable, Sendable {
    /// Changes that gave the gold token, out of all changes.
    public var precision = Tally()
    /// Wrong tokens that were put right, out of all wrong tokens.
    public var recall = Tally()
    /// Changes of tokens that had been right, out of all changes.
    public var overCorrection = Tally()

    private enum CodingKeys: String, CodingKey {
      case precision, recall
      case overCorrection = "over_correction"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case syllableErrors = "syllable_errors"
    case figureErrors = "figure_errors"
    case markErrors = "mark_errors"
    case characterErrors = "character_errors"
    case damaged, edits, calibration, confusions
  }

  /// Compares line by line.
  ///
  /// - Parameters:
  ///   - gold: The true lines; `⟨?⟩` stands for what nobody can read.
  ///   - restored: As many lines.
  ///   - raw: The garbled lines, as many, for what was damaged and what was mended.
  ///   - judgements: The restorer's confidence in its tokens, by line and offset in `raw`.
  /// - Throws: `EvaluationError.lineCountsDiffer`.
  public init(
    gold: [String], restored: [String], raw: [String]? = nil, judgements: [Judgement]? = nil
  ) throws(EvaluationError) {
    try Self.check(gold, restored, name: "bản phục hồi")
    if let raw { try Self.check(gold, raw, name: "bản thô") }
    var confused: [TokenAlignment.Pair: Int] = [:]
    var sorted = Calibration(judgements: judgements ?? [], lines: restored)
    damaged = raw == nil ? nil : Tally()
    edits = raw == nil ? nil : Edits()
    for (index, line) in gold.enumerated() {
      let tokens = Token.tokens(of: line)
      let pairs = TokenAlignment(gold: tokens, guess: Token.tokens(of: restored[index])).pairs
      count(pairs, into: &confused)
      countCharacters(line, restored[index], hasGap: tokens.contains(where: \.isGap))
      if let raw {
        let before = TokenAlignment(gold: tokens, guess: Token.tokens(of: raw[index])).pairs
        countDamage(before: before, after: pairs)
      }
      sorted.count(line: index, pairs)
    }
    confusions = Self.ranked(confused)
    calibration = judgements == nil ? nil : sorted.tiers(of: syllableErrors.total)
    judged = sorted
  }

  private static func check(
    _ gold: [String], _ other: [String], name: String
  ) throws(EvaluationError) {
    guard gold.count == other.count else {
      throw .lineCountsDiffer(gold: gold.count, other: other.count, name: name)
    }
  }

  private static func ranked(_ confused: [TokenAlignment.Pair: Int]) -> [Confusion] {
    confused.map { pair, count in
      Confusion(gold: pair.gold?.text, restored: pair.guess?.text, count: count)
    }.sorted {
      ($1.count, $0.gold ?? "", $0.restored ?? "") < ($0.count, $1.gold ?? "", $1.restored ?? "")
    }
  }
}
