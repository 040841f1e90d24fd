import Pages

/// Which cells of a table hold numbers that were read doubtfully, told by the column they stand in.
///
/// Where most cells of a column are points, a cell that holds ink and is none was misread; where most
/// have a decimal sign, one of two digits and more without a sign has lost it: "250" for "2,50".
struct NumberColumns {
  /// The doubtful cells, by their places among the grid's cells, and whether the numbers of their
  /// column have a decimal sign.
  private(set) var doubtful: [(cell: Int, isDecimal: Bool)] = []

  /// Readings less sure than this are doubted.
  private static let sure = 0.6
  /// The share of a column's cells that have digits and little else, and of its numbers that have a
  /// decimal sign.
  private static let (numeric, decimal) = (0.6, 0.6)
  /// A column of points has at least so many numbers.
  private static let fewest = 3
  /// Longer texts are no numbers, in characters.
  private static let longest = 8

  /// Looks at what was read in the cells of a grid.
  init(of grid: Grid, _ texts: [CellReader.CellText?]) {
    guard grid.columnCount > 2 else { return }
    let filled = texts.indices.filter { texts[$0] != nil && grid.cells[$0].columnSpan == 1 }
    // The first column holds codes, which are numbers but for their order.
    for (column, places) in Dictionary(grouping: filled, by: { grid.cells[$0].column })
    where column > 0 {
      let readings = places.map { Self.reading(texts[$0]) }
      let numbers = readings.compactMap { NumberForm($0.text) }
      let numeric = readings.count {
        $0.text.count <= Self.longest && $0.text.contains(where: \.isNumber)
      }
      guard numbers.count >= Self.fewest, !readings.contains(where: { Self.isCode($0.text) }),
        Double(numeric) >= Self.numeric * Double(places.count)
      else { continue }
      let decimals = numbers.count(where: \.hasSign)
      let isDecimal = Double(decimals) >= Self.decimal * Double(numbers.count)
      doubtful += zip(places, readings).filter { Self.isDoubtful($0.1, isDecimal: isDecimal) }
        .map { ($0.0, isDecimal) }
    }
    doubtful.sort { $0.cell < $1.cell }
  }

  private static func reading(
    _ cell: CellReader.CellText?
  ) -> (text: String, confidence: Double) {
    let words = cell?.lines.flatMap(\.words) ?? []
    return (
      words.map(\.text).joined(separator: " "), words.map(\.confidence).min() ?? 0
    )
  }

  /// Whether it is numbers parted by more than one point: "1.1.2".
  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func isDoubtful(
    _ reading: (text: String, confidence: Double), isDecimal: Bool
  ) -> Bool {
    guard let form = NumberForm(reading.text) else {
      // A name of the header, "đạt", a date: what has letters only is no misread number.
      return reading.text.count <= longest
        && (reading.text.isEmpty || reading.text.contains { !$0.isLetter && $0 != " " }
          || reading.confidence < sure)
    }
    return reading.confidence < sure || isDecimal && !form.hasSign && form.digits > 1
  }
}

/// The form of a number of points: "2,50", "-3", "10.0 điểm".
struct NumberForm: Hashable {
  /// Digits and one sign, units left out, the sign a comma.
  let text: String
  /// How many digits it has.
  let digits: Int
  /// Whether it has a decimal sign.
  let hasSign: Bool

  /// `nil` where a text is no such number.
  init?(_ reading: String) {
    var core = reading[...]
    for unit in ["điểm", "đ"] where core.hasSuffix(unit) { core = core.dropLast(unit.count) }
    core = core.drop { $0 == " " }
    while core.last == " " { core = core.dropLast() }
    let isNegative = core.first.map { "-–−".contains($0) } ?? false
    let parts = core.dropFirst(isNegative ? 1 : 0)
      .split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count),
      parts.count == 1 || (1...2).contains(parts[1].count),
      // What begins with a nought has lost its first digits or its sign.
      parts[0].count == 1 || parts[0].first != "0",
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    text = (isNegative ? "-" : "") + parts.joined(separator: ",")
    digits = parts.reduce(0) { $0 + $1.count }
    hasSign = parts.count == 2
  }
}
