import Foundation

/// A row of a channel's table: one or two letters of a word, in the case they have on paper,
/// and one way an engine read them.
public struct Piece: Hashable, Sendable {
  /// One or two letters, composed (NFC).
  public var letters: String
  /// Nought to three characters.
  public var reading: String
  /// P(reading | letters).
  public var probability: Double

  /// Takes all three as they are.
  public init(letters: String, reading: String, probability: Double) {
    self.letters = letters
    self.reading = reading
    self.probability = probability
  }

  /// Whether its letters are capitals where `casing` wants them.
  func fits(_ casing: Channel.Casing) -> Bool {
    let capitals = letters.unicodeScalars.map(\.properties.isUppercase)
    return switch casing {
    case .lower: !capitals.contains(true)
    case .capital: capitals.first == true && capitals.dropFirst().allSatisfy { !$0 }
    case .upper: capitals.allSatisfy { $0 }
    }
  }

  /// The piece as the search meets it; `nil` where lower case would change the number of letters.
  var segment: Channel.Segment? {
    let lower = Array(letters.lowercased().unicodeScalars)
    guard let first = lower.first, lower.count <= 2 else { return nil }
    return Channel.Segment(
      first: first, second: lower.count == 2 ? lower[1] : nil,
      cost: Float(-probability.logarithm))
  }
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }

  /// e to this power.
  var exponential: Double { exp(self) }
}
