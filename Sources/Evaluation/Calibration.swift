/// How many of the tokens that the restorer was so sure of are right.
public struct Tier: Encodable, Hashable, Sendable {
  /// The least confidence of this tier, 0…1; each tier holds those above it too.
  public var confidence: Double
  /// Right ones, out of those whose truth is known.
  public var precision: Tally
  /// Tokens in the tier, out of the letter tokens of the gold.
  public var share: Tally
}

/// A word of which the restorer was so sure, and whether it is right.
struct Verdict {
  var confidence: Double
  var evidence: [String: Double]
  var isRight: Bool
}

/// Sorts the restorer's judgements by what turned out to be right.
struct Calibration {
  private static let confidences = [0.99, 0.95, 0.9, 0.8, 0.5, 0]
  private let judgements: [Int: [Judgement]]
  private var verdicts: [Verdict] = []

  /// Judgements by the line of the whole text: pages are parted by form feeds.
  init(judgements: [Judgement], lines: [String]) {
    var starts = [0]
    for (index, line) in lines.enumerated() where line.unicodeScalars.contains("\u{C}") {
      starts.append(index)
    }
    self.judgements = Dictionary(grouping: judgements) { judgement in
      judgement.line
        + (starts.indices.contains(judgement.page - 1) ? starts[judgement.page - 1] : 0)
    }
  }

  /// Judges the tokens of one line: right where every letter token of the restored form is.
  mutating func count(line: Int, _ pairs: [TokenAlignment.Pair]) {
    var shift = 0
    for judgement in (judgements[line] ?? []).sorted(by: { $0.offset < $1.offset }) {
      let start = judgement.offset + shift
      let length = judgement.to.unicodeScalars.count
      let inside = pairs.filter { pair in
        pair.guess.map { (start..<(start + length)).contains($0.offset) } ?? false
      }
      shift += length - judgement.from.unicodeScalars.count
      let letters = inside.filter { $0.guess?.kind == .syllable }
      guard !letters.isEmpty else { continue }
      verdicts.append(
        Verdict(
          confidence: judgement.posterior, evidence: judgement.evidence ?? [:],
          isRight: letters.allSatisfy(\.isRight)))
    }
  }

  /// What the restorer's evidence should have made it say; `nil` where no judgement has any.
  var formula: CalibrationFormula? { CalibrationFormula(fittedTo: verdicts) }

  /// The tiers from the surest down.
  func tiers(of total: Int) -> [Tier] {
    Self.confidences.map { confidence in
      let inside = verdicts.filter { $0.confidence >= confidence }
      return Tier(
        confidence: confidence,
        precision: Tally(count: inside.count(where: \.isRight), total: inside.count),
        share: Tally(count: inside.count, total: total))
    }
  }
}
