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

  private struct Hypothesis {
    var edge: WordGraph.Edge
    var context: LanguageModel.Context
    var last: LanguageModel.Token
    var score: Float
  }

  /// For how many candidates the model's memory is read at once.
  private static let groupSize = 8

  private let model: LanguageModel
  private let phrases: UserPhrases
  private let limits: Limits
  private var graph = WordGraph()
  /// The contexts of the graph's states.
  private var contexts: [LanguageModel.Context] = []
  private var nodeStates: [Range<Int>] = []
  private var pending: [[Hypothesis]] = []
  private var pendingBest: [Float] = []
  private var kept: [Int] = []
  /// ln P of an arc's candidates behind the last token of a state, in rows.
  private var fits: [Float] = []
  /// Where in `fits` each state's row begins.
  private var rows: [Int] = []
  /// What the model holds where it is looked up next.
  private var glances = Array(repeating: LanguageModel.Glance(), count: groupSize)

  /// Decodes with one model.
  init(model: LanguageModel, phrases: UserPhrases, limits: Limits = Limits()) {
    self.model = model
    self.phrases = phrases
    self.limits = limits
  }

  /// The ways from the first node to the last that are worth keeping.
  mutating func graph(through lattice: Lattice, _ candidates: [Candidate]) -> WordGraph {
    guard lattice.nodeCount > 1 else { return WordGraph() }
    open(nodes: lattice.nodeCount)
    for node in 0..<lattice.nodeCount {
      if node > 0 { settle(node) }
      guard node + 1 < lattice.nodeCount else { break }
      for arc in lattice.arcs(from: node) { extend(node, arc, lattice.arcs[arc], candidates) }
    }
    graph.close()
    return graph.pruned()
  }

  private mutating func open(nodes: Int) {
    graph.open(before: .sentenceEnd)
    contexts.removeAll(keepingCapacity: true)
    contexts.append(model.sentenceStart)
    nodeStates.removeAll(keepingCapacity: true)
    nodeStates.append(0..<1)
    for index in pending.indices { pending[index].removeAll(keepingCapacity: true) }
    while pending.count < nodes { pending.append([]) }
    pendingBest = Array(repeating: -.infinity, count: nodes)
  }

  /// Carries every state of a node along one arc.
  private mutating func extend(
    _ node: Int, _ arcIndex: Int, _ arc: Lattice.Arc, _ candidates: [Candidate]
  ) {
    let end = Int(arc.end)
    let count = arc.candidates.count
    let outlook = lookAhead(node, arc, candidates)
    var best = pendingBest[end]
    for (row, from) in nodeStates[node].enumerated() {
      let state = graph.states[from]
      let context = contexts[from]
      for place in 0..<count {
        let index = Int(arc.candidates.lowerBound) + place
        let cost = candidates[index].cost + arc.cost
        let expected = state.score - cost + fits[rows[row] + place]
        if expected < outlook - limits.outlook { continue }
        var next = Hypothesis(
          edge: WordGraph.Edge(
            from: Int32(from), to: 0, arc: Int32(arcIndex), candidate: Int32(index),
            language: (0, 0), cost: cost, weight: 0),
          context: context, last: state.last, score: state.score - cost)
        let words = candidates[index].tokenCount
        if words > 0 {
          next.edge.language.0 = language(candidates[index].tokens.0, &next)
          if next.score < best - limits.window { continue }
          add(candidates[index].tokens.0, to: &next)
        }
        if words > 1 {
          next.edge.language.1 = language(candidates[index].tokens.1, &next)
          add(candidates[index].tokens.1, to: &next)
        }
        next.edge.weight = next.score - state.score
        best = max(best, next.score)
        pending[end].append(next)
      }
    }
    pendingBest[end] = best
  }

  /// Weighs every candidate of an arc by the last token alone, once for states that share it, and
  /// returns the best score that this promises. What cannot come near it, however well it fits, is
  /// not weighed: no probability is more than 1.
  private mutating func lookAhead(
    _ node: Int, _ arc: Lattice.Arc, _ candidates: [Candidate]
  ) -> Float {
    fits.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    var best = -Float.infinity
    let states = nodeStates[node]
    for from in states {
      let state = graph.states[from]
      // States come best first, so that what is beyond hope behind a twin is so here.
      if let twin = states.prefix(rows.count).first(where: { graph.states[$0].last == state.last })
      {
        rows.append(rows[twin - states.lowerBound])
        continue
      }
      rows.append(fits.count)
      let followers = model.followers(of: state.last)
      var next = Int(arc.candidates.lowerBound)
      while next < Int(arc.candidates.upperBound) {
        let group = next..<min(next + Self.groupSize, Int(arc.candidates.upperBound))
        let score = state.score - arc.cost
        best = lookAhead(at: group, candidates, followers, score, after: state.last, best)
        next = group.upperBound
      }
    }
    return best
  }

  /// Weighs some candidates by the last token, and returns the best score promised so far.
  private mutating func lookAhead(
    at group: Range<Int>, _ candidates: [Candidate], _ followers: LanguageModel.Followers,
    _ score: Float, after last: LanguageModel.Token, _ best: Float
  ) -> Float {
    for (place, index) in group.enumerated() {
      glances[place] = model.glance(for: candidates[index].tokens.0, among: followers)
    }
    var best = best
    for (place, index) in group.enumerated() {
      let words = candidates[index].tokenCount
      let score = score - candidates[index].cost
      guard score >= best - limits.outlook else {
        fits.append(-.infinity)
        continue
      }
      let token = candidates[index].tokens.0
      let fit =
        words == 0
        ? 0
        : phrases.raised(
          model.logProbability(of: token, among: followers, glance: glances[place]), token,
          after: last)
      fits.append(fit)
      if words < 2 { best = max(best, score + fit) }
    }
    return best
  }

  /// Weighs a token behind a hypothesis, and returns its log probability.
  @inline(__always)
  private func language(
    _ token: LanguageModel.Token, _ hypothesis: inout Hypothesis
  ) -> Float {
    let logProbability = phrases.raised(
      model.logProbability(of: token, after: hypothesis.context), token, after: hypothesis.last)
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
    swap(&arrived, &pending[node])
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
    swap(&arrived, &pending[node])
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
