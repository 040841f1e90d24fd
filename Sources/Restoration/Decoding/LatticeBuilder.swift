import LanguageModel
import Vietnamese

/// Lays out the ways to read a run of a transcript's tokens: each alone, a word torn in two as one,
/// a word with marks read into it as one, and at the end of a line the sentence ended or not.
struct LatticeBuilder {
  /// What an arc stands for.
  enum Span {
    /// The tokens in this range, read together.
    case tokens(Range<Int>)
    /// The end of a line.
    case lineEnd
  }

  private let transcript: Transcript
  private let modes: [Int]
  private let table: ReadingTable
  private let weights: Weights
  private let places: CapitalPlaces
  private(set) var lattice = Lattice()
  /// The span of each arc of the lattice.
  private(set) var spans: [Span] = []

  /// Builds over a transcript; `modes` has each token's mode, as an index of `Mode.allCases`.
  init(_ transcript: Transcript, modes: [Int], table: ReadingTable, weights: Weights) {
    self.transcript = transcript
    self.modes = modes
    self.table = table
    self.weights = weights
    places = CapitalPlaces(transcript, modes: modes)
  }

  /// Lays out a run of tokens; what stood here before is forgotten.
  mutating func build(_ run: Range<Int>) {
    lattice.removeAll()
    spans.removeAll(keepingCapacity: true)
    let nodes = nodes(of: run)
    for index in run {
      let node = nodes[index - run.lowerBound]
      if breaks(index, run) {
        let range = transcript.tokens[index].joint == .gap ? table.gap : table.lineEnd
        add(.lineEnd, from: node - 1, to: node, range, cost: 0)
        lattice.closeNode()
      }
      add(
        .tokens(index..<index + 1), from: node, to: node + 1, range(of: index),
        cost: isSignInside(index) ? weights.signAlone : 0)
      for (end, cost) in unions(from: index, run) {
        let joined = table.union(union(index..<end), modes[index])
        add(
          .tokens(index..<end), from: node, to: nodes[end - run.lowerBound - 1] + 1, joined,
          cost: cost)
      }
      lattice.closeNode()
    }
  }

  private func range(of index: Int) -> Range<Int32> {
    let form = transcript.tokens[index].form
    guard let place = places.place(of: index) else { return table.range(of: form, modes[index]) }
    return table.range(of: form, modes[index], place)
  }

  /// The node before each token of the run.
  private func nodes(of run: Range<Int>) -> [Int] {
    var node = -1
    return run.map { index in
      node += breaks(index, run) ? 2 : 1
      return node
    }
  }

  private func breaks(_ index: Int, _ run: Range<Int>) -> Bool {
    let joint = transcript.tokens[index].joint
    return index > run.lowerBound && (joint == .line || joint == .gap)
  }

  private mutating func add(
    _ span: Span, from start: Int, to end: Int, _ candidates: Range<Int32>, cost: Float
  ) {
    guard !candidates.isEmpty else { return }
    lattice.add(
      Lattice.Arc(
        start: Int32(start), end: Int32(end), candidates: candidates, cost: cost))
    spans.append(span)
  }

  /// Where words end that begin with a token and go on over the next ones, and what each costs.
  private func unions(
    from index: Int, _ run: Range<Int>
  ) -> [(end: Int, cost: Float)] {
    guard modes[index] != LatticeBuilder.clean, mayBePart(index) else { return [] }
    var unions: [(end: Int, cost: Float)] = []
    if let end = torn(from: index, run) { unions.append((end, weights.tornWord)) }
    var end = index + 1
    var marks: Float = 0
    while end < run.upperBound, end < index + 4, transcript.tokens[end].joint == .inside {
      let kind = transcript.tokens[end].tokenClass
      guard kind == .punctuation || mayBePart(end) else { break }
      let isLetter =
        kind == .punctuation && (mayBeHorn(end) || mayBeDots(end, run) || isStroke(end))
      if kind == .punctuation {
        marks = max(marks, isLetter ? weights.unionQuote : weights.strayMark)
      }
      end += 1
      if kind != .punctuation || isLetter { unions.append((end, marks)) }
    }
    return unions
  }

