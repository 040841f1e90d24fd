import Pages
import Records
import Segmentation
import Testing

/// One scoring table in the forms that text of it takes where its cells are lost.
@Suite struct TextFormTests {
  /// Code, title, maximum, own score and explanation of each row; steps of a scale bear no code.
  private static let rows = [
    ["1", "CÔNG TÁC CHỈ ĐẠO", "6,00", "5,50", ""],
    [
      "1.1", "Xây dựng chương trình chuyển đổi số", "2,50", "2,50",
      "Kế hoạch số 27/KH-VP ngày 03/02/2023",
    ],
    ["", "Ban hành kịp thời, đủ nội dung: 2,50", "", "2,50", ""],
    ["", "Ban hành chậm: 1,00", "", "", ""],
    [
      "1.2", "Phân công lãnh đạo phụ trách, kiểm tra và sơ kết theo định kỳ hằng năm", "3,50",
      "3,00",
      "Quyết định số 44/QĐ-VP ngày 28/02/2023; đã kiểm tra 5 đơn vị, đạt 95,3 % kế hoạch. Báo cáo "
        + "số 310/BC-VP ngày 16/6/2023",
    ],
    ["2", "CÔNG KHAI, DÂN CHỦ", "4,00", "4,00", ""],
    ["2.1", "Niêm yết công khai thủ tục", "2,00", "2,00", "Đã niêm yết 128 thủ tục tại trụ sở"],
    ["2.2", "Tiếp công dân đúng lịch", "2,00", "2,00", ""],
  ]
  private static let total = ["", "TỔNG ĐIỂM", "10,00", "9,50", ""]
  private static let header = [
    "TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Giải trình của đơn vị",
  ]

  /// How the cells of the rows become lines.
  enum Form: CaseIterable {
    case blanks, wrapped, cells, bars, tabs, columns

    func lines(of rows: [[String]]) -> [String] {
      switch self {
      case .blanks: rows.map(Self.joined)
      case .wrapped: rows.flatMap { Self.wrapped(Self.joined($0), at: 60) }
      case .cells: rows.flatMap { $0.filter { !$0.isEmpty } }
      case .bars: rows.map { "| " + $0.joined(separator: " | ") + " |" }
      case .tabs: rows.map { $0.joined(separator: "\t") }
      case .columns: rows.flatMap(Self.inColumns)
      }
    }

    private static func joined(_ cells: [String]) -> String {
      cells.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The cells side by side, each wrapped in its column.
    private static func inColumns(_ cells: [String]) -> [String] {
      let widths = [6, 40, 9, 9, 44]
      let columns = zip(cells, widths).map { wrapped($0, at: $1 - 3) }
      return (0..<(columns.map(\.count).max() ?? 0)).map { index in
        zip(columns, widths).map { column, width in
          let text = index < column.count ? column[index] : ""
          return text + String(repeating: " ", count: width - text.count)
        }.joined()
      }
    }

    private static func wrapped(_ text: String, at width: Int) -> [String] {
      text.split(separator: " ").reduce(into: [String]()) { lines, word in
        if let last = lines.last, last.count + word.count < width {
          lines[lines.count - 1] = "\(last) \(word)"
        } else {
          lines.append(String(word))
        }
      }
    }
  }

  private static func assessment(of lines: [String]) -> Assessment? {
    let page = Page(
      number: 1, method: .plainText, reason: "", lines: lines.map(Self.line))
    return AssessmentReader().assessments(in: Segmenter().layout(of: [page])).first
  }

  /// A line's words; blanks, tabs and bars go into the gaps.
  static func line(_ text: String) -> Line {
    var words: [Word] = []
    var gap = ""
    for part in text.split(
      omittingEmptySubsequences: false, whereSeparator: { " \t|".contains($0) })
    {
      if !part.isEmpty { words.append(Word(String(part), gap: gap)) }
      if !part.isEmpty { gap = "" }
      if part.endIndex < text.endIndex { gap.append(text[part.endIndex]) }
    }
    return Line(words, tail: gap)
  }

  private static func text(of nodes: [Criterion]) -> [String] {
    nodes.flatMap { node in
      [
        "\(node.code)|\(node.title)|\(node.maxScore ?? -1)|\(node.selfScore ?? -1)|"
          + (node.explanation ?? "")
      ]
        + node.levels.map { "\($0.text)|\($0.points ?? -1)|\($0.selfScore ?? -1)" }
        + text(of: node.children)
    }
  }

  private static let wanted = rows.map { row in
    func number(_ text: String) -> Double { Double(text.replacing(",", with: ".")) ?? -1 }
    guard row[0].isEmpty else {
      return "\(row[0])|\(row[1])|\(number(row[2]))|\(number(row[3]))|\(row[4])"
    }
    let parts = row[1].split(separator: ": ")
    return "\(parts[0])|\(number(String(parts[1])))|\(number(row[3]))"
  }

  @Test(arguments: Form.allCases)
  func everyRowComesOutOfEveryForm(form: Form) throws {
    let title = "BẢNG TỰ CHẤM ĐIỂM NĂM 2023"
    let lines = [title, ""] + form.lines(of: [Self.header] + Self.rows + [Self.total])
    let assessment = try #require(Self.assessment(of: lines))
    #expect(Self.text(of: assessment.criteria) == Self.wanted)
    #expect(assessment.total.maxScore == 10)
    #expect(assessment.total.selfScore == 9.5)
  }

  @Test func aReportsNumberedChaptersAreNoTable() {
    let lines = [
      "Tự chấm điểm công tác năm 2023", "1. Về công tác chỉ đạo, đơn vị đã ban hành 3 kế hoạch.",
      "1.1. Kế hoạch số 5 đã xong.", "1.2. Đã kiểm tra 4 phòng.", "2. Về tiếp dân, có 12 lượt.",
      "2.1. Đạt 95 điểm.", "3. Kiến nghị: không.",
    ]
    #expect(Self.assessment(of: lines) == nil)
  }
}
