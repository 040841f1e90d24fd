import Pages

/// Checks how well a document was read: rows with little confidence, runs that no reading fits.
struct ReadingCheck {
  /// Below this a row's fields are wrong more often than right.
  static let leastConfidence = 0.5
  /// Below this a word is no reading at all.
  private static let leastWordConfidence = 0.25

  /// Rows of an assessment that were read with little confidence, and what their reading remarked.
  func findings(on assessment: Assessment) -> [Finding] {
    assessment.criteria.flatMap(\.withDescendants).flatMap { node in
      node.remarks.map { remark in
        let isScore = remark.hasPrefix("Ô điểm")
        return Finding(
          isScore ? .scoreMissing : .lowConfidence, isScore ? .warning : .info,
          "Mục \(node.code): \(remark)", at: node.place)
      } + doubt(about: node)
    }
  }

  private func doubt(about node: Criterion) -> [Finding] {
    guard node.confidence < Self.leastConfidence else { return [] }
    let share = Int((node.confidence * 100).rounded())
    let message = "Mục \(node.code) đọc không chắc chắn (độ tin cậy \(share) %)."
    return [Finding(.lowConfidence, .warning, message, at: node.place)]
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
    let letters = word.raw.count { $0.isLetter || $0.isNumber }
    if letters > 0, word.confidence < Self.leastWordConfidence { return true }
    let odd = word.raw.count { "«»;:\\|~^_{}[]<>*=¥€£§¢'’‘`\"\u{FFFD}—".contains($0) }
    return word.raw.count > 2 && odd >= 2 && odd * 2 >= word.raw.count && word.confidence < 0.9
  }
}
