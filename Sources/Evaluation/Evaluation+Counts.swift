import Foundation

/// Adding up one line at a time.
extension Evaluation {
  mutating func count(
    _ pairs: [TokenAlignment.Pair], into confused: inout [TokenAlignment.Pair: Int]
  ) {
    for pair in pairs {
      if let gold = pair.gold { self[gold.kind].total += 1 }
      guard !pair.isRight, let shown = pair.gold ?? pair.guess else { continue }
      self[shown.kind].count += 1
      confused[pair, default: 0] += 1
    }
  }

  mutating func countCharacters(_ gold: String, _ restored: String, hasGap: Bool) {
    guard !gold.contains(Token.gap) else { return }
    let (gold, restored) = (Self.characters(of: gold), Self.characters(of: restored))
    characterErrors += Tally(count: distance(gold, restored), total: gold.count)
  }

  /// Damage by the tokens' texts, edits by their places in the gold.
  mutating func countDamage(before: [TokenAlignment.Pair], after: [TokenAlignment.Pair]) {
    let wasRight = Self.right(before)
    let isRight = Self.right(after)
    let lost = wasRight.reduce(0) { $0 + max(0, $1.value - (isRight[$1.key] ?? 0)) }
    damaged? += Tally(count: lost, total: wasRight.values.reduce(0, +))
    for (old, new) in zip(before.filter { $0.gold != nil }, after.filter { $0.gold != nil }) {
      let changed = old.guess != new.guess
      edits?.precision += Tally(count: changed && new.isRight ? 1 : 0, total: changed ? 1 : 0)
      edits?.recall += Tally(
        count: !old.isRight && new.isRight ? 1 : 0, total: old.isRight ? 0 : 1)
      edits?.overCorrection += Tally(count: changed && old.isRight ? 1 : 0, total: changed ? 1 : 0)
    }
  }

  private static func right(_ pairs: [TokenAlignment.Pair]) -> [Token: Int] {
    pairs.filter(\.isRight).reduce(into: [:]) { counts, pair in
      if let gold = pair.gold { counts[gold, default: 0] += 1 }
    }
  }

  /// Composed, runs of white space as one blank.
  private static func characters(of line: String) -> [Unicode.Scalar] {
    let scalars = Array(line.precomposedStringWithCanonicalMapping.unicodeScalars)
    return Array(scalars.split(whereSeparator: \.isBlank).joined(separator: [" "]))
  }

  private subscript(kind: Token.Kind) -> Tally {
    get {
      switch kind {
      case .syllable: syllableErrors
      case .figure: figureErrors
      case .mark: markErrors
      }
    }
    set {
      switch kind {
      case .syllable: syllableErrors = newValue
      case .figure: figureErrors = newValue
      case .mark: markErrors = newValue
      }
    }
  }
}
