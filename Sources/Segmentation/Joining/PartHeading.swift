import Pages
import Vietnamese

/// A numbered heading between two parts of one table, each with the header repeated: "B. CẢI CÁCH
/// HÀNH CHÍNH". It is the row above its part's rows.
struct PartHeading {
  /// How many of the lines at the end it takes up.
  let lineCount: Int
  private let lines: [Line]

  /// A heading is no longer, in lines.
  private static let longest = 3

  /// The heading that ends some lines of running text; `nil` where they end in none.
  init?(endOf text: [TextLine]) {
    let start = text.indices.suffix(Self.longest).last { index in
      text[index].line.words.count > 1
        && text[index].line.words.first.map { Self.isMark($0.text) } ?? false
    }
    guard let start, let page = text.last?.page else { return nil }
    let heading = text[start...]
    guard heading.allSatisfy({ $0.page == page }), let last = heading.last,
      !last.text.hasSuffix("."), !last.text.hasSuffix(";")
    else { return nil }
    lineCount = heading.count
    lines = heading.map(\.line)
  }

  /// "A.", "II.": marks under which a table counts from one.
  private static func isMark(_ word: String) -> Bool {
    guard word.count > 1, let last = word.last, "./)".contains(last) else { return false }
    let core = word.dropLast()
    return Numbering.isRoman(core) || core.count == 1 && core.first!.isUppercase
  }

  /// The part with the heading as the first of its rows.
  func opened(_ part: TablePart) -> TablePart {
    var part = part
    let cell = TablePart.Cell(columns: 0..<part.columnCount, box: lines[0].box, lines: lines)
    let row = TablePart.Row(box: Box.around(lines.compactMap(\.box)), cells: [cell])
    part.rows.insert(row, at: TableHeader(of: part)?.rowCount ?? 0)
    part.isOpened = true
    return part
  }
}
