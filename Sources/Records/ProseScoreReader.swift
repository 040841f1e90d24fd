import Pages

/// Reads scores told in running text, each under its label: in an enumeration ("(1) Cải cách thủ tục
/// hành chính (11,5/12,5 điểm, xếp vị thứ 13/20)") or as a total ("điểm trung bình đạt 82,91/100
/// điểm"). What a plan wants to reach is no score.
struct ProseScoreReader {
  /// The scores of enumerations in reading order, and the first total that the text tells.
  func scores(in copy: ReadingCopy) -> (parts: [ProseScore], total: ProseScore?) {
    var parts: [ProseScore] = []
    var total: ProseScore?
    for case .some(let prose) in copy.texts {
      for figures in prose.scoreFigures where !prose.isAim(figures) {
        if let score = part(figures, in: prose) {
          parts.append(score)
        } else if total == nil {
          total = self.total(figures, in: prose)
        }
      }
    }
    return (parts, total)
  }

  /// A score behind the label of a member of an enumeration.
  private func part(_ figures: ScoreFigures, in prose: Prose) -> ProseScore? {
    guard let label = prose.label(before: figures) else { return nil }
    return score(label, figures, in: prose)
  }

  /// A score behind "đạt" or "tổng điểm"; the words before it are its label.
  private func total(_ figures: ScoreFigures, in prose: Prose) -> ProseScore? {
    let start = prose.clauseStart(before: figures.range.lowerBound)
    let words = prose.words(in: start..<figures.range.lowerBound)
    let reaches: [Phrase] = ["dat", "duoc", "la"]
    guard let last = words.last,
      reaches.contains(where: { prose.end(of: $0, at: last.lowerBound) != nil })
    else { return nil }
    let label = prose.text(start..<last.lowerBound).trimming(",;:- ")
    return label.isEmpty ? nil : score(label, figures, in: prose)
  }

  private func score(_ label: String, _ figures: ScoreFigures, in prose: Prose) -> ProseScore {
    var score = ProseScore(label: label, page: prose.page(at: figures.range.lowerBound))
    (score.score, score.maxScore) = (figures.score, figures.maxScore)
    (score.rank, score.rankedOf) = (figures.rank, figures.rankedOf)
    return score
  }
}

/// "11,5/12,5 điểm, xếp vị thứ 13/20" as it stands in running text.
struct ScoreFigures: Hashable {
  /// The points reached.
  let score: Double
  /// The points that can be reached; `nil` where they are not told.
  let maxScore: Double?
  /// The place among those compared.
  let rank: Int?
  /// How many were compared.
  let rankedOf: Int?
  /// Where it all stands.
  let range: Range<Int>
}

extension Prose {
  /// All scores with a maximum that the text tells.
  var scoreFigures: [ScoreFigures] {
    var found: [ScoreFigures] = []
    var here = 0
    while here < end {
      guard isDigit(here), !isDigit(here - 1), let figures = scoreFigures(at: here) else {
        here += 1
        continue
      }
      found.append(figures)
      here = figures.range.upperBound
    }
    return found
  }

  private func scoreFigures(at offset: Int) -> ScoreFigures? {
    guard !isLetter(offset - 1), !["/", ",", "."].contains(where: { has($0, at: offset - 1) }),
      let (score, behind) = decimal(at: offset), has("/", at: past(blanksFrom: behind)),
      let (maxScore, last) = decimal(at: past(blanksFrom: past(blanksFrom: behind) + 1)),
      let unit = end(of: "diem", at: past(blanksFrom: last))
    else { return nil }
    let ranking = ranking(from: unit)
    return ScoreFigures(
      score: score, maxScore: maxScore, rank: ranking?.rank, rankedOf: ranking?.of,
      range: offset..<(ranking?.end ?? unit))
  }

  /// A number with decimal comma or point, and the offset behind it.
  private func decimal(at offset: Int) -> (value: Double, end: Int)? {
    let whole = digits(at: offset)
    guard !whole.isEmpty, whole.count <= 4 else { return nil }
    var last = whole.upperBound
    var text = String(letters[whole])
    if has(",", at: last) || has(".", at: last), isDigit(last + 1) {
      let fraction = digits(at: last + 1)
      text += "." + String(letters[fraction])
      last = fraction.upperBound
    }
    return Double(text).map { ($0, last) }
  }

