import Pages
import Vietnamese

/// The names of a table's columns above its first row, and how they come again on later pages,
/// each time read a little otherwise.
struct FlushHead {
  /// The kinds of columns in the order of their names, as far as the names are read.
  let roles: [Table.Role]
  private let first: Int
  private let names: [String]

  /// So many lines above the first row the names may begin.
  private static let reach = 10

  /// Finds the names; `nil` where none above the first row speaks of points.
  init?(in lines: [TextLine], above first: Int) {
    let near = max(0, first - Self.reach)..<first
    let start = near.first { index in
      !lines[index].isCapitals && !lines[index].text.hasPrefix("(")
        && HeaderWords.reading(of: lines[index].text) != nil
    }
    guard let start else { return nil }
    let zone = lines[start..<first]
    let text = zone.map(\.text).joined(separator: " ")
    guard HeaderWords.isAboutPoints(text) else { return nil }
    roles = HeaderWords.roles(inOrderOf: text)
    names = zone.map { $0.text.plainLetters }
    self.first = first
  }

  /// Whether the points stand behind the evidence.
  var hasPointsLast: Bool {
    guard let evidence = roles.firstIndex(of: .explanation),
      let points = roles.firstIndex(where: \.isScore)
    else { return false }
    return evidence < points
  }

  /// The lines without those that repeat the names.
  func removed(from lines: [TextLine]) -> [TextLine] {
    var isInside = false
    return lines.enumerated().filter { index, line in
      guard index >= first else { return true }
      let isOpening = index == first || line.page != lines[index - 1].page
      isInside = isName(line, isOpening: isOpening, isInside: isInside)
      return !isInside
    }.map(\.element)
  }

  /// A long line tells itself; a short one where it opens a page, or stands below another.
  private func isName(_ line: TextLine, isOpening: Bool, isInside: Bool) -> Bool {
    let plain = line.text.plainLetters
    guard line.length <= 120, !line.isNumbers, isOpening || isInside || plain.count >= 20 else {
      return false
    }
    let isLikeName = names.contains { name in
      Likeness.errors(between: name, and: plain) <= max(name.count, plain.count) / 4
    }
    return isLikeName || isInside && isPiece(plain)
  }

  /// Whether a short line stands among the names.
  private func isPiece(_ plain: String) -> Bool {
    plain.count <= 30
      && Likeness.errors(of: plain, in: names.joined(separator: " ")) <= plain.count / 5
  }
}
