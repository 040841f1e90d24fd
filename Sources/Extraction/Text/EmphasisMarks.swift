/// The asterisks of a line that set words in bold or italic type, told from those that are text.
///
/// A run of one to three opens before a word and closes behind one; both must stand in the line.
/// A double one at a word's edge is a mark even where its partner stands on another line.
struct EmphasisMarks {
  struct Mark {
    let range: Range<Int>
    let opens: Bool
  }

  private let marks: [Int: Mark]

  init(in line: [Unicode.Scalar]) {
    guard line.contains("*") else {
      marks = [:]
      return
    }
    var found: [Int: Mark] = [:]
    var open: [Mark] = []
    for range in Self.runs(in: line) {
      if Self.closes(range, in: line),
        let partner = open.lastIndex(where: { $0.range.count == range.count })
      {
        found[open[partner].range.lowerBound] = open[partner]
        found[range.lowerBound] = Mark(range: range, opens: false)
        open.removeSubrange(partner...)
      } else if Self.opens(range, in: line) {
        open.append(Mark(range: range, opens: true))
        if range.count == 2 { found[range.lowerBound] = open.last }
      } else if range.count == 2, Self.closes(range, in: line) {
        found[range.lowerBound] = Mark(range: range, opens: false)
      }
    }
    marks = found
  }

  func mark(at index: Int) -> Mark? { marks[index] }

  private static func runs(in line: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while let start = line[index...].firstIndex(of: "*") {
      let end = line[start...].firstIndex { $0 != "*" } ?? line.count
      if end - start <= 3 { runs.append(start..<end) }
      index = end
    }
    return runs
  }

  private static func opens(_ run: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    guard run.upperBound < line.count else { return false }
    let next = line[run.upperBound]
    return (isWordPart(next) || "([“\"‘'<".unicodeScalars.contains(next))
      && (run.lowerBound == 0 || !isWordPart(line[run.lowerBound - 1]))
  }

  private static func closes(_ run: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    guard run.lowerBound > 0 else { return false }
    let previous = line[run.lowerBound - 1]
    return !previous.properties.isWhitespace && previous != "("
      && (run.upperBound == line.count || !isWordPart(line[run.upperBound]))
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
