import Vietnamese

/// How candidates are written.
extension DocumentRestoration {
  private var casing: CasingRules {
    CasingRules(transcript, modes: tokenModes, evidence: resources.caseEvidence)
  }

  /// The text of a candidate; `nil` where it says what was read.
  func written(_ candidate: Candidate, _ range: Range<Int>) -> String? {
    guard !candidate.isAsRead else { return nil }
    if let spelling = candidate.spelling { return spelling }
    if range.count == 1, candidate.tokenCount < 2 {
      let reading = transcript.forms.scalars(of: transcript.tokens[range.lowerBound].form)
      return written(candidate, reading, at: range.lowerBound)
    }
    let reading = reading(range)
    guard candidate.tokenCount > 1 else {
      return written(candidate, reading[...], at: range.lowerBound)
    }
    let cut = Int(candidate.cut)
    let (first, second) = (reading[..<cut], reading[cut...])
    return
      (word(candidate.entries.0, candidate.shapes.0, first, range.lowerBound)
      ?? String(first))
      + " "
      + (word(candidate.entries.1, candidate.shapes.1, second, range.lowerBound)
        ?? String(second))
  }

  /// The text of a candidate of one word, which was read so; `nil` where it says just that.
  private func written(
    _ candidate: Candidate, _ reading: ArraySlice<UInt32>, at token: Int
  ) -> String? {
    word(candidate.entries.0, candidate.shapes.0, reading, token)
      .flatMap { $0 == String(reading) ? nil : $0 }
  }

  /// An entry as it is written; `nil` where that is what was read.
  private func word(
    _ index: UInt32, _ shape: Shape, _ reading: ArraySlice<UInt32>, _ token: Int
  ) -> String? {
    guard index != Candidate.asRead else { return nil }
    let lexicon = resources.lexicon
    let old = lexicon.spelling(of: index)
    let modern = lexicon.modern(of: index)
    let small = reading.lazy.map(Alphabet.small)
    let isAsRead = small.elementsEqual(old) || small.elementsEqual(modern)
    if isAsRead, !hasOddCapital(reading, token) { return nil }
    let shape =
      lexicon.entries[Int(index)].kind == .acronym
      ? .capital : casing.shape(of: index, Array(old), shape, reading, at: token)
    let spelling = isAsRead ? Array(small) : Array(tonePlacement == .new ? modern : old)
    return String(shape.applied(to: spelling))
  }

  /// Whether a capital with a mark stands behind a small letter or one capital, as engines read small
  /// ones in some fonts: "vỚi", "TỶ lệ".
  private func hasOddCapital(_ reading: ArraySlice<UInt32>, _ token: Int) -> Bool {
    guard tokenModes[token] != Mode.clean.place, let first = reading.first,
      reading.count == 2 || Alphabet.isSmall(first)
    else { return false }
    return reading.dropFirst().contains { $0 > 0x7F && Alphabet.isCapital($0) }
      && mode(ofTokens: token..<token + 1).isRead
  }
}
