import LanguageModel

/// Finds the likeliest ways through a lattice under the language model.
///
/// A beam of states, one for each context of the language model, goes from node to node (Jelinek,
/// "Statistical Methods for Speech Recognition", 1998, chapters 5 and 6).
/// Keeps its buffers between runs.
struct Decoder {
  /// How wide the search is.
  struct Limits {
    /// How many states a node keeps.
    var beam = 12
    /// How far behind the best a state may lie, in nats.
    var window: Float = 11
    /// The same by the last token alone, which is asked first: what fits it badly is not scored
    /// behind all that stands before.
    var outlook: Float = 9
  }

  private struct Hypothesis: BitwiseCopyable {
    var edge: WordGraph.Edge
    var context: LanguageModel.Context
    var last: LanguageModel.Token
    var score: Float
  }

  /// A candidate over the arc at hand.
  private struct Way: BitwiseCopyable {
    /// The candidate's index in the list it was taken from.
    var candidate: Int32
    var tokens: (LanguageModel.Token, LanguageModel.Token)
    var tokenCount: UInt8
    /// What arc and candidate ask for, in nats.
    var cost: Float
  }

  /// How many candidates are weighed at once.
  private static let groupSize = 8

  private let model: LanguageModel
  private let phrases: UserPhrases
  private let limits: Limits
  private var graph = WordGraph()
  /// The contexts of the graph's states.
  private var contexts: [LanguageModel.Context] = []
  private var nodeStates: [Range<Int>] = []
  /// What has reached the nodes ahead, each in the place of its number's remainder.
  private var pending: [[Hypothesis]] = []
  private var pendingBest: [Float] = []
  private var kept: [Int] = []
  /// The candidates of the arc at hand.
  private let ways = Buffer<Way>(capacity: 1 << 8)
  private var wayCount = 0
  /// Their first tokens.
  private let leads = Buffer<LanguageModel.Token>(capacity: 1 << 8)
  /// ln P of the ways behind the last token of a state, a row for each such token.
  private let fits = Buffer<Float>(capacity: 1 << 12)
  /// The row of each state.
  private let rows = Buffer<Int>(capacity: 1 << 6)
  /// The ways that are worth scoring behind a state.
  private let hopeful = Buffer<Int>(capacity: 1 << 8)
  /// What the model holds where it is looked up next.
  private let glances = Buffer<LanguageModel.Glance>(capacity: 1 << 8)

  /// Decodes with one model.
  init(model: LanguageModel, phrases: UserPhrases, limits: Limits = Limits()) {
    self.model = model
    self.phrases = phrases
    self.limits = limits
  }

  /// The ways from the first node to the last that are worth keeping.
  mutating func graph(through lattice: Lattice, _ candidates: [Candidate]) -> WordGraph {
    guard lattice.nodeCount > 1 else { return WordGraph() }
    open(lattice)
    for node in 0..<lattice.nodeCount {
      if node > 0 { settle(node) }
      guard node + 1 < lattice.nodeCount else { break }
      for arc in lattice.arcs(from: node) { extend(node, arc, lattice.arcs[arc], candidates) }
    }
    graph.close()
    return graph.pruned()
  }

  private mutating func open(_ lattice: Lattice) {
    graph.open(before: .sentenceEnd)
    contexts.removeAll(keepingCapacity: true)
    contexts.append(model.sentenceStart)
    nodeStates.removeAll(keepingCapacity: true)
    nodeStates.append(0..<1)
    for index in pending.indices { pending[index].removeAll(keepingCapacity: true) }
    let reach = lattice.arcs.reduce(0) { max($0, Int($1.end - $1.start)) }
    while pending.count <= reach { pending.append([]) }
    pendingBest = Array(repeating: -.infinity, count: lattice.nodeCount)
  }

  /// Carries every state of a node along one arc.
  private mutating func extend(
    _ node: Int, _ arcIndex: Int, _ arc: Lattice.Arc, _ candidates: [Candidate]
  ) {
    let end = Int(arc.end)
    lay(arc, candidates)
    let least = lookAhead(nodeStates[node]) - limits.outlook
    var best = pendingBest[end]
    for (row, from) in nodeStates[node].enumerated() {
      let count = gatherHopeful(
        rows.base[row], graph.states[from].score, contexts[from], least)
      for place in 0..<count {
        let next = hypothesis(
          over: arcIndex, ways.base[hopeful.base[place]], glances.base[place], from: from,
          least: best - limits.window)
        guard let next else { continue }
        best = max(best, next.score)
        pending[end % pending.count].append(next)
      }
    }
    pendingBest[end] = best
  }

  /// A state carried along one way over an arc; `nil` where its first word alone leaves it below what
  /// is wanted at least.
  @inline(__always)
  private func hypothesis(
    over arc: Int, _ way: Way, _ glance: LanguageModel.Glance, from: Int, least: Float
  ) -> Hypothesis? {
    let state = graph.states[from]
    var next = Hypothesis(
      edge: WordGraph.Edge(
        from: Int32(truncatingIfNeeded: from), to: 0, arc: Int32(truncatingIfNeeded: arc),
        candidate: way.candidate, language: (0, 0), cost: way.cost, weight: 0),
      context: contexts[from], last: state.last, score: state.score - way.cost)
    if way.tokenCount > 0 {
      next.edge.language.0 = language(way.tokens.0, &next, glance)
      if next.score < least { return nil }
      add(way.tokens.0, to: &next)
    }
    if way.tokenCount > 1 {
      let glance = model.glance(for: way.tokens.1, after: next.context)
      next.edge.language.1 = language(way.tokens.1, &next, glance)
      add(way.tokens.1, to: &next)
    }
    next.edge.weight = next.score - state.score
    return next
  }

