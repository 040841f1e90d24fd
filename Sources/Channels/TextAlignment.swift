import Foundation

/// Lays a text beside what an engine read of it: dynamic programming over characters, in which
/// letters that differ only in their marks are nearly alike and blanks hold on to blanks.
///
/// Time and memory grow with the product of the two lengths; a page (3,000 characters) is the
/// largest text meant for it.
public struct TextAlignment {
  /// The parts between blanks that both texts have, in order.
  public let pairs: [WordPair]
  /// Edit cost per character around each pair, 0 (alike) … 1 (another text).
  public let strangeness: [Double]

  private let truth: [Unicode.Scalar]
  private let reading: [Unicode.Scalar]
  private let truthBases: [Unicode.Scalar]
  private let readingBases: [Unicode.Scalar]

  /// Aligns the two texts; runs of white space count as one blank, Unicode form does not matter.
  public init(truth: String, reading: String) {
    self.truth = Self.scalars(truth)
    self.reading = Self.scalars(reading)
    truthBases = self.truth.map(Letters.base)
    readingBases = self.reading.map(Letters.base)
    var pieces: [(pair: WordPair, cost: Double)] = []
    var start = (truth: 0, reading: 0)
    var cost = 0.0
    let steps = Self.path(truthBases, readingBases)
    for step in steps {
      if step.isCommonBlank {
        pieces.append(
          (
            WordPair(
              word: String(self.truth[start.truth..<step.truth]),
              reading: String(self.reading[start.reading..<step.reading])), cost
          ))
        start = (step.truth + 1, step.reading + 1)
        cost = 0
      } else {
        cost += step.cost
      }
    }
    pieces.append(
      (
        WordPair(
          word: String(self.truth[start.truth...]),
          reading: String(self.reading[start.reading...])), cost
      ))
    pairs = pieces.map(\.pair)
    strangeness = Self.smoothed(pieces)
  }

  /// The pairs whose surroundings look like the same text on both sides.
  public func trustedPairs(upTo limit: Double = 0.35) -> [WordPair] {
    zip(pairs, strangeness).filter { $1 <= limit }.map(\.0)
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    let words = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
    return Array(words.joined(separator: " ").unicodeScalars)
  }

  /// Cost per character over a window of two pairs to either side.
  private static func smoothed(_ pieces: [(pair: WordPair, cost: Double)]) -> [Double] {
    pieces.indices.map { index in
      let window = pieces[max(0, index - 2)..<min(pieces.count, index + 3)]
      let letters = window.reduce(0) { sum, piece in
        sum + max(piece.pair.word.unicodeScalars.count, piece.pair.reading.unicodeScalars.count)
      }
      return window.reduce(0) { $0 + $1.cost } / Double(max(1, letters))
    }
  }
}

extension TextAlignment {
  /// One move: how far both texts had been read before it, and what it cost.
  private struct Step {
    var truth: Int
    var reading: Int
    var cost: Double
    var isCommonBlank: Bool
  }

  /// Costs in tenths: alike, in marks only or in case, another letter, a blank for a letter;
  /// a lost or added character, a lost or added blank.
  private enum Cost {
    static let other = 10
    static let blankForLetter = 25
    static let gap = 9
    static let blankGap = 12
  }

  private static func substitution(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int {
    if a == b { return 0 }
    return a == " " || b == " " ? Cost.blankForLetter : Cost.other
  }

  private static func gap(_ scalar: Unicode.Scalar) -> Int {
    scalar == " " ? Cost.blankGap : Cost.gap
  }

  private static func path(_ truth: [Unicode.Scalar], _ reading: [Unicode.Scalar]) -> [Step] {
    let width = reading.count + 1
    let moves = moves(truth, reading)
    var steps: [Step] = []
    var (row, column) = (truth.count, reading.count)
    while row > 0 || column > 0 {
      switch moves[row * width + column] {
      case .both:
        row -= 1
        column -= 1
        let cost = substitution(truth[row], reading[column])
        steps.append(
          Step(
            truth: row, reading: column, cost: Double(cost) / 10,
            isCommonBlank: cost == 0 && truth[row] == " "))
      case .lost:
        row -= 1
        steps.append(Step(truth: row, reading: column, cost: 1, isCommonBlank: false))
      case .added:
        column -= 1
        steps.append(Step(truth: row, reading: column, cost: 1, isCommonBlank: false))
      }
    }
    return steps.reversed()
  }

  private enum Move: UInt8 { case both, lost, added }

  private static func moves(_ truth: [Unicode.Scalar], _ reading: [Unicode.Scalar]) -> [Move] {
    let width = reading.count + 1
    var moves = [Move](repeating: .added, count: (truth.count + 1) * width)
    var above = [0]
    for scalar in reading { above.append(above[above.count - 1] + gap(scalar)) }
    var current = above
    for row in 1..<(truth.count + 1) {
      let lost = gap(truth[row - 1])
      current[0] = above[0] + lost
      moves[row * width] = .lost
      for column in 1..<width {
        var best = above[column - 1] + substitution(truth[row - 1], reading[column - 1])
        var move = Move.both
        if above[column] + lost < best { (best, move) = (above[column] + lost, .lost) }
        let added = current[column - 1] + gap(reading[column - 1])
        if added < best { (best, move) = (added, .added) }
        current[column] = best
        moves[row * width + column] = move
      }
      swap(&above, &current)
    }
    return moves
  }
}
