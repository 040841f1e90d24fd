import Dictionaries
import Synchronization

/// What capitals say about the syllable that bears them or stands before them: "Ngân" is a name and
/// "Ngắn" is none, "tỉnh" stands before a name and "tính" does not.
///
/// Counted, inside sentences, from text that was typed, and from lists of names and places.
struct CaseEvidence: Sendable {
  /// Where a word stands among capitals, none of them at the head of a sentence.
  enum Place: Int, CaseIterable, Sendable {
    /// It has a capital itself.
    case capital
    /// It has a capital and stands before one.
    case capitalBeforeCapital
    /// It stands before one, in small letters.
    case beforeCapital
  }

  /// How much the evidence counts against everything else.
  private static let weight: Float = 0.7
  /// Bounds of what it says, in nats.
  private static let bounds: ClosedRange<Float> = -4...2.5
  /// How many sightings of the average syllable each is lent.
  private static let lent: Float = 20

  /// What each place says for each entry of the lexicon, in nats.
  private let gains: [[Float]]
  /// How often of a hundred times each entry has a capital, and the same before a capital; negative
  /// for what was not counted.
  private let shares: [Float]
  private let sharesBeforeCapital: [Float]

  /// Evidence for the entries of a lexicon, from the table of counts; none where that is missing.
  init(_ lexicon: Lexicon) {
    var counts: [[UInt32]: [Float]] = [:]
    for row in (try? DictionaryTable.casing.rows()) ?? [] where row.count == 5 {
      counts[row[0].unicodeScalars.map(\.value)] = row.dropFirst().map { Float($0) ?? 0 }
    }
    let found = lexicon.entries.map { $0.kind == .syllable ? counts[$0.spelling] : nil }
    // Exact, since the dictionary's order differs from run to run and outputs must not.
    let all = counts.values.reduce(into: [Double](repeating: 0, count: 4)) { sums, row in
      for index in row.indices { sums[index] += Double(row[index]) }
    }.map { Float($0) }
    gains = Place.allCases.map { place in
      let average = Self.seen(place, all) / max(1, Self.base(place, all))
      return found.map { $0.map { Self.gain(place, $0, average) } ?? 0 }
    }
    shares = found.map { $0.map { $0[1] / max(1, $0[0] + $0[1]) } ?? -1 }
    sharesBeforeCapital = found.map { $0.map { $0[3] / max(1, $0[2] + $0[3]) } ?? -1 }
  }

  /// ln of how much likelier an entry stands in such a place than others do, weighted.
  func gain(of entry: UInt32, _ place: Place) -> Float { gains[place.rawValue][Int(entry)] }

  /// How often an entry has a capital inside a sentence, 0…1; `nil` for what was not counted.
  func capitalShare(of entry: UInt32, beforeCapital: Bool) -> Float? {
    let share = beforeCapital ? sharesBeforeCapital[Int(entry)] : shares[Int(entry)]
    return share < 0 ? nil : share
  }

  private static func gain(_ place: Place, _ counts: [Float], _ average: Float) -> Float {
    let share = (seen(place, counts) + lent * average) / (base(place, counts) + lent)
    return weight * min(max(logarithm(share / average), bounds.lowerBound), bounds.upperBound)
  }

  private static func seen(_ place: Place, _ counts: [Float]) -> Float {
    switch place {
    case .capital: counts[1]
    case .capitalBeforeCapital: counts[3]
    case .beforeCapital: counts[2]
    }
  }

  private static func base(_ place: Place, _ counts: [Float]) -> Float {
    place == .beforeCapital ? counts[0] : counts[0] + counts[1]
  }
}

/// The evidence for one lexicon, gathered when first asked for: text that was typed needs none.
final class SharedCaseEvidence: Sendable {
  private let evidence = Mutex<CaseEvidence?>(nil)

  /// The evidence; `lexicon` is the same at every call.
  func evidence(for lexicon: Lexicon) -> CaseEvidence {
    evidence.withLock { known in
      let evidence = known ?? CaseEvidence(lexicon)
      known = evidence
      return evidence
    }
  }
}
