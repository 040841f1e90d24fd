/// The likeliest numbers of marks that may count chapters: a chain in which each follows the one
/// before, or begins anew, and from which marks that count nothing are left out.
///
/// Found by dynamic programming over the marks (Viterbi, "Error Bounds for Convolutional Codes", 1967).
struct ChapterChain {
  /// A number that a mark may stand for, and what that weighs by itself.
  struct Option: Equatable {
    var value: Int
    var weight: Float
  }

  /// What it weighs that a number follows the one before it, and that it leaves some out.
  private static let link: Float = 2
  private static let jump: Float = -0.5
  /// What it weighs that a mark between the two counts nothing, and one that is a numeral by itself.
  private static let gap: Float = -0.25
  private static let gapOfNumeral: Float = -2
  /// How many marks back the one before may stand.
  private static let reach = 8

  private struct Step {
    var mark: Int
    var option: Option
    /// What the chain up to here weighs.
    var weight: Float
    /// The step before; `nil` at the start.
    var last: Int?
  }

  private var steps: [Step] = []
  /// What it weighs to leave out all marks before each.
  private var gaps: [Float] = [0]

  private init() {}

  /// The number of each mark; `nil` for those that count nothing. A chain that weighs less than nothing
  /// is none.
  static func values(of marks: [[Option]]) -> [Int?] {
    var chain = ChapterChain()
    for (mark, options) in marks.enumerated() {
      chain.steps += options.map { chain.step(to: $0, of: mark) }
      let isNumeral = options.contains { $0.weight > 0 }
      chain.gaps.append(chain.gaps[mark] + (isNumeral ? gapOfNumeral : gap))
    }
    var values = [Int?](repeating: nil, count: marks.count)
    var place = chain.steps.indices.filter { chain.steps[$0].weight > 0 }
      .max { chain.steps[$0].weight < chain.steps[$1].weight }
    while let last = place {
      values[chain.steps[last].mark] = chain.steps[last].option.value
      place = chain.steps[last].last
    }
    return values
  }

  /// The best way to a number of the next mark.
  private func step(to option: Option, of mark: Int) -> Step {
    var step = Step(mark: mark, option: option, weight: option.weight)
    for (place, last) in steps.enumerated().reversed() {
      guard mark - last.mark <= Self.reach else { break }
      let weight =
        last.weight + Self.joint(last.option.value, option.value) + option.weight
        + gaps[mark] - gaps[last.mark + 1]
      if weight > step.weight { (step.weight, step.last) = (weight, place) }
    }
    return step
  }

  private static func joint(_ last: Int, _ next: Int) -> Float {
    next == last + 1 ? link : next == 1 ? 0 : jump
  }
}
