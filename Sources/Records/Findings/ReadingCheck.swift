import Pages
import Vietnamese

/// Checks how well a document was read: rows with little confidence, runs that no reading fits.
struct ReadingCheck {
  /// Below this a row's fields are wrong more often than right.
  static let leastConfidence = 0.5
  /// Below this a word is no reading at all.
  private static let leastWordConfidence = 0.25

  /// What the reading of an assessment's rows remarked, and values that were read with little
  /// confidence.
  func findings(on assessment: Assessment) -> [Finding] {
    let onRows = assessment.criteria.flatMap(\.withDescendants).flatMap { node in
      node.remarks.map { remark in
        Finding(remark.code, remark.severity, "Mục \(node.code): \(remark.text)", at: node.place)
      } + doubts(about: node)
    }
    return onRows
      + assessment.remarks.map {
        Finding($0.remark.code, $0.remark.severity, $0.remark.text, at: $0.place)
      }
  }

  /// Points are told one by one; of everything else that a row holds, where one letter may be wrong,
  /// that it is doubtful.
  private func doubts(about node: Criterion) -> [Finding] {
    let scores = ScoreField.all.compactMap { field -> Finding? in
      guard let confidence = node.confidences[keyPath: field.confidence],
        confidence <= Self.leastConfidence, let score = node[keyPath: field.value]
      else { return nil }
      return doubt(
        "Mục \(node.code): \(field.name) \(ScoreField.written(score))", confidence, at: node)
    }
    let texts = [node.confidences.title, node.confidences.explanation].compactMap(\.self)
    let codes = [node.confidences.code].compactMap(\.self)
    guard scores.isEmpty, let least = (texts + codes).min(), least < Self.leastConfidence else {
      return scores
    }
    return [doubt("Mục \(node.code)", least, .info, at: node)]
  }

  private func doubt(
    _ what: String, _ confidence: Double, _ severity: Finding.Severity = .warning,
    at node: Criterion
  ) -> Finding {
    let share = Int((confidence * 100).rounded())
    let message = "\(what) đọc không chắc chắn (độ tin cậy \(share) %)."
    return Finding(.lowConfidence, severity, message, at: node.place)
  }

  /// Runs of two words and more that no reading fits.
  func findings(on layout: Layout) -> [Finding] {
    layout.passages.flatMap { passage in
      passage.pieces.flatMap { piece in
        piece.lines.flatMap { runs(of: $0.words) }.map { run in
          let message = "Đoạn “\(run.map(\.raw).joined(separator: " "))” không đọc được."
          let box = Box.around(run.lazy.compactMap(\.box))
          return Finding(
            .unreadable, .warning, message, at: Finding.Place(page: piece.page, box: box))
        }
      }
    }
  }

  private func runs(of words: [Word]) -> [ArraySlice<Word>] {
    words.split { !isUnreadable($0) }.filter { run in
      run.count > 1 && run.reduce(0) { $0 + $1.raw.count } >= 4
    }
  }

  /// Letters torn by signs that no word bears, or a reading without any confidence.
  private func isUnreadable(_ word: Word) -> Bool {
    guard word.confidence < 0.9 else { return false }
    let signs = word.raw.characters
    if word.confidence < Self.leastWordConfidence,
      signs.contains(where: { !$0.traits.isDisjoint(with: [.letter, .number]) })
    {
      return true
    }
    let odd = signs.count(where: Self.oddSigns.contains)
    return signs.count > 2 && odd >= 2 && odd * 2 >= signs.count
  }

  private static let oddSigns = Set("«»;:\\|~^_{}[]<>*=¥€£§¢'’‘`\"\u{FFFD}—")
}
