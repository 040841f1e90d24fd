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
      let all = prose.scoreFigures
      for figures in all where !prose.isAim(figures) {
        if let score = part(figures, among: all, in: prose) {
          parts.append(score)
        } else if total == nil {
          total = self.total(figures, in: prose)
        }
      }
    }
    return (parts, total)
  }

  /// A score behind the label of a member of an enumeration.
  private func part(
    _ figures: ScoreFigures, among all: [ScoreFigures], in prose: Prose
  ) -> ProseScore? {
    guard let label = prose.label(before: figures, among: all) else { return nil }
    return score(label, figures, in: prose)
  }

  /// A score behind "đạt" or "tổng điểm"; the words before it are its label.
  private func total(_ figures: ScoreFigures, in prose: Prose) -> ProseScore? {
    let start = prose.clauseStart(before: figures.range.lowerBound)
    let words = prose.words(in: start..<figures.range.lowerBound)
    let reaches: [Phrase] = ["dat", "duoc", "la"]
    guard let last = words.last else { return nil }
    if reaches.contains(where: { prose.end(of: $0, at: last.lowerBound) != nil }) {
      let label = prose.text(start..<last.lowerBound).trimming(",;:- ")
      return label.isEmpty ? nil : score(label, figures, in: prose)
    }
    let stop = last.upperBound - (prose.has(":", at: last.upperBound - 1) ? 1 : 0)
    let name = (["tong so diem", "tong diem"] as [Phrase]).lazy
      .compactMap { prose.start(of: $0, endingAt: stop) }.first
    return name.map { score(prose.text($0..<stop), figures, in: prose) }
  }

  private func score(_ label: String, _ figures: ScoreFigures, in prose: Prose) -> ProseScore {
    var score = ProseScore(label: label, page: prose.page(at: figures.range.lowerBound))
    (score.score, score.maxScore) = (figures.score, figures.maxScore)
    (score.rank, score.rankedOf) = (figures.rank, figures.rankedOf)
    return score
  }
}