  /// Lays out the candidates of an arc.
  private mutating func lay(_ arc: Lattice.Arc, _ candidates: [Candidate]) {
    wayCount = arc.candidates.count
    ways.reserve(wayCount)
    leads.reserve(wayCount)
    hopeful.reserve(wayCount)
    glances.reserve(wayCount)
    candidates.withUnsafeBufferPointer { candidates in
      for (place, index) in arc.candidates.enumerated() {
        ways.base[place] = Way(
          candidate: index, tokens: candidates[Int(index)].tokens,
          tokenCount: candidates[Int(index)].tokenCount,
          cost: candidates[Int(index)].cost + arc.cost)
        leads.base[place] = ways.base[place].tokens.0
      }
    }
  }

  /// Finds the ways that promise so much behind a state, looks for them in the model, and returns
  /// how many there are.
  private func gatherHopeful(
    _ row: Int, _ score: Float, _ context: LanguageModel.Context, _ least: Float
  ) -> Int {
    let fits = fits.base + row
    var count = 0
    for place in 0..<wayCount where score - ways.base[place].cost + fits[place] >= least {
      hopeful.base[count] = place
      glances.base[count] = model.glance(for: ways.base[place].tokens.0, after: context)
      count += 1
    }
    return count
  }

  /// Weighs every way by the last token of each state alone, once for states that share it, and
  /// returns the best score that this promises. What cannot come near it, however well it fits, is
  /// not weighed: no probability is more than 1.
  private mutating func lookAhead(_ states: Range<Int>) -> Float {
    fits.reserve(states.count * wayCount)
    rows.reserve(states.count)
    var best = -Float.infinity
    for (index, from) in states.enumerated() {
      let (last, score) = (graph.states[from].last, graph.states[from].score)
      // States come best first, so that what is beyond hope behind a twin is so here.
      if let twin = states.prefix(index).first(where: { graph.states[$0].last == last }) {
        rows.base[index] = rows.base[twin - states.lowerBound]
        continue
      }
      rows.base[index] = index * wayCount
      let followers = model.followers(of: last)
      for start in stride(from: 0, to: wayCount, by: Self.groupSize) {
        let group = start..<min(start + Self.groupSize, wayCount)
        best = lookAhead(at: group, followers, fits.base + index * wayCount, score, last, best)
      }
    }
    return best
  }

  /// Weighs some ways by the last token, and returns the best score promised so far.
  @inline(__always)
  private func lookAhead(
    at group: Range<Int>, _ followers: LanguageModel.Followers,
    _ fits: UnsafeMutablePointer<Float>, _ score: Float, _ last: LanguageModel.Token, _ best: Float
  ) -> Float {
    let ways = ways.base
    var least = Float.infinity
    for place in group { least = min(least, ways[place].cost) }
    guard score - least >= best - limits.outlook else {
      (fits + group.lowerBound).update(repeating: -.infinity, count: group.count)
      return best
    }
    model.weigh(
      UnsafeBufferPointer(start: leads.base + group.lowerBound, count: group.count),
      among: followers, into: fits + group.lowerBound)
    var best = best
    for place in group {
      fits[place] =
        ways[place].tokenCount == 0
        ? 0 : phrases.raised(fits[place], ways[place].tokens.0, after: last)
      if ways[place].tokenCount < 2 { best = max(best, score - ways[place].cost + fits[place]) }
    }
    return best
  }

  /// Weighs a token behind a hypothesis, and returns its log probability.
  @inline(__always)
  private func language(
    _ token: LanguageModel.Token, _ hypothesis: inout Hypothesis, _ glance: LanguageModel.Glance
  ) -> Float {
    let logProbability = phrases.raised(
      model.logProbability(of: token, after: hypothesis.context, glance: glance), token,
      after: hypothesis.last)
    hypothesis.score += logProbability
    return logProbability
  }

  /// Lets a hypothesis go on behind a token.
  @inline(__always)
  private func add(_ token: LanguageModel.Token, to hypothesis: inout Hypothesis) {
    hypothesis.context = model.context(after: hypothesis.context, adding: token)
    hypothesis.last = token
  }

  /// Makes states of what has reached a node: the best of each context, as many as the beam holds.
  private mutating func settle(_ node: Int) {
    let firstState = contexts.count
    var arrived: [Hypothesis] = []
    swap(&arrived, &pending[node % pending.count])
    let best = pendingBest[node]
    kept.removeAll(keepingCapacity: true)
    for (index, hypothesis) in arrived.enumerated()
    where hypothesis.score >= best - limits.window { kept.append(index) }
    kept.sort {
      arrived[$0].score != arrived[$1].score ? arrived[$0].score > arrived[$1].score : $0 < $1
    }
    for index in kept { admit(arrived[index], node, firstState) }
    nodeStates.append(firstState..<contexts.count)
    arrived.removeAll(keepingCapacity: true)
    swap(&arrived, &pending[node % pending.count])
  }

  private mutating func admit(_ hypothesis: Hypothesis, _ node: Int, _ firstState: Int) {
    var target = firstState
    while target < contexts.count, contexts[target] != hypothesis.context { target += 1 }
    if target == contexts.count {
      guard target - firstState < limits.beam else { return }
      contexts.append(hypothesis.context)
      _ = graph.addState(node: node, last: hypothesis.last, score: hypothesis.score)
    }
    var edge = hypothesis.edge
    edge.to = Int32(target)
    graph.add(edge)
  }
}
