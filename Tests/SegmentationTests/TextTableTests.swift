import Pages
import Segmentation
import Testing

/// Tables in text files, whose cells tabs, bars or blanks part.
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

  /// Two pages as a converter lays them out: columns move from page to page, a level begins right
  /// below its title, a number went to a line of its own, and evidence goes on over the page.
  private static let aligned = [
    """
        UBND TỈNH HẢI SƠN                         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

    TT        Nội dung                            Điểm      Điểm tự   Giải trình
                                                  tối đa    chấm
    Tiêu chí 1: CÔNG TÁC VĂN THƯ VÀ               6,00      5,00
    LƯU TRỮ
    1.1       Ban hành kế hoạch về công           4,00      4,00      Kế hoạch số 27/KH-VP ngày
              tác lưu trữ của cơ quan                                 03/02/2023
              Ban hành kịp thời: 4,00                       4,00
              Ban hành không kịp thời trong
              năm:
              2,00
    1.2       Nộp lưu hồ sơ                       2,00      1,00      Báo cáo số 12/BC-VP ngày
                                            1
    """,
    """
    TT    Nội dung                      Điểm      Điểm tự   Giải trình
                                        tối đa    chấm
                                                            15/11/2023
          TỔNG CỘNG                     6,00      5,00
    """,
  ]

  private static let expected = [
    ["Tiêu chí 1: CÔNG TÁC VĂN THƯ VÀ LƯU TRỮ", "", "6,00", "5,00", ""],
    [
      "1.1", "Ban hành kế hoạch về công tác lưu trữ của cơ quan", "4,00", "4,00",
      "Kế hoạch số 27/KH-VP ngày 03/02/2023",
    ],
    ["", "Ban hành kịp thời: 4,00", "", "4,00", ""],
    ["", "Ban hành không kịp thời trong năm: 2,00", "", "", ""],
    ["1.2", "Nộp lưu hồ sơ", "2,00", "1,00", "Báo cáo số 12/BC-VP ngày 15/11/2023"],
    ["", "TỔNG CỘNG", "6,00", "5,00", ""],
  ]

  private static func typed(_ text: Substring) -> Line {
    var words: [Word] = []
    var gap = ""
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      if piece.isEmpty {
        gap += " "
      } else {
        words.append(Word(String(piece), gap: gap))
        gap = " "
      }
    }
    return Line(words)
  }

  @Test func blanksKeepColumnsInPlace() {
    let pages = Self.aligned.enumerated().map { index, text in
      Page(
        number: index + 1, method: .plainText, reason: "",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.typed))
    }
    let blocks = Segmenter().layout(of: pages).blocks
    guard case .table(let table)? = blocks.last else {
      Issue.record("no table at the end: \(blocks)")
      return
    }
    #expect(table.columns.map(\.role) == [.code, .title, .maxScore, .selfScore, .explanation])
    let cells = table.rows.map { row in table.columns.indices.map { text(of: row, in: $0) } }
    #expect(cells == Self.expected)
    let words = table.rows.flatMap(\.cells).flatMap(\.passage.words)
    #expect(words.allSatisfy { $0.box == nil })
  }
}
