/// The lattice of all cuts of all training words, and the weights of the pieces on its edges.
struct PieceModel {
  /// A piece, where it begins and where it ends among the nodes (letters taken, characters taken).
  private struct Edge {
    var from: Int32
    var to: Int32
    var piece: Int32
  }

  private struct Word {
    var edges: Range<Int>
    var nodes: Int
    var count: Double
  }

  /// A piece and its expected count.
  struct Count {
    var piece: PieceCode
    var count: Double
    /// How often its letters came, as far as they were not the end of another piece.
    var total: Double
  }

  private var pieces: [PieceCode] = []
  private var weights: [Double] = []
  private var expected: [Double] = []
  private var totals: [Double] = []
  private var edges: [Edge] = []
  private var words: [Word] = []
  private var neighbours: [UInt64: Double] = [:]

  /// Lays out the cuts and starts every piece from how alike letters and reading look.
  init(_ pairs: [WordPair: Int]) {
    var known: [PieceCode: Int32] = [:]
    let sorted = pairs.sorted { ($0.key.word, $0.key.reading) < ($1.key.word, $1.key.reading) }
    for (pair, count) in sorted {
      add(
        Array(pair.word.unicodeScalars), Array(pair.reading.unicodeScalars),
        count: Double(count), known: &known)
    }
    weights = pieces.map(\.likeness)
    expected = [Double](repeating: 0, count: pieces.count)
    totals = expected
  }

  /// One round: expected counts from the present weights, new weights from the counts.
  mutating func improve(discount: Double) {
    collect()
    for index in pieces.indices where pieces[index].isPair {
      expected[index] = max(0, expected[index] - discount)
    }
    setTotals()
    for index in pieces.indices {
      weights[index] = totals[index] > 0 ? min(1, expected[index] / totals[index]) : 0
    }
  }

  /// Every piece that still has a count.
  func counts() -> [Count] {
    pieces.indices.filter { expected[$0] > 0 }.map {
      Count(piece: pieces[$0], count: expected[$0], total: totals[$0])
    }
  }

  private mutating func add(
    _ letters: [Unicode.Scalar], _ reading: [Unicode.Scalar], count: Double,
    known: inout [PieceCode: Int32]
  ) {
    let width = reading.count + 1
    let start = edges.count
    for row in letters.indices {
      if row + 1 < letters.count {
        neighbours[PieceCode(letters[row...(row + 1)], [][...]).letterKey, default: 0] += count
      }
      for column in 0..<width {
        for code in Self.cuts(letters[row...], reading[column...]) {
          let piece = known[code] ?? Int32(pieces.count)
          if piece == pieces.count {
            pieces.append(code)
            known[code] = piece
          }
          let end = (row + code.letterCount) * width + column + code.readingCount
          edges.append(Edge(from: Int32(row * width + column), to: Int32(end), piece: piece))
        }
      }
    }
    words.append(
      Word(edges: start..<edges.count, nodes: (letters.count + 1) * width, count: count))
  }

  /// The pieces that can stand at the beginning of both.
  private static func cuts(
    _ letters: ArraySlice<Unicode.Scalar>, _ reading: ArraySlice<Unicode.Scalar>
  ) -> [PieceCode] {
    let pairs = letters.count > 1 && letters.prefix(2).allSatisfy(\.properties.isAlphabetic)
    var cuts = [PieceCode(letters.prefix(1), [])]
    for taken in 0..<min(Channel.longestReading, reading.count) {
      let read = reading.prefix(taken + 1)
      cuts.append(PieceCode(letters.prefix(1), read))
      if pairs { cuts.append(PieceCode(letters.prefix(2), read)) }
    }
    return cuts
  }

  /// A letter's total is all that begins with it, a pair's how often the two stand together.
  private mutating func setTotals() {
    var singles: [Unicode.Scalar: Double] = [:]
    for index in pieces.indices { singles[pieces[index].first, default: 0] += expected[index] }
    for index in pieces.indices {
      let piece = pieces[index]
      totals[index] =
        piece.isPair ? neighbours[piece.letterKey] ?? 0 : singles[piece.first] ?? 0
    }
  }

  private mutating func collect() {
    for index in expected.indices { expected[index] = 0 }
    for word in words {
      var forward = [Double](repeating: 0, count: word.nodes)
      var backward = forward
      forward[0] = 1
      backward[word.nodes - 1] = 1
      for edge in edges[word.edges] {
        forward[Int(edge.to)] += forward[Int(edge.from)] * weights[Int(edge.piece)]
      }
      for edge in edges[word.edges].reversed() {
        backward[Int(edge.from)] += backward[Int(edge.to)] * weights[Int(edge.piece)]
      }
      guard backward[0] > 0 else { continue }
      let scale = word.count / backward[0]
      for edge in edges[word.edges] {
        expected[Int(edge.piece)] +=
          scale * forward[Int(edge.from)] * weights[Int(edge.piece)] * backward[Int(edge.to)]
      }
    }
  }
}
