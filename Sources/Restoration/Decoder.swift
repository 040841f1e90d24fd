import LanguageModel

/// Finds the likeliest way through a lattice under the language model, and how sure every step of
/// it is.
///
/// A beam of states, one for each context of the language model, goes from node to node (Jelinek,
/// "Statistical Methods for Speech Recognition", 1998, chapters 5 and 6); what survives it is a
/// smaller lattice, over which the forward–backward algorithm gives posteriors.
/// Keeps its buffers between runs.
struct Decoder {
  /// The power to which the evidence is raised for posteriors: pieces and contexts overlap, so
  /// their product is surer of itself than it should be.
  private static let sharpness: Float = 0.55

  /// How wide the search is.
  struct Limits {
    /// How many states a node keeps.
    var beam = 12
    /// How far behind the best a state may lie, in nats.
    var window: Float = 11
    /// The weight of the language model against the costs of candidates.
    var languageWeight: Float = 1
  }

  /// One step of the likeliest way.
  struct Step {
    /// The arc's index in the lattice.
    var arc: Int
    /// The node where it begins.
    var node: Int
    /// The candidate's index in the list it was taken from.
    var candidate: Int
    /// P(candidate | everything), over the surviving lattice.
    var posterior: Float
    /// ln P(words of the candidate | what stands before), in nats.
    var language: Float
    /// The second likeliest candidate over the same tokens, and ln of how much less likely it is.
    var runnerUp: (candidate: Int, margin: Float)?
  }

  private struct State {
    var context: LanguageModel.Context
    var last: LanguageModel.Token
    var score: Float
    var forward: Float
    var backward: Float
    var best: Int32
  }

  private struct Edge {
    var from: Int32
    var to: Int32
    var arc: Int32
    var candidate: Int32
    var weight: Float
    var language: Float
  }

  private struct Hypothesis {
    var edge: Edge
    var context: LanguageModel.Context
    var last: LanguageModel.Token
    var score: Float
  }

  private let model: LanguageModel
  private let limits: Limits
  private var memory: DocumentMemory?
  private var states: [State] = []
  private var nodeStates: [Range<Int>] = []
  private var edges: [Edge] = []
  private var nodeEdges: [Range<Int>] = []
  private var pending: [[Hypothesis]] = []
  private var pendingBest: [Float] = []
  private var kept: [Int] = []

  /// Decodes with one model.
  init(model: LanguageModel, limits: Limits = Limits(), memory: DocumentMemory? = nil) {
    self.model = model
    self.limits = limits
    self.memory = memory
  }

  /// The likeliest way from the first node to the last, step by step.
  mutating func steps(through lattice: Lattice, _ candidates: [Candidate]) -> [Step] {
    guard lattice.nodeCount > 1 else { return [] }
    open(nodes: lattice.nodeCount)
    for node in 0..<lattice.nodeCount {
      if node > 0 { settle(node) }
      guard node + 1 < lattice.nodeCount else { break }
      for arc in lattice.arcs(from: node) { extend(node, arc, lattice.arcs[arc], candidates) }
    }
    runBackward()
    return trace(lattice)
  }

  private mutating func open(nodes: Int) {
    states.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    nodeStates.removeAll(keepingCapacity: true)
    nodeEdges.removeAll(keepingCapacity: true)
    for index in pending.indices { pending[index].removeAll(keepingCapacity: true) }
    while pending.count < nodes { pending.append([]) }
    pendingBest = Array(repeating: -.infinity, count: nodes)
    states.append(
      State(
        context: model.sentenceStart, last: .sentenceEnd, score: 0, forward: 0,
        backward: -.infinity, best: -1))
    nodeStates.append(0..<1)
    nodeEdges.append(0..<0)
  }

  /// Carries every state of a node along one arc.
  private mutating func extend(
    _ node: Int, _ arcIndex: Int, _ arc: Lattice.Arc, _ candidates: [Candidate]
  ) {
    let end = Int(arc.end)
    var best = pendingBest[end]
    for from in nodeStates[node] {
      let state = states[from]
      for index in Int(arc.candidates.lowerBound)..<Int(arc.candidates.upperBound) {
        let candidate = candidates[index]
        let cost = candidate.cost + arc.cost
        if state.score - cost < best - limits.window { continue }
        var language: Float = 0
        var context = state.context
        var last = state.last
        if candidate.tokenCount > 0 {
          language = probability(of: candidate.tokens.0, after: context, last)
          if state.score + limits.languageWeight * language - cost < best - limits.window {
            continue
          }
          context = model.context(after: context, adding: candidate.tokens.0)
          last = candidate.tokens.0
        }
        if candidate.tokenCount > 1 {
          language += probability(of: candidate.tokens.1, after: context, last)
          context = model.context(after: context, adding: candidate.tokens.1)
          last = candidate.tokens.1
        }
        let weight = limits.languageWeight * language - cost
        let score = state.score + weight
        best = max(best, score)
        pending[end].append(
          Hypothesis(
            edge: Edge(
              from: Int32(from), to: 0, arc: Int32(arcIndex), candidate: Int32(index),
              weight: weight, language: language),
            context: context, last: last, score: score))
      }
    }
    pendingBest[end] = best
  }

