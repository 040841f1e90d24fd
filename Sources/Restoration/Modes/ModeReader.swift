import Pages
import Vietnamese

/// Tells the mode of each line from its letters: nearly half of all clean Vietnamese words have a
/// letter that no other language has, garbled ones have none.
struct ModeReader {
  /// What the words of a line, or of several, add up to.
  private struct Count {
    var telling: Float = 0
    var vietnamese: Float = 0
    var spellable: Float = 0
    var withoutMarks: Float = 0
    var foreign: Float = 0

    static func += (left: inout Count, right: Count) { left.add(right, 1) }

    mutating func add(_ other: Count, _ weight: Float) {
      telling += weight * other.telling
      vietnamese += weight * other.vietnamese
      spellable += weight * other.spellable
      withoutMarks += weight * other.withoutMarks
      foreign += weight * other.foreign
    }
  }

  /// How many lines before and behind speak for a line too.
  private static let reach = 4

  /// What a line plainly is by itself, whatever stands around it.
  private enum Kind: Hashable {
    case vietnamese, garbled, undecided

    /// Whether lines of the two kinds say nothing about each other.
    func opposes(_ other: Kind) -> Bool {
      self != other && self != .undecided && other != .undecided
    }
  }

  /// What a page's lines of one kind add up to.
  private struct PageKind: Hashable {
    var page: Int
    var kind: Kind
  }

  /// The mode of every line of a transcript. Pages read by OCR with the Vietnamese model are known.
  /// A clean cover may stand before a garbled annex: lines that are plainly of another kind do not
  /// speak for each other.
  static func modes(of transcript: Transcript, _ pages: [Page]) -> [Mode] {
    let counts = transcript.lines.map { count($0, transcript) }
    let kinds = counts.map(kind)
    var whole: [PageKind: Count] = [:]
    for (index, line) in transcript.lines.enumerated() {
      whole[PageKind(page: line.page, kind: kinds[index]), default: Count()] += counts[index]
    }
    return transcript.lines.indices.map { index in
      let page = transcript.lines[index].page
      var near = Count()
      for other in max(0, index - reach)...min(counts.count - 1, index + reach)
      where transcript.lines[other].page == page && !kinds[other].opposes(kinds[index]) {
        let distance = Float(abs(other - index))
        near.add(counts[other], distance == 0 ? 1 : 0.3 / distance)
      }
      for kind in [Kind.vietnamese, .garbled, .undecided] where !kind.opposes(kinds[index]) {
        near.add(whole[PageKind(page: page, kind: kind)] ?? Count(), 0.02)
      }
      let mode = mode(of: near)
      return pages[page].method == .ocr && mode != .garbled ? .vietnameseReading : mode
    }
  }

  /// Seven words without a letter of Vietnamese, of which a quarter spell nothing but would with
  /// other marks, are garbled; six of which two in five have one are not.
  private static func kind(of count: Count) -> Kind {
    if count.telling >= 6, count.vietnamese >= 0.4 * count.telling { return .vietnamese }
    guard count.telling >= 7, count.vietnamese == 0, count.spellable <= 0.75 * count.telling,
      count.withoutMarks >= 0.7 * count.telling
    else { return .undecided }
    return .garbled
  }

  private static func count(_ line: Transcript.LineSpan, _ transcript: Transcript) -> Count {
    var count = Count()
    for token in transcript.tokens[line.tokens] {
      let traits = transcript.forms.records[Int(token.form)].traits
      guard traits.contains(.telling) else { continue }
      count.telling += 1
      if traits.contains(.vietnamese) { count.vietnamese += 1 }
      if traits.contains(.spellable) { count.spellable += 1 }
      if traits.contains(.spellableWithoutMarks) { count.withoutMarks += 1 }
      if traits.isDisjoint(with: [.vietnamese, .spellableWithoutMarks]),
        transcript.forms.scalars(of: token.form).first.map(Alphabet.isCapital) == true
      {
        count.foreign += 1
      }
    }
    return count
  }

  private static func mode(of count: Count) -> Mode {
    guard count.telling > 0 else { return .clean }
    // Names of other languages say nothing of how the words around them were read.
    let native = max(1, count.telling - count.foreign)
    if count.vietnamese / native >= 0.3 {
      return count.spellable / native >= 0.97 ? .clean : .vietnameseReading
    }
    if count.vietnamese / count.telling >= 0.06 { return .unknownEngine }
    return count.withoutMarks / count.telling >= 0.4 ? .garbled : .foreign
  }
}
