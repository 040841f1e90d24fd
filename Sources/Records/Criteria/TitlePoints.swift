import Vietnamese

/// The points to be had that a title tells in brackets at its end: "Văn thư (tối đa 5 điểm)".
struct TitlePoints {
  /// The title without the bracket.
  let title: String
  /// The most points there are.
  let points: Double

  /// `nil` where the title ends in no bracket that holds points and nothing else.
  init?(in title: String) {
    let text = title.trimmingEnd { ".: ".contains($0) }
    guard text.hasSuffix(")"), let start = text.lastIndex(of: "(") else { return nil }
    let inside = text[text.index(after: start)...].dropLast()
    let words = inside.split { " :=".contains($0) }
    let named = words.drop { Self.names.contains($0.plainLetters) }
    let number = named.prefix { !Self.names.contains($0.plainLetters) }
    let rest = named.dropFirst(number.count)
    guard number.count == 1, named.count < words.count || !rest.isEmpty,
      rest.allSatisfy({ ["diem", "d"].contains($0.plainLetters) }),
      let points = ScoreText.value(of: String(number[number.startIndex])), points > 0
    else { return nil }
    self.title = text[..<start].trimmingEnd { " :-–".contains($0) }
    self.points = points
    guard !self.title.isEmpty else { return nil }
  }

  private static let names: Set<String> = ["toi", "da", "diem", "d", "chuan", "thang"]
}
