/// The bars that part the cells of a table's row as Markdown writes it: `| 1.1 | Kế hoạch | 2,00 |`.
///
/// A row begins and ends with a bar; `\|` is text. The row of dashes under the header (`|---|:-:|`)
/// is markup throughout.
struct TableBars {
  private let bars: Set<Int>
  /// Whether the line is a row of dashes.
  let isRule: Bool

  init(in line: [Unicode.Scalar]) {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = line.firstIndex(where: { !isBlank($0) }),
      let last = line.lastIndex(where: { !isBlank($0) }), first < last,
      line[first] == "|", line[last] == "|", line[last - 1] != "\\"
    else {
      (bars, isRule) = ([], false)
      return
    }
    bars = Set(line.indices.filter { line[$0] == "|" && ($0 == 0 || line[$0 - 1] != "\\") })
    isRule = line.contains("-") && line.allSatisfy { "|-: ".unicodeScalars.contains($0) }
  }

  /// Whether what stands at a place parts cells or belongs to the row of dashes.
  func isMarkup(at index: Int) -> Bool { isRule || bars.contains(index) }
}
