import Vietnamese

/// Tells with which capitals a word is written, where what was read leaves that open: "SG" is "Sở",
/// "VSi" inside a sentence is "với", "TQC" between "DÂN" and "TỈNH" is "TỘC".
struct CasingRules {
  /// Below this share of capitals inside sentences a capital that looks like its small letter, with
  /// more of them behind it, was a small one; above the other, before a word with a capital, a small
  /// one was a capital.
  private static let smallShare: Float = 0.05
  private static let capitalShare: Float = 0.85

  private let transcript: Transcript
  private let places: CapitalPlaces
  private let evidence: CaseEvidence

  init(_ transcript: Transcript, modes: [Int], evidence: CaseEvidence) {
    self.transcript = transcript
    self.evidence = evidence
    places = CapitalPlaces(transcript, modes: modes)
  }

  /// The shape of an entry in place of `reading`, which begins in the token at `index`.
  func shape(
    of entry: UInt32, _ spelling: [UInt32], _ shape: Shape, _ reading: ArraySlice<UInt32>,
    at index: Int
  ) -> Shape {
    let isAmongCapitals =
      transcript.lines[Int(transcript.tokens[index].line)].isShouted
      || isCapitals(index - 1, beside: index) || isCapitals(index + 1, beside: index)
    let settled = shape.settled(reading, as: spelling, isAmongCapitals: isAmongCapitals)
    guard let first = reading.first, Alphabet.isCaseBlind(first), settled != .capital else {
      return settled
    }
    guard places.isInside(index) else {
      return first == 0x24 && transcript.tokens[index].joint != .inside ? .title : settled
    }
    let isBeforeCapital = places.isBeforeCapital(index)
    guard let share = evidence.capitalShare(of: entry, beforeCapital: isBeforeCapital) else {
      return settled
    }
    if share < Self.smallShare, reading.dropFirst().contains(where: Alphabet.isCapital) {
      return .small
    }
    return isBeforeCapital && share > Self.capitalShare ? .title : settled
  }

  /// Whether a token beside another on its line is a word of three capitals or more.
  private func isCapitals(_ index: Int, beside other: Int) -> Bool {
    guard transcript.tokens.indices.contains(index),
      transcript.tokens[index].line == transcript.tokens[other].line,
      transcript.tokens[max(index, other)].joint == .blank,
      transcript.tokens[index].tokenClass == .word
    else { return false }
    let scalars = transcript.forms.scalars(of: transcript.tokens[index].form)
    return scalars.count > 2 && scalars.allSatisfy(Alphabet.isCapital)
  }
}
