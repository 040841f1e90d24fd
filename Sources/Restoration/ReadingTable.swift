/// The ways to read each form of a document in each mode, gathered when first asked for.
/// Holds scratch memory: one instance for each thread.
final class ReadingTable {
  /// All candidates, those of one form and mode next to each other.
  private(set) var candidates: [Candidate] = []
  private var ranges: [[Range<Int32>?]]
  private var unions: [Int64: Range<Int32>] = [:]
  private let sources: [CandidateSource]

  /// An empty table; `sources` has one source for each mode, in the order of `Mode.allCases`.
  init(sources: [CandidateSource]) {
    self.sources = sources
    ranges = Array(repeating: [], count: sources.count)
  }

  /// Where the ways to read a form lie in `candidates`, cheapest first.
  func range(of form: FormTable.Form, in forms: FormTable, _ mode: Int) -> Range<Int32> {
    while ranges[mode].count <= Int(form) {
      ranges[mode].append(contentsOf: repeatElement(nil, count: forms.count - ranges[mode].count))
    }
    if let known = ranges[mode][Int(form)] { return known }
    let tokenClass = forms.records[Int(form)].tokenClass
    let range = add(sources[mode].candidates(for: forms.scalars(of: form), tokenClass))
    ranges[mode][Int(form)] = range
    return range
  }

  /// The ways to read a form, made of several tokens, as a single word of the lexicon.
  func union(_ form: FormTable.Form, in forms: FormTable, _ mode: Int) -> Range<Int32> {
    let key = Int64(form) << 8 | Int64(mode)
    if let known = unions[key] { return known }
    let range = add(sources[mode].unions(for: forms.scalars(of: form)))
    unions[key] = range
    return range
  }

  /// The cost of a form's best candidate, in nats.
  func leastCost(of form: FormTable.Form, in forms: FormTable, _ mode: Int) -> Float {
    range(of: form, in: forms, mode).reduce(.infinity) { min($0, candidates[Int($1)].cost) }
  }

  /// Adds candidates that belong to no form, and tells where they lie.
  func add(_ found: [Candidate]) -> Range<Int32> {
    let start = Int32(candidates.count)
    candidates += found
    return start..<Int32(candidates.count)
  }
}
