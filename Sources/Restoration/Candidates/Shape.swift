import Vietnamese

/// Which letters of a word are capitals.
enum Shape: UInt8, Sendable {
  /// "tỉnh"
  case small
  /// "Tỉnh"
  case title
  /// "TỈNH"
  case capital

  /// The spelling, given in small letters, with capitals where this shape has them.
  func applied(to spelling: [UInt32]) -> [UInt32] {
    switch self {
    case .small: spelling
    case .title: spelling.prefix(1).map(Alphabet.capital) + spelling.dropFirst()
    case .capital: spelling.map(Alphabet.capital)
    }
  }

  /// The shapes in which a word may stand on paper that was read so, with a cost in nats: what
  /// its capitals say, and what else a smudge may have made of them ("1y" for "Lý", "VO1" for
  /// "với", "bang" for "Đảng").
  static func shapes(of reading: ArraySlice<UInt32>) -> [(shape: Shape, cost: Float)] {
    var capitals = 0
    var smalls = 0
    for scalar in reading {
      if Alphabet.isCapital(scalar) { capitals += 1 }
      if Alphabet.isSmall(scalar) { smalls += 1 }
    }
    let startsCapital = reading.first.map(Alphabet.isCapital) ?? false
    if capitals > max(1, smalls) { return [(.capital, 0), (.title, 2), (.small, 3)] }
    if capitals == 1, smalls == 0, startsCapital {
      return [(.title, 0), (.capital, 6), (.small, 1)]
    }
    if startsCapital, capitals == 1 { return [(.title, 0), (.small, 1)] }
    if startsCapital { return [(.title, 0), (.small, 1), (.capital, 4)] }
    return [(.small, 0), (.title, 2)]
  }

  /// The shape that fits what stands around: among capitals a word without small letters is all
  /// capitals, elsewhere it is so only if a capital that was read says so.
  func settled(
    _ reading: ArraySlice<UInt32>, as spelling: [UInt32], isAmongCapitals: Bool
  ) -> Shape {
    let hasSmall = reading.contains(where: Alphabet.isSmall)
    if isAmongCapitals { return hasSmall ? self : .capital }
    guard self == .capital, reading.count <= 3 || hasSmall else { return self }
    let isSure = !hasSmall && reading.dropFirst().contains { Self.tells($0, spelling) }
    return isSure ? self : .title
  }

  /// Whether it is a capital of the word that cannot be a small letter read too large, as O, S and V
  /// may be.
  private static func tells(_ scalar: UInt32, _ spelling: [UInt32]) -> Bool {
    guard Alphabet.isCapital(scalar), !Alphabet.isCaseBlind(scalar), scalar != 0x49, scalar != 0x51
    else { return false }
    let base = PlainLetters.scalars(of: String([scalar]))
    return !Set(base).isDisjoint(with: PlainLetters.scalars(of: String(spelling)))
  }
}
