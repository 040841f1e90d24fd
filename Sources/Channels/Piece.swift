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
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }

  /// e to this power.
  var exponential: Double { exp(self) }
}
