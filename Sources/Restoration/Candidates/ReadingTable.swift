import LanguageModel

/// The forms met so far and the ways to read each of them in each mode, gathered when first asked
/// for: what holds in one document holds in the next.
///
/// Unchecked: whoever restores a document has the table to itself until it is done.
final class ReadingTable: @unchecked Sendable {
  /// How many candidates are kept for the next document at most (some 40 bytes each).
  private static let capacity = 400_000

  /// The forms met so far.
  let forms: FormTable
  /// All candidates, those of one form and mode next to each other.
  // Asked for every word and changed in one place: checking each access at run time only costs.
  @exclusivity(unchecked) private(set) var candidates: [Candidate] = []
  /// The sentence goes on behind the line, or ends with it.
  private(set) var lineEnd: Range<Int32> = 0..<0
  /// The same where an empty line follows.
  private(set) var gap: Range<Int32> = 0..<0
  @exclusivity(unchecked) private var ranges: [[Range<Int32>?]]
  private var unions: [Int64: Range<Int32>] = [:]
  private var placed: [Int64: Range<Int32>] = [:]
  private let sources: [CandidateSource]
  private let evidence: () -> CaseEvidence

  /// An empty table; `sources` has one source for each mode, in the order of `Mode.allCases`.
  init(
    sources: [CandidateSource], weights: Weights, forms: FormTable = FormTable(),
    evidence: @escaping () -> CaseEvidence
  ) {
    self.sources = sources
    self.forms = forms
    self.evidence = evidence
    ranges = Array(repeating: [], count: sources.count)
    lineEnd = add([
      .asRead(token: nil, cost: weights.lineGoesOn),
      .asRead(token: .sentenceEnd, cost: weights.lineEndsSentence),
    ])
    gap = add([
      .asRead(token: nil, cost: weights.gapGoesOn),
      .asRead(token: .sentenceEnd, cost: weights.gapEndsSentence),
    ])
  }

  /// Whether there is room for the forms of another document.
  var hasRoom: Bool { candidates.count < Self.capacity }

  /// Where the ways to read a form lie in `candidates`, cheapest first.
  func range(of form: FormTable.Form, _ mode: Int) -> Range<Int32> {
    while ranges[mode].count <= Int(form) {
      ranges[mode].append(contentsOf: repeatElement(nil, count: forms.count - ranges[mode].count))
    }
    if let known = ranges[mode][Int(form)] { return known }
    let tokenClass = forms.records[Int(form)].tokenClass
    let range = add(sources[mode].candidates(for: forms.scalars(of: form), tokenClass))
    ranges[mode][Int(form)] = range
    return range
  }

  /// The same where capitals stand around the form, which speak for some of its readings.
  func range(
    of form: FormTable.Form, _ mode: Int, _ place: CaseEvidence.Place
  ) -> Range<Int32> {
    let key = (Int64(form) << 8 | Int64(mode)) << 8 | Int64(place.rawValue)
    if let known = placed[key] { return known }
    let plain = range(of: form, mode)
    let evidence = evidence()
    let weighed = plain.map { index in
      var candidate = candidates[Int(index)]
      if candidate.isSingleWord { candidate.cost -= evidence.gain(of: candidate.entries.0, place) }
      return candidate
    }
    let range = add(weighed.sorted { $0.cost < $1.cost })
    placed[key] = range
    return range
  }

  /// The ways to read a form, made of several tokens, as a single word of the lexicon.
  func union(_ form: FormTable.Form, _ mode: Int) -> Range<Int32> {
    let key = Int64(form) << 8 | Int64(mode)
    if let known = unions[key] { return known }
    let range = add(sources[mode].unions(for: forms.scalars(of: form)))
    unions[key] = range
    return range
  }

  /// The cost of a form's best candidate, in nats.
  func leastCost(of form: FormTable.Form, _ mode: Int) -> Float {
    range(of: form, mode).reduce(.infinity) { min($0, candidates[Int($1)].cost) }
  }

  private func add(_ found: [Candidate]) -> Range<Int32> {
    let start = Int32(candidates.count)
    candidates += found
    return start..<Int32(candidates.count)
  }
}
