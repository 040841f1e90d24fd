import Pages
import Segmentation
import Testing

/// Tables in text files, whose cells tabs or bars part.
@Suite struct TextTableTests {
  private static let rows = [
    ["TT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Giải trình"],
    ["1", "Công tác văn thư", "10,00", "8,50", ""],
    ["1.1", "Ban hành kế hoạch", "4,00", "", "Kế hoạch số 27/KH-VP ngày 03/02/2023"],
    ["", "Ban hành kịp thời: 4,00", "", "4,00", ""],
  ]

  /// A line of cells, each opened by the parting; bars close the last cell, too.
  private static func line(_ cells: [String], parting: String) -> Line {
    var gap = parting == "|" ? "|" : ""
    var words: [Word] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { gap += parting }
      for word in cell.split(separator: " ") {
        words.append(Word(String(word), gap: gap.isEmpty ? " " : gap))
        gap = ""
      }
    }
    return Line(words, tail: parting == "|" ? gap + "|" : gap)
  }

  private func text(of row: Table.Row, in column: Int) -> String {
    row.cells.first { $0.column == column }?.passage.text ?? ""
  }

  @Test(arguments: ["\t", "|"]) func everyCellComesOutInItsColumn(parting: String) {
    var lines = Self.rows.map { Self.line($0, parting: parting) }
    if parting == "|" { lines.insert(Line([], tail: "|---|---|---|---|---|"), at: 1) }
    let page = Page(number: 1, method: .plainText, reason: "", lines: lines)
    let blocks = Segmenter().layout(of: [page]).blocks
    guard blocks.count == 1, case .table(let table) = blocks[0] else {
      Issue.record("no table alone: \(blocks)")
      return
    }
    #expect(table.columns.map(\.role) == [.code, .title, .maxScore, .selfScore, .explanation])
    let cells = table.rows.map { row in
      table.columns.indices.map { text(of: row, in: $0) }
    }
    #expect(cells == Array(Self.rows.dropFirst()))
  }
}
