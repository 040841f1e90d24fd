import LanguageModel

/// The ways through a run of tokens that survived the beam: a word graph, over which the
/// forward–backward algorithm tells how likely each step is, and which is weighed anew once more
/// is known of the document (Ortmanns, Ney and Aubert, "A Word Graph Algorithm for Large
/// Vocabulary Continuous Speech Recognition", 1997).
struct WordGraph {
  /// The power to which the evidence is raised for posteriors: pieces and contexts overlap, so
  /// their product is surer of itself than it should be.
  private static let sharpness: Float = 0.55
  /// Pruning forgets steps whose posterior is below e to this power.
  private static let leastPosterior: Float = -9

  /// A place between two tokens, with one context of the language model.
  struct State {
    /// The node of the lattice.
    var node: Int32
    /// The last token before it.
    var last: LanguageModel.Token
    /// ln P of the likeliest way that leads here.
    var score: Float
    /// The last step of that way; −1 at the start.
    var best: Int32 = -1
    /// Sums over all ways from the start and to the end, evidence tempered.
    var forward: Float = -.infinity
    var backward: Float = -.infinity
  }

  /// One candidate over one arc, from a state to a state.
  struct Edge: BitwiseCopyable {
    var from: Int32
    var to: Int32
    /// The arc's index in the lattice.
    var arc: Int32
    /// The candidate's index in the list it was taken from.
    var candidate: Int32
    /// ln P of the candidate's first and second word under the language model.
    var language: (Float, Float)
    /// What arc and candidate ask for, in nats.
    var cost: Float
    /// What the step adds to a way's score.
    var weight: Float
  }

  /// One step of the likeliest way.
  struct Step {
    /// The arc's index in the lattice.
    var arc: Int
    /// The candidate's index in the list it was taken from.
    var candidate: Int
    /// P(candidate | everything), over the surviving ways.
    var posterior: Float
    /// ln P(words of the candidate | what stands before), in nats.
    var language: Float
    /// The second likeliest candidate over the same tokens, and ln of how much less likely it is.
    var runnerUp: (candidate: Int, margin: Float)?
  }

  /// The states, node by node.
  private(set) var states: [State] = []
  /// The steps, in the order of the nodes where they end.
  private(set) var edges: [Edge] = []

  /// Forgets everything but the state before the first token.
  mutating func open(before last: LanguageModel.Token) {
    states.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    states.append(State(node: 0, last: last, score: 0, forward: 0))
  }

  /// Adds a state which the next edge reaches best, and returns its index.
  mutating func addState(node: Int, last: LanguageModel.Token, score: Float) -> Int {
    states.append(
      State(node: Int32(node), last: last, score: score, best: Int32(edges.count)))
    return states.count - 1
  }

  /// Adds a step; the states at both ends are there.
  mutating func add(_ edge: Edge) {
    states[Int(edge.to)].forward = sum(
      states[Int(edge.to)].forward,
      states[Int(edge.from)].forward + Self.sharpness * edge.weight)
    edges.append(edge)
  }

  /// Sums up from the end: posteriors can be told from now on.
  mutating func close() {
    guard let end = states.last?.node else { return }
    for index in states.indices {
      states[index].backward = states[index].node == end ? 0 : -.infinity
    }
    for edge in edges.reversed() {
      let ahead = states[Int(edge.to)].backward + Self.sharpness * edge.weight
      states[Int(edge.from)].backward = sum(states[Int(edge.from)].backward, ahead)
    }
  }

  /// The graph without what is as good as impossible.
  func pruned() -> WordGraph {
    guard let end = states.last?.node else { return self }
    var isKept = states.map { $0.node == end }
    var kept: [Int] = []
    for index in edges.indices.reversed() where isKept[Int(edges[index].to)] {
      let edge = edges[index]
      guard posterior(of: edge) > Self.leastPosterior || states[Int(edge.to)].best == index
      else { continue }
      isKept[Int(edge.from)] = true
      kept.append(index)
    }
    return part(isKept, kept.reversed())
  }

