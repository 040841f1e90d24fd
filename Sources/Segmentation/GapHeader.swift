import Pages
import Vietnamese

/// The header of a table without upright rulings: where on the page it begins and ends.
struct GapHeader {
  /// Its upper edge, in points.
  let top: Double
  /// Its lower edge, in points.
  private(set) var bottom: Double

  /// Headers are no higher than this many lines.
  private static let highest = 6
  /// Longer pieces of a line are running text, in letters.
  private static let longestName = 60

  /// Looks for the line that names columns; `nil` where none does.
  init?(in words: [PlacedWord], rulings: [Ruling]) {
    let lines = PlacedWord.lines(of: words)
    guard let top = Self.numbered(lines) ?? Self.named(lines) else { return nil }
    self.top = top
    bottom = top
    let below = lines.filter { ($0.box?.midY ?? 0) > top }.prefix(Self.highest)
    for line in below {
      guard let box = line.box, bottom == top || Self.goesOn(line, below: bottom) else { break }
      bottom = max(bottom, box.y1)
    }
    let extent = Box.around(words.map(\.box))
    let borders = GapRows.borders(of: rulings, edges: [extent?.x0 ?? 0, extent?.x1 ?? 0])
    if let closing = borders.first(where: { $0 > top + 4 }), closing < bottom { bottom = closing }
  }

  /// Whether a line lies close under the header's last one and is no row: no code, no points.
  private static func goesOn(_ line: Line, below bottom: Double) -> Bool {
    guard let box = line.box, let first = line.words.first?.text,
      box.y0 - bottom < 0.75 * box.height
    else { return false }
    return !CellContent.isCode(first) && !line.words.contains { CellContent.isNumber($0.text) }
  }

  /// A line that begins with the word for numbers, near it those for the contents and the points.
  private static func numbered(_ lines: [Line]) -> Double? {
    for (index, line) in lines.enumerated() {
      guard let box = line.box, let first = line.words.first?.text.plainLetters,
        ["stt", "tt", "so"].contains(first)
      else { continue }
      let near = lines[max(0, index - 2)..<min(lines.count, index + 4)].filter {
        abs(($0.box?.midY ?? 0) - box.midY) < 3.5 * box.height
      }
      let plain = near.map(\.text).joined(separator: " ").plainLetters
      guard plain.contains("diem") || plain.contains("tu cham"),
        ["noi dung", "tieu chi", "linh vuc", "nhiem vu"].contains(where: plain.contains)
      else { continue }
      let tops = near.compactMap { line -> Double? in
        guard let other = line.box else { return nil }
        let isBeside = other.y0 > box.y0 - box.height
        return isBeside || HeaderWords.reading(of: line.text) != nil ? other.y0 : nil
      }
      return min(box.y0, tops.filter { $0 > box.y0 - 1.5 * box.height }.min() ?? box.y0) - 0.5
    }
    return nil
  }

  /// A line that names three columns or more, among them the contents and points.
  private static func named(_ lines: [Line]) -> Double? {
    for (index, line) in lines.enumerated() {
      guard let box = line.box, names(in: line).count >= 3 else { continue }
      let near = lines[index..<min(lines.count, index + 3)]
      let roles = near.flatMap(names).reduce(into: Set<Table.Role>()) { $0.insert($1) }
      guard roles.contains(.title), roles.contains(where: \.isScore) else { continue }
      let above = lines[max(0, index - 2)..<index].filter {
        box.y0 - ($0.box?.y1 ?? 0) < 0.6 * box.height && !names(in: $0).isEmpty
      }
      return (above.compactMap(\.box?.y0).min() ?? box.y0) - 0.5
    }
    return nil
  }

  /// What the pieces of a line name that wide blanks part; "Điểm" alone counts as points.
  private static func names(in line: Line) -> [Table.Role] {
    line.chunks.map(\.text).compactMap { chunk in
      guard chunk.count <= longestName, let reading = HeaderWords.reading(of: chunk) else {
        return nil
      }
      return reading.role ?? .maxScore
    }
  }
}

extension Line {
  /// Its pieces between blanks that are wider than those between words.
  var chunks: [Line] {
    var chunks: [[Word]] = []
    var right = -Double.infinity
    for word in words {
      guard let box = word.box else { continue }
      if !chunks.isEmpty, box.x0 - right < 0.75 * box.height {
        chunks[chunks.count - 1].append(word)
      } else {
        chunks.append([word])
      }
      right = box.x1
    }
    return chunks.map { Line($0) }
  }
}
