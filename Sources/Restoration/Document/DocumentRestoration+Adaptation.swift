/// Decoding anew what another engine read than the channels know.
extension DocumentRestoration {
  /// Learns from what is sure how the document was read, and says whether it must be decoded anew.
  ///
  /// - Parameters:
  ///   - runs: The document as decoded first.
  ///   - steps: The likeliest way through each run.
  mutating func adapt(to runs: [DecodedRun], _ steps: [[WordGraph.Step]]) -> Bool {
    let modes = unknownModes(runs, steps)
    guard !modes.isEmpty else { return false }
    var adaptation = ChannelAdaptation()
    forEachWord(runs, steps) { range, candidate, step in
      let mode = mode(ofTokens: range)
      guard step.posterior > ChannelAdaptation.sure, modes.contains(mode) else { return }
      let reading = String(reading(range))
      adaptation.note(written(candidate, range) ?? reading, readAs: reading, mode)
    }
    let adapted = adaptation.channels(for: channel)
    guard !adapted.isEmpty else { return false }
    adaptedChannels.merge(adapted) { _, new in new }
    table = resources.readingTable(weights, forms: table.forms, adapted: adaptedChannels)
    return true
  }

  /// The modes whose words the channels find hard to explain.
  private func unknownModes(_ runs: [DecodedRun], _ steps: [[WordGraph.Step]]) -> Set<Mode> {
    var tallies = Mode.allCases.map { _ in (cost: Float(0), letters: 0) }
    forEachWord(runs, steps) { range, candidate, _ in
      let mode = tokenModes[range.lowerBound]
      tallies[mode].cost += candidate.cost
      for token in range {
        tallies[mode].letters += transcript.forms.scalars(of: transcript.tokens[token].form).count
      }
    }
    let unknown = zip(Mode.allCases, tallies).filter { mode, tally in
      adaptedChannels[mode] != nil
        || ChannelAdaptation.isNeeded(mode, cost: tally.cost, letters: tally.letters)
    }
    return Set(unknown.map(\.0))
  }

  /// Every single word of the lexicon along the likeliest ways.
  private func forEachWord(
    _ runs: [DecodedRun], _ steps: [[WordGraph.Step]],
    _ body: (Range<Int>, Candidate, WordGraph.Step) -> Void
  ) {
    for (run, steps) in zip(runs, steps) {
      for step in steps {
        let candidate = table.candidates[step.candidate]
        guard case .tokens(let range) = run.spans[step.arc], candidate.isSingleWord else {
          continue
        }
        body(range, candidate, step)
      }
    }
  }
}
