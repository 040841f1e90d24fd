/// How alike two texts are, for words that were read slightly wrong.
public enum Likeness {
  /// The fewest letters to change, drop or add to make one text the other (Levenshtein 1966).
  public static func errors(between a: some StringProtocol, and b: some StringProtocol) -> Int {
    Pattern(String(b)).errors(to: String(a))
  }

  /// The fewest errors with which a phrase stands anywhere in a text (Sellers 1980).
  public static func errors(of phrase: some StringProtocol, in text: some StringProtocol) -> Int {
    Pattern(String(phrase)).fewestErrors(in: String(text))
  }
}

extension Likeness {
  /// A word or phrase made ready for comparing others with it: a column of the table of distances
  /// is one machine word (Myers 1999, in the form of Hyyrö 2003), so that a text costs a few steps
  /// a letter. Phrases of more than 64 letters are compared cell by cell.
  public struct Pattern: Sendable {
    private let letters: [UInt32]
    /// For each ASCII letter the places where it stands in the pattern, one bit a place.
    private let places: [UInt64]

    /// A pattern of the text's code points.
    public init(_ text: String) {
      letters = text.unicodeScalars.map(\.value)
      var places = [UInt64](repeating: 0, count: 128)
      if letters.count <= 64 {
        for (index, letter) in letters.enumerated() where letter < 128 {
          places[Int(letter)] |= 1 << UInt64(index)
        }
      }
      self.places = places
    }

    /// How many letters it has.
    public var count: Int { letters.count }

    /// The fewest letters to change, drop or add to make the text the pattern.
    public func errors(to text: String) -> Int {
      distances(text.unicodeScalars.lazy.map { $0.value }, anywhere: false).last
    }

    /// The same of plain letters given as ASCII.
    public func errors(toPlain letters: ArraySlice<UInt8>) -> Int {
      distances(letters.lazy.map(UInt32.init), anywhere: false).last
    }

    /// The fewest errors with which the pattern stands anywhere in the text.
    public func fewestErrors(in text: String) -> Int {
      distances(text.unicodeScalars.lazy.map { $0.value }, anywhere: true).fewest
    }

    private func occurrences(of letter: UInt32) -> UInt64 {
      if letter < 128 { return places[Int(letter)] }
      var bits: UInt64 = 0
      for (index, other) in letters.enumerated() where other == letter {
        bits |= 1 << UInt64(index)
      }
      return bits
    }

    /// The distance behind the text's last letter, and the least behind any of them; `anywhere`
    /// the pattern may begin behind any letter without an error.
    @inline(__always)
    private func distances(_ text: some Sequence<UInt32>, anywhere: Bool)
      -> (last: Int, fewest: Int)
    {
      guard !letters.isEmpty else { return (text.reduce(0) { count, _ in count + 1 }, 0) }
      guard letters.count <= 64 else { return distancesCellByCell(text, anywhere: anywhere) }
      let bottom: UInt64 = 1 << UInt64(letters.count - 1)
      var (rises, falls) = (~UInt64(0), UInt64(0))
      var distance = letters.count
      var fewest = distance
      for letter in text {
        let match = occurrences(of: letter)
        let level = (((match & rises) &+ rises) ^ rises) | match | falls
        var across = falls | ~(rises | level)
        var back = rises & level
        if across & bottom != 0 { distance += 1 } else if back & bottom != 0 { distance -= 1 }
        across = across << 1 | (anywhere ? 0 : 1)
        back <<= 1
        rises = back | ~(level | across)
        falls = across & level
        fewest = min(fewest, distance)
      }
      return (distance, fewest)
    }

    private func distancesCellByCell(_ text: some Sequence<UInt32>, anywhere: Bool)
      -> (last: Int, fewest: Int)
    {
      var column = Array(0...letters.count)
      var fewest = letters.count
      for letter in text {
        var diagonal = column[0]
        if !anywhere { column[0] += 1 }
        for index in letters.indices {
          let changed = diagonal + (letters[index] == letter ? 0 : 1)
          diagonal = column[index + 1]
          column[index + 1] = min(changed, diagonal + 1, column[index] + 1)
        }
        fewest = min(fewest, column[letters.count])
      }
      return (column[letters.count], fewest)
    }
  }
}
