import Pages
import Vietnamese

/// The header of a table without upright rulings: where on the page it begins and ends.
struct GapHeader {
  /// Its upper edge, in points.
  let top: Double
  private let below: [Line]
  /// The heights of level rulings as wide as the page's text, in points.
  private let borders: [Double]

  /// Headers are no higher than this many lines.
  private static let highest = 6
  /// Longer pieces of a line are running text, in letters.
  private static let longestName = 60

  /// Looks for the line that names columns, names at least `blank` heights of words apart; `nil`
  /// where none does.
  init?(in words: [PlacedWord], rulings: [Ruling], blank: Double) {
    let lines = PlacedWord.lines(of: words)
    guard let found = Self.numbered(lines, blank) ?? Self.named(lines, blank) else {
      return nil
    }
    let extent = Box.around(words.map(\.box))
    borders = GapRows.borders(of: rulings, edges: [extent?.x0 ?? 0, extent?.x1 ?? 0])
    let top = Self.raised(found, to: borders, lines)
    self.top = top
    let below = lines.filter { ($0.box?.midY ?? 0) > top }
    self.below = below
  }

  /// The upper edge raised to a ruling close above it: a name of two lines begins over the others.
  private static func raised(_ top: Double, to borders: [Double], _ lines: [Line]) -> Double {
    guard let border = borders.last(where: { $0 < top }) else { return top }
    let between = lines.filter { ($0.box?.midY ?? 0) > border && ($0.box?.midY ?? 0) < top }
    let height = lines.first { ($0.box?.midY ?? 0) > top }?.box?.height ?? 0
    return between.isEmpty || top - border > 3 * height ? top : border
  }

  /// Where it ends, in points, where lines of one cell have at most `gap` points between them: at
  /// a ruling below it, or before the first line that is farther off or is a row, or, where its
  /// words are known, says something else.
  func bottom(gap: Double, words: Set<String>? = nil) -> Double {
    var bottom = below.first?.box?.y1 ?? top
    for line in below.prefix(Self.highest).dropFirst() {
      guard let box = line.box, box.y0 - bottom <= gap, !Self.isRow(line),
        words?.isSuperset(of: line.words.map(\.text)) ?? true
      else { break }
      bottom = max(bottom, box.y1)
    }
    return min(bottom, borders.first { $0 > top + 4 } ?? bottom)
  }

  /// Whether a line bears a code, a label or points.
  private static func isRow(_ line: Line) -> Bool {
    line.words.first.map { CellContent.isCode($0.text) } ?? false || CellContent.isMarker(line.text)
      || line.words.contains { CellContent.isNumber($0.text) }
  }

  /// A line that begins with the word for numbers, near it those for the contents and the points.
  private static func numbered(_ lines: [Line], _ blank: Double) -> Double? {
    for (index, line) in lines.enumerated() {
      guard let box = line.box, namesCodes(line) else { continue }
      let near = lines[max(0, index - 2)..<min(lines.count, index + 4)].filter {
        abs(($0.box?.midY ?? 0) - box.midY) < 3.5 * box.height
      }
      let names = near.flatMap(\.words).map(\.text).joined(separator: " ")
      guard HeaderWords.isAboutPoints(names), HeaderWords.isAboutContents(names) else { continue }
      let beside = near.filter { ($0.box?.y0 ?? 0) > box.y0 - box.height }
      let top = beside.compactMap(\.box?.y0).min() ?? box.y0
      return self.top(of: beside, from: min(box.y0, top), among: lines[..<index], blank) - 0.5
    }
    return nil
  }

  /// Whether a line begins with the word for numbers; "Sở Nội vụ" in running text does not.
  private static func namesCodes(_ line: Line) -> Bool {
    guard let first = line.words.first?.text.plainLetters else { return false }
    if ["stt", "tt"].contains(first) { return true }
    let piece = line.chunks.first?.text.plainLetters ?? ""
    return first == "so" && (piece == "so" || piece.hasPrefix("so tt") || piece == "so thu tu")
  }