  /// The end of a word that a blank tears in two: at least one half makes no word of its own.
  private func torn(from index: Int, _ run: Range<Int>) -> Int? {
    let next = index + 1
    guard transcript.tokens[index].joint != .inside else { return nil }
    guard next < run.upperBound, transcript.tokens[next].joint == .blank, mayBePart(next)
    else { return nil }
    guard isPoor(index) || isPoor(next), !startsWithDollar(next),
      ![index, next].contains(where: { transcript.tokens[$0].tokenClass == .sign })
    else { return nil }
    guard !isLoneOne(index), !isLoneOne(next) else { return nil }
    return next + 1
  }

  /// Whether a word begins with "$", which stands for the s of "số" and tears no word.
  private func startsWithDollar(_ index: Int) -> Bool {
    transcript.forms.scalars(of: transcript.tokens[index].form).first == 0x24
  }

  /// Whether a sign that stands for a letter follows a letter ("d&"), so that it is part of a word.
  private func isSignInside(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    return token.tokenClass == .sign && token.joint == .inside && index > 0
      && modes[index] != LatticeBuilder.clean && mayBePart(index)
      && transcript.tokens[index - 1].tokenClass == .word
  }

  /// Whether a word is but the letter for which engines take the digit 1: "khoản l Điều 30".
  private func isLoneOne(_ index: Int) -> Bool {
    let scalars = transcript.forms.scalars(of: transcript.tokens[index].form)
    return scalars.count == 1 && (scalars.first == 0x6C || scalars.first == 0x49)
  }

  private func isPoor(_ index: Int) -> Bool {
    let form = transcript.tokens[index].form
    return transcript.forms.scalars(of: form).count < 2
      || table.leastCost(of: form, modes[index]) > weights.poorCost
  }

  private func mayBePart(_ index: Int) -> Bool {
    switch transcript.tokens[index].tokenClass {
    case .word, .mixed: true
    case .sign: Alphabet.isLetterlike(transcript.forms.scalars(of: transcript.tokens[index].form))
    default: false
    }
  }

  /// Whether a mark may be the horn of ơ or ư, or hook and horn of ử.
  private func mayBeHorn(_ index: Int) -> Bool {
    transcript.forms.scalars(of: transcript.tokens[index].form).first.map(Alphabet.mayBeHorn)
      ?? false
  }

  /// Whether a colon may be part of ù or ủ, which are read as "i:" in italics: a word in small
  /// letters goes on behind it.
  private func mayBeDots(_ index: Int, _ run: Range<Int>) -> Bool {
    let next = index + 1
    guard transcript.forms.scalars(of: transcript.tokens[index].form).elementsEqual([0x3A]),
      next < run.upperBound, transcript.tokens[next].joint == .blank,
      transcript.tokens[next].tokenClass == .word
    else { return false }
    let last = transcript.forms.scalars(of: transcript.tokens[index - 1].form).last
    return last == 0x69
      && transcript.forms.scalars(of: transcript.tokens[next].form).first
        .map(Alphabet.isSmall) == true
  }

  /// Whether a mark behind a word in capitals on a line of capitals may be its I: "THO! GIAN",
  /// "CH{NH".
  private func isStroke(_ index: Int) -> Bool {
    guard transcript.lines[Int(transcript.tokens[index].line)].isShouted,
      transcript.forms.scalars(of: transcript.tokens[index].form).first.map(Self.strokes.contains)
        == true
    else { return false }
    let before = transcript.forms.scalars(of: transcript.tokens[index - 1].form)
    return before.count > 1 && before.allSatisfy(Alphabet.isCapital)
  }

  /// ! { } [ ]
  private static let strokes: Set<UInt32> = [0x21, 0x7B, 0x7D, 0x5B, 0x5D]

  private func union(_ range: Range<Int>) -> FormTable.Form {
    var scalars: [UInt32] = []
    for index in range {
      let token = transcript.forms.scalars(of: transcript.tokens[index].form)
      scalars += index > range.lowerBound && isStroke(index) ? [0x49] : Array(token)
    }
    return transcript.forms.form(scalars[...], .word)
  }

  static let clean = Mode.allCases.firstIndex(of: .clean) ?? 0
}
