import Vietnamese

/// Words that stand in every letterhead and tell its right column.
enum StandingWords {
  /// Name of the state and motto, in plain letters without signs, and the Party's line.
  private static let phrases = [
    "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam",
  ].map { $0.split(separator: " ").map { Array($0.utf8) } }

  /// The largest share of letters that may be wrong.
  private static let most = 0.3

  /// Where one of them stands in a line, some letters misread or words at its end missing.
  static func range(in prose: Prose) -> Range<Int>? {
    let words = prose.words(in: 0..<prose.end).filter { word in
      word.contains { prose.isLetter($0) || prose.isDigit($0) }
    }
    let plain = words.map { Array(prose.plain[$0]) }
    var best: (range: Range<Int>, share: Double)?
    for phrase in phrases {
      for start in words.indices where words.count - start >= phrase.count - 1 {
        let run = words[start..<min(words.count, start + phrase.count)]
        let share = unlikeness(of: plain[run.startIndex..<run.endIndex], to: phrase)
        guard share <= most, share < best?.share ?? 1 else { continue }
        best = (run.first!.lowerBound..<run.last!.upperBound, share)  // a run is never empty
      }
    }
    return best?.range
  }

  /// Whether the line bears the name of the state or of the Party.
  static func beginLetterhead(in prose: Prose) -> Bool {
    guard let range = range(in: prose) else { return false }
    return prose.words(in: range).count > 4 && !prose.has("d", at: range.lowerBound)
      || prose.end(of: "dang", at: range.lowerBound) != nil
  }

  /// Edits between two runs of words without the blanks, as a share of the phrase's letters; 1 where
  /// their lengths alone make it more than counts.
  private static func unlikeness(of words: ArraySlice<[UInt8]>, to phrase: [[UInt8]]) -> Double {
    let wanted = phrase.flatMap { $0 }
    let found = words.flatMap { $0 }.filter { $0 != UInt8(ascii: "-") }
    guard Double(abs(found.count - wanted.count)) <= most * Double(wanted.count) else { return 1 }
    return Double(Likeness.errors(between: found, and: wanted)) / Double(wanted.count)
  }
}
