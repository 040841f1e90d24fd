/// How alike two texts are, for words that were read slightly wrong.
public enum Likeness {
  /// The fewest letters to change, drop or add to make one text the other (Levenshtein 1966).
  public static func errors(between a: some StringProtocol, and b: some StringProtocol) -> Int {
    errors(between: Array(a.unicodeScalars), and: Array(b.unicodeScalars))
  }

  /// The fewest elements to change, drop or add to make one list the other (Levenshtein 1966).
  public static func errors<Letter: Equatable>(between a: [Letter], and b: [Letter]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let changed = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  /// The fewest errors with which a phrase stands anywhere in a text (Sellers 1980).
  public static func errors(of phrase: some StringProtocol, in text: some StringProtocol) -> Int {
    let phrase = Array(phrase.unicodeScalars)
    var column = Array(0...phrase.count)
    var fewest = phrase.count
    for letter in text.unicodeScalars {
      var diagonal = column[0]
      for i in phrase.indices {
        let changed = diagonal + (phrase[i] == letter ? 0 : 1)
        diagonal = column[i + 1]
        column[i + 1] = min(changed, diagonal + 1, column[i] + 1)
      }
      fewest = min(fewest, column[phrase.count])
    }
    return fewest
  }
}
