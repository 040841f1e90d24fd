import Pages
import Vietnamese

/// The names of a table's columns above its first row, and how they come again on later pages,
/// each time read a little otherwise.
struct FlushHead {
  /// The kinds of columns in the order of their names, as far as the names are read.
  let roles: [Table.Role]
  /// Whether the names are read; else the table's title alone tells that one begins.
  let isRead: Bool
  private let first: Int
  private let names: [String]

  /// So many lines above the first row the names may begin, and the table's title stand.
  private static let (reach, titleReach) = (10, 16)

  /// Finds the names, or the title where the names cannot be read; `nil` where neither above the first
  /// row speaks of points.
  init?(in lines: [TextLine], above first: Int) {
    let start = Self.start(in: lines, above: first)
    guard let zone = start ?? Self.title(in: lines, above: first) else { return nil }
    let text = zone.map { lines[$0].text }.joined(separator: " ")
    isRead = start != nil
    roles = isRead ? HeaderWords.roles(inOrderOf: text) : []
    names = zone.map { lines[$0].text.plainLetters }
    self.first = first
  }

  /// The lines of the names.
  private static func start(in lines: [TextLine], above first: Int) -> Range<Int>? {
    let start = (max(0, first - reach)..<first).first { index in
      !lines[index].isCapitals && !lines[index].text.hasPrefix("(")
        && HeaderWords.reading(of: lines[index].text) != nil
    }
    guard let start else { return nil }
    let text = lines[start..<first].map(\.text).joined(separator: " ")
    return HeaderWords.isAboutPoints(text) ? start..<first : nil
  }

  /// The lines behind a title in capitals that speaks of points: "BẢNG TỰ CHẤM ĐIỂM …".
  private static func title(in lines: [TextLine], above first: Int) -> Range<Int>? {
    let title = (max(0, first - titleReach)..<first).last { index in
      lines[index].isCapitals && HeaderWords.isAboutPoints(lines[index].text)
        && ["bang ", "bieu ", "phieu "].contains(where: lines[index].text.plainLetters.hasPrefix)
    }
    guard let title else { return nil }
    let start = lines[(title + 1)..<first].firstIndex { !$0.isCapitals && !$0.text.hasPrefix("(") }
    return (start ?? first)..<first
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
