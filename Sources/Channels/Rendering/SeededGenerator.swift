/// Random numbers that come again with the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True this often.
  mutating func chance(_ probability: Double) -> Bool { number(in: 0...1) < probability }

  /// Evenly from the range.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// One of the choices, by weight.
  mutating func pick<Choice>(_ choices: [(Choice, Double)]) -> Choice {
    var left = number(in: 0...choices.reduce(0) { $0 + $1.1 })
    for (choice, weight) in choices {
      left -= weight
      if left <= 0 { return choice }
    }
    return choices[choices.count - 1].0
  }
}
