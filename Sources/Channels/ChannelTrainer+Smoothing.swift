/// From counts to probabilities: rare letters borrow the habits of their family.
extension ChannelTrainer {
  /// What was read: another text, or the letter itself, which differs within a family.
  private enum Habit: Hashable {
    case itself
    case other(String)
  }

  /// The pieces worth keeping, with their probabilities.
  func smoothed(_ counts: [PieceModel.Count]) -> [Piece] {
    let lettersOnly = counts.filter { $0.piece.letters.allSatisfy(\.properties.isAlphabetic) }
    let singles = Dictionary(grouping: lettersOnly.filter { !$0.piece.isPair }, by: \.piece.first)
    let families = Dictionary(grouping: singles.keys, by: Self.family).mapValues { letters in
      habits(of: letters.flatMap { singles[$0] ?? [] })
    }
    let rows = singles.flatMap { letter, counts in
      self.rows(of: letter, counts, family: families[Self.family(letter)] ?? [:])
    }
    return rows + lettersOnly.filter(\.piece.isPair).compactMap(pair)
  }

  /// Letters that bear different tones; those without any stand alone, being read otherwise.
  private static func family(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    Letters.withoutTone(letter).map { [$0, "\u{301}"] } ?? [letter]
  }

  private func habits(of counts: [PieceModel.Count]) -> [Habit: Double] {
    var habits: [Habit: Double] = [:]
    for count in counts { habits[habit(count.piece), default: 0] += count.count }
    let total = habits.values.reduce(0, +)
    return total > 0 ? habits.mapValues { $0 / total } : [:]
  }

  private func habit(_ piece: PieceCode) -> Habit {
    piece.characters == piece.letters ? .itself : .other(String(piece.characters[...]))
  }

  private func rows(
    of letter: Unicode.Scalar, _ counts: [PieceModel.Count], family: [Habit: Double]
  ) -> [Piece] {
    var own: [Habit: Double] = [:]
    for count in counts { own[habit(count.piece), default: 0] += count.count }
    for (habit, share) in family {
      let same = habit == .other(String(Character(letter))) ? .itself : habit
      own[same, default: 0] += familyWeight * share
    }
    let total = (counts.first?.total ?? 0) + familyWeight
    return own.compactMap { habit, count in
      let reading = if case .other(let text) = habit { text } else { String(Character(letter)) }
      return piece(String(Character(letter)), reading, count: count, total: total)
    }
  }

  private func pair(_ count: PieceModel.Count) -> Piece? {
    let piece = count.piece
    return self.piece(
      String(piece.letters[...]), String(piece.characters[...]), count: count.count,
      total: count.total + 1)
  }

  private func piece(_ letters: String, _ reading: String, count: Double, total: Double) -> Piece? {
    let probability = min(1, count / total)
    guard count >= smallestCount || reading == letters, probability >= smallestProbability
    else { return nil }
    return Piece(letters: letters, reading: reading, probability: probability)
  }
}
