/// What Unicode says of the letters of pieces, asked once for each letter: a table has thousands of
/// pieces over two hundred letters.
struct LetterForms {
  /// Whether a letter is a capital, and the one or two scalars of its small form; `nil` where those
  /// are more.
  private struct Form {
    var isCapital: Bool
    var small: (Unicode.Scalar, Unicode.Scalar?)?
  }

  private var known: [Unicode.Scalar: Form] = [:]

  private static let small: [Channel.Casing] = [.lower]
  private static let capitalAndUpper: [Channel.Casing] = [.capital, .upper]
  private static let capital: [Channel.Casing] = [.capital]
  private static let upper: [Channel.Casing] = [.upper]

  /// The casings that a piece's letters have: a lone capital is both a first and a whole one.
  mutating func casings(of row: Channel.Row) -> [Channel.Casing] {
    let first = form(of: row.letters.0).isCapital
    switch (first, row.letters.1.map { form(of: $0).isCapital }) {
    case (true, nil): return Self.capitalAndUpper
    case (true, true): return Self.upper
    case (true, false): return Self.capital
    case (false, true): return []
    case (false, _): return Self.small
    }
  }

  /// The piece as the search meets it; `nil` where lower case would make more than two letters.
  mutating func segment(of row: Channel.Row) -> Channel.Segment? {
    guard let first = form(of: row.letters.0).small else { return nil }
    let last = row.letters.1.flatMap { form(of: $0).small }
    if row.letters.1 != nil {
      guard let last, first.1 == nil, last.1 == nil else { return nil }
    }
    return Channel.Segment(
      first: first.0, second: last?.0 ?? first.1, cost: Float(-row.probability.logarithm))
  }

  private mutating func form(of letter: Unicode.Scalar) -> Form {
    if let known = known[letter] { return known }
    let properties = letter.properties
    var small = properties.lowercaseMapping.unicodeScalars.makeIterator()
    let (first, second) = (small.next(), small.next())
    let form = Form(
      isCapital: properties.isUppercase,
      small: small.next() == nil ? first.map { ($0, second) } : nil)
    known[letter] = form
    return form
  }
}