  private func part(_ isKept: [Bool], _ kept: [Int]) -> WordGraph {
    var graph = WordGraph()
    var places = Array(repeating: Int32(-1), count: states.count)
    for index in states.indices where isKept[index] {
      places[index] = Int32(graph.states.count)
      graph.states.append(states[index])
    }
    graph.edges.reserveCapacity(kept.count)
    for index in kept {
      var edge = edges[index]
      let target = Int(places[Int(edge.to)])
      if states[Int(edge.to)].best == index {
        graph.states[target].best = Int32(graph.edges.count)
      }
      (edge.from, edge.to) = (places[Int(edge.from)], Int32(target))
      graph.edges.append(edge)
    }
    return graph
  }

  /// Weighs every step anew, now that `memory` knows what else the document says.
  mutating func rescore(_ memory: DocumentMemory, _ candidates: [Candidate]) {
    for index in states.indices.dropFirst() {
      states[index].score = -.infinity
      states[index].forward = -.infinity
    }
    for index in edges.indices {
      let from = states[Int(edges[index].from)]
      let to = Int(edges[index].to)
      let weight =
        memory.language(of: edges[index], candidates[Int(edges[index].candidate)], after: from.last)
        - edges[index].cost
      edges[index].weight = weight
      states[to].forward = sum(states[to].forward, from.forward + Self.sharpness * weight)
      guard from.score + weight > states[to].score else { continue }
      states[to].score = from.score + weight
      states[to].best = Int32(index)
    }
    close()
  }

  /// The likeliest way from the first node to the last, step by step.
  func steps() -> [Step] {
    guard edges.count > 0, let end = states.last?.node else { return [] }
    let last = states.lastIndex { $0.node != end }.map { $0 + 1 } ?? 0
    var state = (last..<states.count).max { states[$0].score < states[$1].score } ?? last
    var steps: [Step] = []
    var shares: [(candidate: Int32, share: Float)] = []
    while states[state].best >= 0 {
      let edge = Int(states[state].best)
      gatherShares(around: edge, into: &shares)
      steps.append(step(edge, shares))
      state = Int(edges[edge].from)
    }
    return steps.reversed()
  }

  /// ln of an edge's share of all ways through the graph.
  private func posterior(of edge: Edge) -> Float {
    states[Int(edge.from)].forward + Self.sharpness * edge.weight
      + states[Int(edge.to)].backward - states[0].backward
  }

  private func step(_ index: Int, _ shares: [(candidate: Int32, share: Float)]) -> Step {
    let edge = edges[index]
    var own = -Float.infinity
    var second: (candidate: Int32, share: Float)?
    for share in shares {
      if share.candidate == edge.candidate {
        own = share.share
      } else if second.map({ $0.share < share.share }) ?? true {
        second = share
      }
    }
    return Step(
      arc: Int(edge.arc), candidate: Int(edge.candidate), posterior: min(1, exponential(own)),
      language: edge.weight + edge.cost,
      runnerUp: second.map { (Int($0.candidate), own - $0.share) })
  }

  /// Writes the candidates over an edge's arc, with ln of their posteriors, over what `shares` held.
  private func gatherShares(
    around index: Int, into shares: inout [(candidate: Int32, share: Float)]
  ) {
    shares.removeAll(keepingCapacity: true)
    let node = states[Int(edges[index].to)].node
    let arc = edges[index].arc
    var first = index
    while first > 0, states[Int(edges[first - 1].to)].node == node { first -= 1 }
    for other in edges[first...] {
      guard states[Int(other.to)].node == node else { break }
      guard other.arc == arc else { continue }
      let share = posterior(of: other)
      if let known = shares.firstIndex(where: { $0.candidate == other.candidate }) {
        shares[known].share = sum(shares[known].share, share)
      } else {
        shares.append((other.candidate, share))
      }
    }
  }
}