  @inline(__always)
  private func probability(
    of token: LanguageModel.Token, after context: LanguageModel.Context,
    _ last: LanguageModel.Token
  ) -> Float {
    let logProbability = model.logProbability(of: token, after: context)
    return memory?.mixed(logProbability, token, after: last) ?? logProbability
  }

  /// Makes states of what has reached a node: the best of each context, as many as the beam holds.
  private mutating func settle(_ node: Int) {
    let firstState = states.count
    let firstEdge = edges.count
    var arrived: [Hypothesis] = []
    swap(&arrived, &pending[node])
    let best = pendingBest[node]
    kept.removeAll(keepingCapacity: true)
    for (index, hypothesis) in arrived.enumerated()
    where hypothesis.score >= best - limits.window { kept.append(index) }
    kept.sort {
      arrived[$0].score != arrived[$1].score ? arrived[$0].score > arrived[$1].score : $0 < $1
    }
    for index in kept { admit(arrived[index], firstState) }
    nodeStates.append(firstState..<states.count)
    nodeEdges.append(firstEdge..<edges.count)
    arrived.removeAll(keepingCapacity: true)
    swap(&arrived, &pending[node])
  }

  private mutating func admit(_ hypothesis: Hypothesis, _ firstState: Int) {
    var target = firstState
    while target < states.count, states[target].context != hypothesis.context { target += 1 }
    if target == states.count {
      guard target - firstState < limits.beam else { return }
      states.append(
        State(
          context: hypothesis.context, last: hypothesis.last, score: hypothesis.score,
          forward: -.infinity, backward: -.infinity, best: Int32(edges.count)))
    }
    var edge = hypothesis.edge
    edge.to = Int32(target)
    states[target].forward = sum(
      states[target].forward, states[Int(edge.from)].forward + Self.sharpness * edge.weight)
    edges.append(edge)
  }

  private mutating func runBackward() {
    for index in nodeStates.last ?? 0..<0 { states[index].backward = 0 }
    for edge in edges.reversed() {
      let ahead = states[Int(edge.to)].backward + Self.sharpness * edge.weight
      states[Int(edge.from)].backward = sum(states[Int(edge.from)].backward, ahead)
    }
  }

  private func trace(_ lattice: Lattice) -> [Step] {
    var steps: [Step] = []
    guard let last = nodeStates.last, !last.isEmpty else { return [] }
    let total = states[0].backward
    var state = last.max { states[$0].score < states[$1].score } ?? last.lowerBound
    while states[state].best >= 0 {
      let edge = edges[Int(states[state].best)]
      steps.append(step(edge, lattice, total))
      state = Int(edge.from)
    }
    return steps.reversed()
  }

  /// A step with its share of all ways through the lattice.
  private func step(_ edge: Edge, _ lattice: Lattice, _ total: Float) -> Step {
    let end = Int(lattice.arcs[Int(edge.arc)].end)
    var shares: [(candidate: Int, share: Float)] = []
    for index in nodeEdges[end] where edges[index].arc == edge.arc {
      let other = edges[index]
      let share =
        states[Int(other.from)].forward + Self.sharpness * other.weight
        + states[Int(other.to)].backward
      if let known = shares.firstIndex(where: { $0.candidate == Int(other.candidate) }) {
        shares[known].share = sum(shares[known].share, share)
      } else {
        shares.append((Int(other.candidate), share))
      }
    }
    let own = shares.first { $0.candidate == Int(edge.candidate) }?.share ?? -.infinity
    let second = shares.filter { $0.candidate != Int(edge.candidate) }.max { $0.share < $1.share }
    return Step(
      arc: Int(edge.arc), node: Int(lattice.arcs[Int(edge.arc)].start),
      candidate: Int(edge.candidate),
      posterior: min(1, exponential(own - total)), language: edge.language,
      runnerUp: second.map { ($0.candidate, own - $0.share) })
  }
}
