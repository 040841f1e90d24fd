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
    let shapes = Dictionary(grouping: singles.keys, by: Self.shape).mapValues { letters in
      habits(of: letters.flatMap { singles[$0] ?? [] })
    }
    let families = Dictionary(grouping: singles.keys, by: Self.family).mapValues { letters in
      habits(
        of: letters.flatMap { singles[$0] ?? [] },
        before: letters.first.flatMap { shapes[Self.shape($0)] } ?? [:])
    }
    let rows = singles.flatMap { letter, counts in
      self.rows(
        of: letter, habits(of: counts, before: families[Self.family(letter)] ?? [:]), counts)
    }
    return rows + lettersOnly.filter(\.piece.isPair).compactMap(pair)
  }

  /// Letters that bear different tones on the same vowel; those without any stand alone, being
  /// read otherwise.
  private static func family(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    Letters.withoutTone(letter).map { [$0, "\u{301}"] } ?? [letter]
  }

  /// Letters that bear any tone on the same plain letter, capitals and small letters apart.
  private static func shape(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    guard Letters.withoutTone(letter) != nil else { return [letter] }
    return [Letters.base(letter), letter.properties.isUppercase ? "A" : "a"]
  }

  /// The share of each habit, `familyWeight` sightings taken from those of the wider circle.
  private func habits(
    of counts: [PieceModel.Count], before: [Habit: Double] = [:]
  ) -> [Habit: Double] {
    var habits = before.mapValues { $0 * familyWeight }
    for count in counts { habits[habit(count.piece), default: 0] += count.count }
    let total = habits.values.reduce(0, +)
    return total > 0 ? habits.mapValues { $0 / total } : [:]
  }

  private func habit(_ piece: PieceCode) -> Habit {
    piece.characters == piece.letters ? .itself : .other(String(piece.characters[...]))
  }

  /// What a letter is read as, pieces of two letters apart, which take their share of its total.
  private func rows(
    of letter: Unicode.Scalar, _ habits: [Habit: Double], _ counts: [PieceModel.Count]
  ) -> [Piece] {
    let name = String(Character(letter))
    var readings: [String: Double] = [:]
    for (habit, share) in habits {
      let reading = if case .other(let text) = habit { text } else { name }
      readings[reading, default: 0] += share
    }
    let alone = counts.reduce(0) { $0 + $1.count }
    let total = (counts.first?.total ?? 0) + familyWeight
    return readings.compactMap { reading, share in
      piece(name, reading, count: share * (alone + familyWeight), total: total)
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
