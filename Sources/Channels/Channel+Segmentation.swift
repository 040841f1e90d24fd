/// How one word came to be read as another.
public struct Segmentation: Sendable, Hashable {
  /// The pieces in order, with `escape`'s probability where the table lists no such reading.
  public var pieces: [Piece]
  /// −ln P(reading | word) over the best cut, in nats.
  public var cost: Float
}

extension Channel {
  /// The likeliest way to cut `word` so that it was read as `reading`, by Viterbi.
  ///
  /// - Parameters:
  ///   - word: Composed letters (NFC) in the case they have on paper.
  ///   - reading: What the engine read.
  /// - Returns: `nil` only where a word of no letters was read as something.
  public func segmentation(of word: String, readAs reading: String) -> Segmentation? {
    let letters = Array(word.unicodeScalars)
    let characters = Array(reading.unicodeScalars)
    let width = characters.count + 1
    var best = [(cost: Float, from: Int, piece: Piece?)](
      repeating: (.infinity, -1, nil), count: (letters.count + 1) * width)
    best[0].cost = 0
    for cell in best.indices where best[cell].cost < .infinity {
      let (row, column) = (cell / width, cell % width)
      for step in steps(letters[row...], characters[column...]) {
        let next = (row + step.letters) * width + column + step.characters
        let cost = best[cell].cost + step.cost
        if cost < best[next].cost { best[next] = (cost, cell, step.piece) }
      }
    }
    guard let last = best.last, last.cost < .infinity else { return nil }
    return Segmentation(pieces: trace(best.map { ($0.from, $0.piece) }), cost: last.cost)
  }

  private struct Step {
    var letters: Int
    var characters: Int
    var cost: Float
    var piece: Piece
  }

  private func trace(_ cells: [(from: Int, piece: Piece?)]) -> [Piece] {
    var pieces: [Piece] = []
    var cell = cells.count - 1
    while cell >= 0, let piece = cells[cell].piece {
      pieces.append(piece)
      cell = cells[cell].from
    }
    return pieces.reversed()
  }

  private func steps(
    _ letters: ArraySlice<Unicode.Scalar>, _ characters: ArraySlice<Unicode.Scalar>
  ) -> [Step] {
    guard !letters.isEmpty else { return [] }
    var steps: [Step] = []
    for taken in 0...min(Self.longestReading, characters.count) {
      for count in 1...min(2, letters.count) {
        let piece = (String(letters.prefix(count)), String(characters.prefix(taken)))
        let listed = cost(of: piece.0, readAs: piece.1)
        guard let cost = listed ?? unlistedCost(letters: count, characters: taken) else { continue }
        steps.append(
          Step(
            letters: count, characters: taken, cost: cost,
            piece: Piece(
              letters: piece.0, reading: piece.1, probability: Double(-cost).exponential)))
      }
    }
    return steps
  }

  /// A letter read as an unlisted character, a letter lost, or one read as two.
  private func unlistedCost(letters: Int, characters: Int) -> Float? {
    guard letters == 1, characters <= 2 else { return nil }
    return characters == 1 ? escapeCost : 2 * escapeCost
  }

  /// −ln P(reading | letters) of one piece; `nil` where the table does not list it.
  func cost(of letters: String, readAs reading: String) -> Float? {
    var forms = LetterForms()
    guard let row = Row(Piece(letters: letters, reading: reading, probability: 1)),
      let casing = forms.casings(of: row).first, let wanted = forms.segment(of: row)
    else { return nil }
    return segments(readAs: row.reading, casing: casing)
      .first { $0.first == wanted.first && $0.second == wanted.second }?.cost
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
