/// What speaks for and against a restored word: numbers that `Calibration` weighs together.
struct Evidence: Equatable {
  /// One thing that speaks for or against, by its name in the table of weights.
  enum Kind: Int, CaseIterable {
    /// How likely the word is among all that the decoder kept, in log odds.
    case posterior
    /// The same before the document told anything; low where another word was likelier then.
    case earlier
    /// How far the runner-up lies behind, in nats, up to `Evidence.farthest`.
    case margin
    /// The same up to `Evidence.close`: the first nats tell more.
    case closeness
    /// How sure the decoder is of the words around, in log odds.
    case around
    /// ln P behind the words before.
    case language
    /// How much likelier the next word is behind this one than anywhere, in nats.
    case next
    /// What the channel asks, in nats.
    case cost
    /// How many characters were read, up to eight.
    case length
    /// It begins with a capital.
    case capital
    /// It begins with a small letter, and what was read begins with one whose size says little.
    case small
    /// The lexicon has nothing to read in its place.
    case unknown
    /// It stays as it was read, and spells no syllable.
    case foreign
    /// What was read is a short form.
    case acronym
    /// What was read numbers an item of a list.
    case label
    /// What was read has digits inside.
    case mixed
  }

  /// Margins beyond these tell nothing more.
  static let close: Float = 3
  static let farthest: Float = 9
  /// The least log probability that tells more than a greater one.
  static let leastLanguage: Float = -16
  /// How far at least and at most the next word speaks.
  static let next: ClosedRange<Float> = -10...14
  static let cost: ClosedRange<Float> = -5...25

  /// The numbers, each in the place of its kind.
  private(set) var values = SIMD16<Float>.zero

  /// Nothing but a posterior, 0…1.
  init(posterior: Float) { self[.posterior] = Self.logOdds(posterior) }

  subscript(kind: Kind) -> Float {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }

  /// The numbers by name.
  var named: [String: Double] {
    Dictionary(uniqueKeysWithValues: Kind.allCases.map { ("\($0)", Double(self[$0])) })
  }

  /// ln of how many times likelier yes is than no, kept within what single precision tells.
  static func logOdds(_ probability: Float) -> Float {
    let bounded = min(max(probability, 1e-4), 1 - 1e-5)
    return logarithm(bounded / (1 - bounded))
  }
}
