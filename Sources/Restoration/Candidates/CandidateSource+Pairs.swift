import LanguageModel
import Vietnamese

/// Two words that were read as one.
extension CandidateSource {
  /// Whether two words may have run together: only where a letter has a mark ("Georgetown" is one
  /// word), unless an engine without Vietnamese read them; in typed text not where figures stand,
  /// which may be footnotes, nor where nothing but capitals do.
  func mayBeTwo(_ reading: ArraySlice<UInt32>) -> Bool {
    guard changeCost > 0 else { return true }
    guard reading.contains(where: { $0 > 0x7F }) else { return false }
    return changeCost < Self.trustedCost
      || reading.allSatisfy { !(0x30...0x39).contains($0) }
        && reading.contains(where: Alphabet.isSmall)
  }

  /// Whether a short form follows its number ("477VP"), so that it is no word behind one.
  func isNumberedCode(_ reading: ArraySlice<UInt32>) -> Bool {
    let code = reading.drop { (0x30...0x39).contains($0) }
    guard code.count > 1, code.count < reading.count, code.allSatisfy(Alphabet.isCapital) else {
      return false
    }
    return lexicon.entry(spelled: code).map { lexicon.entries[Int($0)].kind } == .acronym
  }

  /// Two words read as one, the cheapest few: "Noidung", "02nam".
  func pairs(_ reading: ArraySlice<UInt32>) -> [Candidate] {
    guard reading.count >= 4, reading.count <= 14 else { return [] }
    var pairs: [Candidate] = []
    for cut in reading.startIndex + 2...reading.endIndex - (endsWithLoneDigit(reading) ? 1 : 2) {
      let left = part(reading[..<cut])
      guard !left.isEmpty else { continue }
      let right = part(reading[cut...])
      for one in left {
        for two in right {
          var pair = one
          pair.tokens.1 = two.tokens.0
          pair.entries.1 = two.entries.0
          pair.shapes.1 = two.shapes.0
          pair.tokenCount = 2
          pair.cut = UInt8(cut - reading.startIndex)
          pair.cost = one.cost + two.cost + blankLostCost
          pairs.append(pair)
        }
      }
    }
    let ranked = pairs.map { (pair: $0, rank: $0.cost - follows($0)) }
    return ranked.sorted { $0.rank < $1.rank }.prefix(weights.pairCount).map(\.pair)
  }

  /// ln P of a pair's second word behind its first, weighted.
  private func follows(_ pair: Candidate) -> Float {
    weights.pairFit * model.logProbability(of: pair.tokens.1, afterToken: pair.tokens.0)
  }

  /// Whether one digit clings to three small letters or more: "dung3", "thang5".
  private func endsWithLoneDigit(_ reading: ArraySlice<UInt32>) -> Bool {
    guard let last = reading.last, last >= 0x30, last <= 0x39 else { return false }
    return reading.dropLast().suffix(3).allSatisfy(Alphabet.isSmall)
  }

  /// One of two words: digits stay digits, anything else must be a word of the lexicon.
  private func part(_ reading: ArraySlice<UInt32>) -> [Candidate] {
    if reading.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return [.asRead(token: model.token(of: String(reading), .number), cost: 0)]
    }
    return spelled(reading, .word, .part)
  }
}
