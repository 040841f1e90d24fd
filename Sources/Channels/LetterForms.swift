/// What Unicode says of the letters of pieces, asked once for each letter: a table has thousands of
/// pieces over two hundred letters.
struct LetterForms {
  private var known: [Unicode.Scalar: (isCapital: Bool, small: [Unicode.Scalar])] = [:]

  /// The casings that a piece's letters have: a lone capital is both a first and a whole one.
  mutating func casings(of piece: Piece) -> [Channel.Casing] {
    let capitals = piece.letters.unicodeScalars.map { form(of: $0).isCapital }
    guard capitals.contains(true) else { return [.lower] }
    var casings: [Channel.Casing] = []
    if capitals.first == true, !capitals.dropFirst().contains(true) { casings.append(.capital) }
    if !capitals.contains(false) { casings.append(.upper) }
    return casings
  }

  /// The piece as the search meets it; `nil` where lower case would change the number of letters.
  mutating func segment(of piece: Piece) -> Channel.Segment? {
    var small: [Unicode.Scalar] = []
    for letter in piece.letters.unicodeScalars { small += form(of: letter).small }
    guard let first = small.first, small.count <= 2 else { return nil }
    return Channel.Segment(
      first: first, second: small.count == 2 ? small[1] : nil,
      cost: Float(-piece.probability.logarithm))
  }

  private mutating func form(
    of letter: Unicode.Scalar
  ) -> (isCapital: Bool, small: [Unicode.Scalar]) {
    if let known = known[letter] { return known }
    let properties = letter.properties
    let form = (properties.isUppercase, Array(properties.lowercaseMapping.unicodeScalars))
    known[letter] = form
    return form
  }
}
