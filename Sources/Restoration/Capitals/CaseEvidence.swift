import Dictionaries
import Synchronization
import Vietnamese

/// What capitals say about the syllable that bears them or stands before them: "Ngân" is a name and
/// "Ngắn" is none, "tỉnh" stands before a name and "tính" does not.
///
/// Counted, inside sentences, from text that was typed, and from lists of names and places.
struct CaseEvidence: Sendable {
  /// Where a word stands among capitals.
  enum Place: Int, CaseIterable, Sendable {
    /// It has a capital itself.
    case capital
    /// It has a capital and stands before one.
    case capitalBeforeCapital
    /// It stands before one, in small letters.
    case beforeCapital
    /// It stands before one, and may begin a sentence, so that its own capital says nothing.
    case startBeforeCapital
  }

  /// How much the evidence counts against everything else.
  private static let weight: Float = 0.85
  /// Bounds of what it says, in nats.
  private static let bounds: ClosedRange<Float> = -4...2.5
  /// How many sightings of the average syllable each is lent.
  private static let lent: Float = 20

  /// How often a syllable stood in small letters and with a capital, and either before a capital.
  private typealias Counts = SIMD4<Float>

  /// What each place says for each entry of the lexicon, in nats.
  private let gains: [[Float]]
  /// How often of a hundred times each entry has a capital, and the same before a capital; negative
  /// for what was not counted.
  private let shares: [Float]
  private let sharesBeforeCapital: [Float]

  /// Evidence for the entries of a lexicon, from the table of counts; none where that is missing.
  init(_ lexicon: Lexicon) {
    var found: [(entry: Int, counts: Counts)] = []
    // Summed exactly, so that the order of the rows tells nothing.
    var sums = SIMD4<Double>()
    var spelling: [UInt32] = []
    var letters: [UInt8] = []
    try? DictionaryTable.casing.forEachCounts { name, counts in
      guard counts.count == 4 else { return }
      let counts = Counts(
        Float(counts[0]), Float(counts[1]), Float(counts[2]), Float(counts[3]))
      sums += SIMD4<Double>(counts)
      name.withUnsafeBufferPointer { UTF8Reader.read($0, into: &spelling) }
      letters.removeAll(keepingCapacity: true)
      for scalar in spelling { letters.append(Alphabet.number(scalar)) }
      lexicon.table.forEachSpelling(of: letters) { known in
        guard lexicon.entries[Int(known.entry)].kind == .syllable,
          lexicon.spelling(of: known.entry).elementsEqual(spelling)
        else { return }
        found.append((Int(known.entry), counts))
      }
    }
    let all = Counts(sums)
    var gains = Place.allCases.map { _ in [Float](repeating: 0, count: lexicon.entries.count) }
    var shares = [Float](repeating: -1, count: lexicon.entries.count)
    var sharesBeforeCapital = shares
    for place in Place.allCases {
      let average = Self.seen(place, all) / max(1, Self.base(place, all))
      for (entry, counts) in found {
        gains[place.rawValue][entry] = Self.gain(place, counts, average)
      }
    }
    for (entry, counts) in found {
      shares[entry] = counts[1] / max(1, counts[0] + counts[1])
      sharesBeforeCapital[entry] = counts[3] / max(1, counts[2] + counts[3])
    }
    (self.gains, self.shares) = (gains, shares)
    self.sharesBeforeCapital = sharesBeforeCapital
  }

  /// ln of how much likelier an entry stands in such a place than others do, weighted.
  func gain(of entry: UInt32, _ place: Place) -> Float { gains[place.rawValue][Int(entry)] }

  /// How often an entry has a capital inside a sentence, 0…1; `nil` for what was not counted.
  func capitalShare(of entry: UInt32, beforeCapital: Bool) -> Float? {
    let share = beforeCapital ? sharesBeforeCapital[Int(entry)] : shares[Int(entry)]
    return share < 0 ? nil : share
  }

  private static func gain(_ place: Place, _ counts: Counts, _ average: Float) -> Float {
    let share = (seen(place, counts) + lent * average) / (base(place, counts) + lent)
    return weight * min(max(logarithm(share / average), bounds.lowerBound), bounds.upperBound)
  }

  private static func seen(_ place: Place, _ counts: Counts) -> Float {
    switch place {
    case .capital: counts[1]
    case .capitalBeforeCapital: counts[3]
    case .beforeCapital: counts[2]
    case .startBeforeCapital: counts[2] + counts[3]
    }
  }

  private static func base(_ place: Place, _ counts: Counts) -> Float {
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
