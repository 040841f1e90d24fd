import Channels

/// Documents that another engine read than a channel was learned from: what is sure in the first
/// pass tells how that engine reads, and the document is decoded again with that.
///
/// One round of expectation maximisation over what the decoder is sure of, the learned channel
/// counting as so many sightings (maximum a posteriori; Gauvain and Lee, "Maximum a Posteriori
/// Estimation for Multivariate Gaussian Mixture Observations of Markov Chains", 1994).
struct ChannelAdaptation {
  /// How sure a word must be to be learned from.
  static let sure: Float = 0.9
  /// How many sure words there must be.
  private static let leastWords = 60.0
  /// What a letter costs at least, in nats, in text that the channel does not know: pages of the
  /// engine that it was learned from ask for 0.15 to 0.2 (with Vietnamese 0.05 to 0.07), those of
  /// others for 0.8 and more (0.3).
  private static let leastCosts: [Mode: Float] = [
    .garbled: 0.4, .unknownEngine: 0.4, .vietnameseReading: 0.2,
  ]

  /// One word that was sure, and how it was read.
  private struct Sighting: Hashable {
    var word: String
    var reading: String
  }

  private var sightings: [Mode: [Sighting: Double]] = [:]

  /// Whether so many letters that cost so much were read in another way than the channel knows.
  static func isNeeded(_ mode: Mode, cost: Float, letters: Int) -> Bool {
    leastCosts[mode].map { cost > $0 * Float(letters) } ?? false
  }

  /// Counts a word that the decoder was sure of.
  mutating func note(_ word: String, readAs reading: String, _ mode: Mode) {
    sightings[mode, default: [:]][Sighting(word: word, reading: reading), default: 0] += 1
  }

  /// Channels that fit the document better, by mode; empty where too little was sure.
  func channels(for channel: (Mode) -> Channel) -> [Mode: Channel] {
    var channels: [Mode: Channel] = [:]
    for (mode, sightings) in sightings {
      var evidence = ChannelEvidence()
      for (sighting, count) in sightings {
        evidence.note(sighting.word, readAs: sighting.reading, count: count, by: channel(mode))
      }
      if evidence.words >= Self.leastWords {
        channels[mode] = channel(mode).adapted(to: evidence)
      }
    }
    return channels
  }
}
