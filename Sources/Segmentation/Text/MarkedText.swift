import Pages
import Vietnamese

/// Finds a scoring table of which only text is left: the columns' lines stand jumbled behind one
/// another or on one line, and markers ("Tiêu chí 2", "Nội dung 3") and lone numbers carry it.
struct MarkedText {
  /// A line that begins with a marker or a code.
  struct Mark {
    /// The line's index.
    var line: Int
    /// How many words, parted by blanks, marker or code take up.
    var wordCount: Int
    /// Whether others stand below it in the tree.
    var isTop: Bool
    /// Whether it is a code, which has a cell of its own.
    var isCode = false
    /// How the label was read at first, where the words no longer say it.
    var label: String?

    /// The words of the label's cell, put right where they no longer say the label.
    func codeWords(_ words: [Word]) -> [Word] {
      guard let label, let first = words.first else { return words }
      let raw = words.map(\.raw).joined(separator: " ")
      return [Word(label, raw: raw, box: first.box, confidence: first.confidence, gap: first.gap)]
    }
  }

  /// The text with the table set apart, or `nil` where it holds none.
  static func parts(of lines: [TextLine], _ fluency: Fluency) -> [PagePart]? {
    let markers = markers(in: lines)
    let isMarked = markers.count > 2
    let marks = isMarked ? markers : CodeChain(in: lines).marks
    guard marks.count > 2, let first = marks.first, let last = marks.last,
      isScoring(lines, from: first.line)
    else { return nil }
    let end = tableEnd(in: lines, behind: last.line)
    let body = Array(lines[..<end.total])
    let stream = StreamRows(lines: body, marks: marks)
    let share = stream.shareOfPointed
    if !isMarked, share < 0.6 || stream.shareOfTitled < 0.6 { return nil }
    let head = headLines(lines, above: first.line)
    let isStream = share >= 0.7 && !stream.isJumbled
    let rows =
      isStream
      ? stream.rows : MarkedRows(lines: body, marks: marks, head: head, fluency: fluency).rows
    var table = Table(columns: columns, rows: rows, parting: .marks)
    if end.total < end.rest {
      table.rows.append(MarkedRows.total(Array(lines[end.total..<end.rest])))
    }
    var parts: [PagePart] = [.text(Array(lines[..<first.line])), .finished(table)]
    if end.rest < lines.count { parts.append(.text(Array(lines[end.rest...]))) }
    return parts
  }

  /// The columns that such a table is given; their headers are jumbled and stay in the text above.
  static let columns: [Table.Column] = [
    .init(role: .code, header: ""), .init(role: .title, header: ""),
    .init(role: .maxScore, header: ""), .init(role: .selfScore, header: ""),
    .init(role: .explanation, header: ""), .init(role: .other, header: ""),
  ]

  /// The markers that count on: the upper kind 1, 2, 3, the lower from 1 below each of them.
  static func markers(in lines: [TextLine]) -> [Mark] {
    let found = lines.enumerated().compactMap { index, line in
      marker(of: line).map {
        (index, $0.marker, Int($0.marker.number) ?? RomanNumeral.value(of: $0.marker.number))
      }
    }
    guard let top = found.first(where: { $0.2 == 1 })?.1.kind else { return [] }
    let sub = found.first { $0.1.kind != top && $0.2 == 1 }?.1.kind
    var marks: [Mark] = []
    var (topNumber, subNumber) = (0, 0)
    for (line, marker, number) in found {
      guard let number else { continue }
      if marker.kind == top, (1...2).contains(number - topNumber) {
        (topNumber, subNumber) = (number, 0)
        marks.append(Mark(line: line, wordCount: marker.wordCount, isTop: true))
      } else if marker.kind == sub, topNumber > 0, (1...2).contains(number - subNumber) {
        subNumber = number
        marks.append(
          Mark(
            line: line, wordCount: marker.wordCount, isTop: false,
            label: Self.marker(of: lines[line])?.label))
      }
    }
    return marks
  }

  /// The label that a line begins with, as it reads now or as it was read at first.
  private static func marker(of line: TextLine) -> (marker: CriterionMarker, label: String?)? {
    if let marker = CriterionMarker(in: line.text) { return (marker, nil) }
    let raw = line.line.words.prefix(6).map(\.raw).joined(separator: " ")
    return CriterionMarker(in: raw).map { ($0, $0.label) }
  }

  /// Whether the lines above speak of points to be given.
  private static func isScoring(_ lines: [TextLine], from first: Int) -> Bool {
    lines[max(0, first - 40)..<first].contains { line in
      let plain = line.text.plainLetters
      return ["cham diem", "thang diem", "diem toi da", "tu cham", "diem chuan", "tu danh gia"]
        .contains { Likeness.errors(of: $0, in: plain) <= $0.count / 6 }
    }
  }

  /// Where the row of totals stands and what follows it begins.
  static func tableEnd(in lines: [TextLine], behind last: Int) -> (total: Int, rest: Int) {
    for index in lines.indices[(last + 1)...] {
      let plain = lines[index].text.plainLetters
      if CellContent.isTotal(lines[index].text) {
        let more = lines[(index + 1)...].prefix(3).prefix(while: \.isNumbers).count
        let numbers = MarkedLine(lines[index].line, behind: 0, isTotal: true).points
        if more > 0 || !numbers.isEmpty {
          return (index, index + 1 + more)
        }
      }
      if ["noi nhan", "luu y", "ghi chu"].contains(where: plain.hasPrefix) {
        return (index, index)
      }
    }
    return (lines.count, lines.count)
  }

  /// The lines of the header right above the first row, which may come again on later pages.
  private static func headLines(_ lines: [TextLine], above first: Int) -> [String] {
    let near = lines[max(0, first - 14)..<first].map { $0.text.plainLetters }
    let named = near.indices.filter { index in
      near[index].count >= 6
        && headWords.contains { Likeness.errors(of: $0, in: near[index]) <= $0.count / 6 }
    }
    guard let top = named.first, let bottom = named.last else { return [] }
    // What stands between names of columns is more of them: "co quan co".
    return near[top...bottom].filter { $0.count >= 6 }
  }

  private static let headWords = [
    "diem", "noi dung", "kiem chung", "tham quyen", "ket qua", "co quan",
  ]
}
