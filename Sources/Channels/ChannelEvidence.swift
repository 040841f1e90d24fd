/// How often pieces of words were read in which way in one document, as far as that is sure: what
/// tells the engine that read it from the one that a channel was learned from.
public struct ChannelEvidence: Sendable {
  /// One or two letters in the case they have on paper.
  private struct Letters: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar?
  }

  private struct Key: Hashable {
    var letters: Letters
    var reading: Channel.Reading
  }

  private var readings: [Key: Double] = [:]
  /// How often each letter stood in a piece of its own, and each pair of letters side by side.
  private var letters: [Letters: Double] = [:]

  /// The number of words noted.
  public private(set) var words = 0.0

  /// No evidence yet.
  public init() {}

  /// Notes that a word was read so, `count` times; cut along the channel's likeliest way.
  public mutating func note(
    _ word: String, readAs reading: String, count: Double, by channel: Channel
  ) {
    guard let segmentation = channel.segmentation(of: word, readAs: reading) else { return }
    words += count
    for piece in segmentation.pieces {
      guard let row = Channel.Row(piece) else { continue }
      readings[Self.key(row), default: 0] += count
      guard row.letters.1 == nil else { continue }
      letters[Letters(first: row.letters.0), default: 0] += count
    }
    let scalars = word.unicodeScalars
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      letters[Letters(first: first, second: second), default: 0] += count
    }
  }

  private static func key(_ row: Channel.Row) -> Key {
    Key(letters: Letters(first: row.letters.0, second: row.letters.1), reading: row.reading)
  }

  /// The rows with probabilities as seen, the channel's own counting for `inertia` sightings. New
  /// ones must have been seen twice.
  func adapted(_ rows: [Channel.Row], inertia: Double) -> [Channel.Row] {
    var left = readings
    var adapted = rows.map { row in
      let key = Self.key(row)
      let seen = left.removeValue(forKey: key) ?? 0
      var adapted = row
      adapted.probability =
        (seen + inertia * row.probability) / ((letters[key.letters] ?? 0) + inertia)
      return adapted
    }
    for (key, seen) in left where seen >= 2 {
      let total = max(seen, letters[key.letters] ?? 0)
      adapted.append(
        Channel.Row(
          letters: (key.letters.first, key.letters.second), reading: key.reading,
          probability: seen / (total + inertia)))
    }
    return adapted
  }
}

extension Channel {
  /// The channel as one document shows it; `inertia` sightings count for what was learned before.
  public func adapted(to evidence: ChannelEvidence, inertia: Double = 10) -> Channel {
    Channel(rows: evidence.adapted(rows, inertia: inertia), rates: rates, notes: notes)
  }
}
