/// All ways to read a run of tokens: nodes between the tokens, arcs over one or more of them, each
/// arc with candidates.
struct Lattice {
  /// A way from one node to a later one.
  struct Arc {
    /// The node where it begins.
    var start: Int32
    /// The node where it ends.
    var end: Int32
    /// The candidates, as a range in the reading table's list.
    var candidates: Range<Int32>
    /// What taking this arc costs beside its candidate, in nats.
    var cost: Float
  }

  /// The arcs, those that leave one node next to each other.
  private(set) var arcs: [Arc] = []
  /// Where the arcs of each node begin.
  private(set) var starts: [Int32] = [0]

  /// The number of nodes, the last one included.
  var nodeCount: Int { starts.count }

  /// The arcs that leave a node.
  @inline(__always)
  func arcs(from node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// Adds an arc that leaves the node under construction.
  mutating func add(_ arc: Arc) { arcs.append(arc) }

  /// Ends the node under construction and begins the next.
  mutating func closeNode() { starts.append(Int32(arcs.count)) }

  /// Forgets everything.
  mutating func removeAll() {
    arcs.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }
}