  /// "xếp vị thứ 13/20" in the same sentence, behind few words.
  private func ranking(from offset: Int) -> (rank: Int, of: Int?, end: Int)? {
    let stop = sentenceEnd(from: offset)
    let marks: [Phrase] = ["xep", "hang", "vi", "thu", "dung thu"]
    var from = offset
    let first = (offset..<stop).first { here in
      guard isDigit(here), !isDigit(here - 1) else { return false }
      defer { from = here }
      return (from..<here).contains { word in marks.contains { end(of: $0, at: word) != nil } }
    }
    guard let first, first - offset <= 90 else { return nil }
    let rank = digits(at: first)
    let slash = past(blanksFrom: rank.upperBound)
    let of = has("/", at: slash) ? digits(at: past(blanksFrom: slash + 1)) : slash..<slash
    guard rank.count <= 3, of.count <= 3, let number = number(rank) else { return nil }
    return (number, self.number(of), max(rank.upperBound, of.upperBound))
  }

  private func sentenceEnd(from offset: Int) -> Int {
    (offset..<end).first { here in
      has(";", at: here) || has(")", at: here) || has(".", at: here) && !isDigit(here + 1)
    } ?? end
  }

  /// Whether the words before say that the score is wanted, not reached.
  func isAim(_ figures: ScoreFigures) -> Bool {
    let start = clauseStart(before: figures.range.lowerBound, commas: false)
    let aims: [Phrase] = [
      "phan dau", "chi tieu", "muc tieu", "toi thieu", "it nhat", "dat tren", "tro len",
      "thang diem",
      "toi da",
    ]
    return (start..<figures.range.lowerBound).contains { here in
      aims.contains { end(of: $0, at: here) != nil }
    }
  }

  /// Where the clause begins that goes up to the offset.
  func clauseStart(before offset: Int, commas: Bool = true) -> Int {
    var here = offset
    while here > 0 {
      let isDecimal = isDigit(here) && isDigit(here - 2)
      if has(";", at: here - 1) || (has(".", at: here - 1) && !isDecimal) { break }
      if commas, has(",", at: here - 1), !isDecimal { break }
      here -= 1
    }
    return past(blanksFrom: here)
  }

  /// The label of a member of an enumeration that leads to the figures: from its mark up to the
  /// bracket, colon or "đạt" before them.
  func label(before figures: ScoreFigures) -> String? {
    let start = memberStart(before: figures.range.lowerBound)
    guard let start else { return nil }
    var stop = before(blanksUpTo: figures.range.lowerBound)
    for word in ["dat", "duoc", "dat duoc", "so diem", "diem so"] as [Phrase] {
      if let here = self.start(of: word, endingAt: stop) { stop = before(blanksUpTo: here) }
    }
    let opens = ["(", ":", "-", ","].contains { has($0, at: stop - 1) }
    guard opens || stop < before(blanksUpTo: figures.range.lowerBound) else { return nil }
    let label = text(start..<stop).trimming("(:-–, ")
    let words = label.split(separator: " ").count
    return (1...30).contains(words) && !label.contains(". ") ? label : nil
  }

  /// Where the words of the enumeration's member begin: behind its mark, at the paragraph's start
  /// or behind a semicolon.
  private func memberStart(before offset: Int) -> Int? {
    if let cut = (0..<offset).last(where: { has(";", at: $0) }) {
      guard outlineMark.mark != .none || scoreFigures.contains(where: { endsBefore(cut, $0) })
      else {
        return nil
      }
      let rest = Prose(text(cut + 1..<end), page: 1)
      let lead = past(blanksFrom: cut + 1)
      return rest.outlineMark.mark == .none ? lead : lead + rest.outlineMark.content
    }
    let (mark, content) = outlineMark
    return mark == .none ? nil : content
  }

  /// Whether a member's figures end right before the sign that closes it.
  private func endsBefore(_ cut: Int, _ figures: ScoreFigures) -> Bool {
    (0...3).contains(cut - figures.range.upperBound)
  }
}
