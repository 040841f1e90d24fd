import Channels

extension DocumentRestoration {
  /// How the letters of a verdict's text came to be read so, piece by piece along the likeliest cut;
  /// empty for what no channel was asked about.
  func segments(of verdict: Verdict) -> [Change.Segment] {
    guard let candidate = verdict.candidate, candidate.entries.0 != Candidate.asRead,
      let text = verdict.text, verdict.kind == .word || verdict.kind == .mixedWord
    else { return [] }
    let reading = self.reading(verdict.tokens)
    let words = text.split(separator: " ").map(String.init)
    guard words.count == Int(candidate.tokenCount) else { return [] }
    let cut = words.count > 1 ? Int(candidate.cut) : reading.count
    let channel = channel(of: mode(of: verdict))
    return zip(words, [reading[..<cut], reading[cut...]]).flatMap { word, reading in
      let segmentation = channel.segmentation(of: word, readAs: String(reading))
      return (segmentation?.pieces ?? []).map { piece in
        Change.Segment(
          letters: piece.letters, reading: piece.reading, probability: piece.probability)
      }
    }
  }
}
