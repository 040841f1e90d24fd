import Vietnamese

/// Words that stand in every letterhead and tell its right column.
enum StandingWords {
  /// A standing phrase without its blanks.
  private struct Standing {
    let letters: Likeness.Pattern
    let wordCount: Int

    init(_ phrase: String) {
      letters = Likeness.Pattern(phrase.filter { $0 != " " })
      wordCount = phrase.split(separator: " ").count
    }
  }

  /// Name of the state and motto, in plain letters without signs, and the Party's line.
  private static let phrases = [
    "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam",
  ].map(Standing.init)

  /// The largest share of letters that may be wrong.
  private static let most = 0.3

  /// Where one of them stands in a line, some letters misread or words at its end missing.
  static func range(in prose: Prose) -> Range<Int>? {
    let words = prose.words(in: 0..<prose.end).filter { word in
      word.contains { prose.isLetter($0) || prose.isDigit($0) }
    }
    var letters: [UInt8] = []
    let ends = words.map { word in
      letters += prose.plain[word].lazy.filter { $0 != UInt8(ascii: "-") }
      return letters.count
    }
    var best: (range: Range<Int>, share: Double)?
    for phrase in phrases {
      for start in words.indices where words.count - start >= phrase.wordCount - 1 {
        let last = min(words.count, start + phrase.wordCount) - 1
        let run = letters[(start > 0 ? ends[start - 1] : 0)..<ends[last]]
        let share = unlikeness(of: run, to: phrase.letters)
        guard share <= most, share < best?.share ?? 1 else { continue }
        best = (words[start].lowerBound..<words[last].upperBound, share)
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

  /// Edits between a run of words without blanks and a phrase, as a share of the phrase's letters;
  /// 1 where their lengths alone make it more than counts.
  private static func unlikeness(of run: ArraySlice<UInt8>, to phrase: Likeness.Pattern) -> Double {
    guard Double(abs(run.count - phrase.count)) <= most * Double(phrase.count) else { return 1 }
    return Double(phrase.errors(toPlain: run)) / Double(phrase.count)
  }
}