  /// A line that names three columns or more, among them the contents and points; what stands
  /// close below a name belongs to it.
  private static func named(_ lines: [Line], _ blank: Double) -> Double? {
    for (index, line) in lines.enumerated() {
      guard let box = line.box, line.chunks.count >= 3 else { continue }
      let near = lines[index..<min(lines.count, index + 3)].filter {
        ($0.box?.y0 ?? 0) < box.y1 + 2.5 * box.height
      }
      let roles = Set(names(in: near).compactMap(role))
      guard roles.count >= 3, roles.contains(.title), roles.contains(where: \.isScore) else {
        continue
      }
      return top(of: near, from: box.y0, among: lines[..<index], blank) - 0.5
    }
    return nil
  }

  /// The upper edge of the names that stand in some lines: the lowest may be the shortest, so a
  /// line close above belongs to them, where each of its pieces stands over the middle of a name,
  /// or over several of which it tells points.
  private static func top(
    of named: [Line], from edge: Double, among above: ArraySlice<Line>, _ blank: Double
  ) -> Double {
    var names = GapColumns.extents(
      of: named.prefix { !isRow($0) }.flatMap { $0.names(apart: blank) }.compactMap(\.box))
    var top = edge
    for line in above.reversed().prefix(highest) {
      guard let box = line.box, top - box.y1 < 0.6 * box.height else { break }
      guard box.y0 < top else { continue }
      let pieces = line.names(apart: blank).compactMap(\.box)
      let isOverNames = pieces.allSatisfy { piece in
        let below = names.filter { $0.lowerBound < piece.x1 && piece.x0 < $0.upperBound }
        guard below.count == 1, let name = below.first else { return false }
        return abs(name.lowerBound + name.upperBound - 2 * piece.midX) < box.height
      }
      let tellsPoints = line.chunks.count > 1 && HeaderWords.reading(of: line.text) != nil
      guard isOverNames || tellsPoints else { break }
      names = GapColumns.extents(
        of: pieces + names.map { Box(x0: $0.lowerBound, y0: 0, x1: $0.upperBound, y1: 0) })
      top = box.y0
    }
    return top
  }

  /// The pieces of lines, those above each other joined.
  private static func names(in lines: [Line]) -> [String] {
    var names: [(box: Box, text: String)] = []
    for chunk in lines.flatMap(\.chunks) {
      guard let box = chunk.box else { continue }
      if let index = names.firstIndex(where: { $0.box.x0 < box.x1 && box.x0 < $0.box.x1 }) {
        names[index] = (names[index].box.union(box), names[index].text + " " + chunk.text)
      } else {
        names.append((box, chunk.text))
      }
    }
    return names.map(\.text)
  }

  /// What a piece names; "Điểm" alone counts as points, running text names nothing.
  private static func role(of name: String) -> Table.Role? {
    guard name.count <= longestName, let reading = HeaderWords.reading(of: name) else {
      return nil
    }
    return reading.role ?? .maxScore
  }
}

extension Line {
  /// Its pieces between blanks that are wider than those between words.
  var chunks: [Line] { chunks(apart: 0.75) }

  /// The names of columns in it: pieces between blanks of at least so many heights of its words, cut
  /// where words that name another column follow close behind.
  func names(apart blank: Double) -> [Line] {
    chunks(apart: blank).flatMap { chunk -> [Line] in
      let cut = chunk.words.indices.dropFirst(2).first { index in
        let parts = [chunk.words[..<index], chunk.words[index...]].map { Line(Array($0)) }
        return chunk.words[index].text.first?.isUppercase ?? false
          && parts.allSatisfy { HeaderWords.reading(of: $0.text) != nil }
      }
      guard let cut else { return [chunk] }
      return [Line(Array(chunk.words[..<cut])), Line(Array(chunk.words[cut...]))]
    }
  }

  /// Its pieces between blanks of at least so many heights of its words.
  func chunks(apart blank: Double) -> [Line] {
    var chunks: [[Word]] = []
    var right = -Double.infinity
    for word in words {
      guard let box = word.box else { continue }
      if !chunks.isEmpty, box.x0 - right < blank * box.height {
        chunks[chunks.count - 1].append(word)
      } else {
        chunks.append([word])
      }
      right = box.x1
    }
    return chunks.map { Line($0) }
  }
}
