import Pages

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
      let (score, behind) = decimal(at: offset),
      let (maxScore, unit) = most(inFraction: behind) ?? most(inWords: behind)
    else { return nil }
    let ranking = ranking(from: unit)
    return ScoreFigures(
      score: score, maxScore: maxScore, rank: ranking?.rank, rankedOf: ranking?.of,
      range: offset..<(ranking?.end ?? unit))
  }

  /// "/12,5 điểm"
  private func most(inFraction offset: Int) -> (score: Double, end: Int)? {
    guard has("/", at: past(blanksFrom: offset)),
      let (score, last) = decimal(at: past(blanksFrom: past(blanksFrom: offset) + 1)),
      let unit = end(of: "diem", at: past(blanksFrom: last))
    else { return nil }
    return (score, unit)
  }

  /// " điểm trên tổng số 12,5 điểm", " điểm (điểm tối đa 14)"
  private func most(inWords offset: Int) -> (score: Double, end: Int)? {
    guard let unit = end(of: "diem", at: past(blanksFrom: offset)) else { return nil }
    var here = past(blanksFrom: unit)
    let isBracketed = has("(", at: here)
    if isBracketed { here = past(blanksFrom: here + 1) }
    let leads: [Phrase] = [
      "tren tong so", "tren tong", "tren", "diem toi da la", "diem toi da", "toi da", "thang diem",
    ]
    guard let lead = leads.lazy.compactMap({ end(of: $0, at: here) }).first else { return nil }
    here = past(blanksFrom: lead)
    if has(":", at: here) { here = past(blanksFrom: here + 1) }
    guard let (score, last) = decimal(at: here) else { return nil }
    let closing = end(of: "diem", at: past(blanksFrom: last))
    guard isBracketed else { return closing.map { (score, $0) } }
    let bracket = past(blanksFrom: closing ?? last)
    return has(")", at: bracket) ? (score, bracket + 1) : nil
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

  /// So many letters behind the figures a rank may stand.
  private static var rankReach: Int { 90 }

  /// "xếp vị thứ 13/20", "xếp thứ nhất" in the same sentence, behind few words.
  private func ranking(from offset: Int) -> (rank: Int, of: Int?, end: Int)? {
    let stop = sentenceEnd(from: offset, within: Self.rankReach + 1)
    let marks: [Phrase] = ["xep", "hang", "vi", "thu", "dung thu"]
    var from = offset
    let first = (offset..<stop).first { here in
      guard isDigit(here), !isDigit(here - 1), !isBracketed(here, from: offset) else {
        return false
      }
      defer { from = here }
      return (from..<here).contains { word in marks.contains { end(of: $0, at: word) != nil } }
    }
    if let spelled = spelledRank(in: offset..<(first ?? stop)) { return spelled }
    guard let first else { return nil }
    let rank = digits(at: first)
    let of = ranked(behind: rank.upperBound)
    guard rank.count <= 3, of.count <= 3, let number = number(rank) else { return nil }
    return (number, self.number(of), max(rank.upperBound, of.upperBound))
  }

  /// How many were compared: "/20", "trong 20", "trong tổng số 20", "trên 20".
  private func ranked(behind offset: Int) -> Range<Int> {
    let here = past(blanksFrom: offset)
    if has("/", at: here) { return digits(at: past(blanksFrom: here + 1)) }
    let leads: [Phrase] = ["trong tong so", "trong so", "trong", "tren tong so", "tren"]
    let lead = leads.lazy.compactMap { self.end(of: $0, at: here) }.first
    return lead.map { digits(at: past(blanksFrom: $0)) } ?? offset..<offset
  }

  /// "xếp thứ nhất"
  private func spelledRank(in range: Range<Int>) -> (rank: Int, of: Int?, end: Int)? {
    let words: [(Phrase, Int)] = [("thu nhat", 1), ("thu nhi", 2), ("thu hai", 2), ("thu ba", 3)]
    for offset in range.prefix(60) {
      for (phrase, rank) in words {
        guard let last = end(of: phrase, at: offset) else { continue }
        let of = ranked(behind: last)
        return (rank, number(of), max(last, of.upperBound))
      }
    }
    return nil
  }

  /// Whether a bracket that opens behind an offset is still open.
  private func isBracketed(_ offset: Int, from start: Int) -> Bool {
    let signs = (start..<offset).filter { has("(", at: $0) || has(")", at: $0) }
    return signs.last.map { has("(", at: $0) } ?? false
  }

  /// The sentence's end, or so many letters on; inside a bracket that opened before, a semicolon does
  /// not end it.
  private func sentenceEnd(from offset: Int, within reach: Int) -> Int {
    let isInside =
      (max(0, offset - 80)..<offset).last { has("(", at: $0) || has(")", at: $0) }
      .map { has("(", at: $0) } ?? false
    let last = min(end, offset + reach)
    return (offset..<last).first { here in
      has(";", at: here) && !isInside && !goesOnWithRank(behind: here)
        || has(")", at: here) && !isBracketed(here, from: offset)
        || has(".", at: here) && !isDigit(here + 1)
    } ?? last
  }

  /// "…/10 điểm; xếp thứ 3/20"
  private func goesOnWithRank(behind offset: Int) -> Bool {
    (["xep", "dung thu"] as [Phrase]).contains {
      end(of: $0, at: past(blanksFrom: offset + 1)) != nil
    }
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

  /// No clause, and no enumeration's member, is followed farther back than so many letters.
  private static var clauseReach: Int { 2_000 }

  /// Where the clause begins that goes up to the offset.
  func clauseStart(before offset: Int, commas: Bool = true) -> Int {
    var here = offset
    while here > max(0, offset - Self.clauseReach) {
      let isDecimal = isDigit(here) && isDigit(here - 2)
      if has(";", at: here - 1) || (has(".", at: here - 1) && !isDecimal) { break }
      if commas, has(",", at: here - 1), !isDecimal { break }
      here -= 1
    }
    return past(blanksFrom: here)
  }

  /// The label of a member of an enumeration that leads to the figures: from its mark up to the
  /// bracket, colon or "đạt" before them.
  ///
  /// - Parameter all: the figures of the whole text.
  func label(before figures: ScoreFigures, among all: [ScoreFigures]) -> String? {
    let start = memberStart(before: figures.range.lowerBound, among: all)
    guard let start else { return nil }
    var stop = before(blanksUpTo: figures.range.lowerBound)
    let verbs: [Phrase] = [
      "tu cham", "tu danh gia", "dat", "duoc", "dat duoc", "so diem", "diem so", "diem",
    ]
    for word in verbs {
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
  private func memberStart(before offset: Int, among all: [ScoreFigures]) -> Int? {
    if let cut = (max(0, offset - Self.clauseReach)..<offset).last(where: { has(";", at: $0) }) {
      let isMember = outlineMark.mark != .none || bracketedStart(before: cut) != nil
      guard isMember || all.contains(where: { endsBefore(cut, $0) }) else { return nil }
      let rest = Prose(text(cut + 1..<offset), page: 1)
      let lead = past(blanksFrom: cut + 1)
      return rest.outlineMark.mark == .none ? lead : lead + rest.outlineMark.content
    }
    let (mark, content) = outlineMark
    return mark == .none ? bracketedStart(before: offset) : content
  }

  /// Behind the last "(2)" inside a sentence.
  private func bracketedStart(before offset: Int) -> Int? {
    let mark = (max(0, offset - Self.clauseReach)..<max(offset - 2, 0)).last { here in
      let number = digits(at: here + 1)
      return has("(", at: here) && (1...2).contains(number.count) && has(")", at: number.upperBound)
    }
    return mark.map { past(blanksFrom: digits(at: $0 + 1).upperBound + 1) }
  }

  /// Whether a member's figures end right before the sign that closes it.
  private func endsBefore(_ cut: Int, _ figures: ScoreFigures) -> Bool {
    (0...3).contains(cut - figures.range.upperBound)
  }
}
