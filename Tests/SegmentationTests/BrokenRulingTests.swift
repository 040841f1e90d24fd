import Pages
import Segmentation
import Testing

/// Tables of scans on which pieces of the rulings were lost.
@Suite struct BrokenRulingTests {
  private static let edges = [50.0, 90, 300, 350, 400]
  private static let rows = [
    ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"], ["1", "Công tác chỉ đạo", "3", "2,5"],
    ["1.1", "Ban hành kế hoạch", "2", "1,5"], ["1.2", "Kiểm tra, đôn đốc", "1", "1"],
  ]

  /// A page of rows 30 points high, without the stretches of its rulings that are asked not to be.
  private static func page(without lost: [Box] = [], dust: [Line] = []) -> Page {
    let levels = (0...rows.count).map { row in
      Ruling(
        .horizontal, Box(x0: 50, y0: 99.5 + 30 * Double(row), x1: 400, y1: 100.5 + 30 * Double(row))
      )
    }
    let uprights = edges.map {
      Ruling(.vertical, Box(x0: $0 - 0.5, y0: 100, x1: $0 + 0.5, y1: 100 + 30 * Double(rows.count)))
    }
    let rulings = lost.reduce(levels + uprights) { rulings, gap in
      rulings.flatMap { parts(of: $0, without: gap) }
    }
    return Page(
      number: 1, width: 595, height: 842, method: .ocr, reason: "", lines: lines + dust,
      rulings: rulings)
  }

  private static var lines: [Line] {
    rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, text in
        var left = edges[column] + 4
        let y = 106 + 30 * Double(row)
        return Line(
          text.split(separator: " ").map { word in
            defer { left += Double(word.count + 1) * 4 }
            return Word(
              String(word), box: Box(x0: left, y0: y, x1: left + Double(word.count) * 4, y1: y + 10)
            )
          })
      }
    }
  }

  /// What is left of a ruling on both sides of a box that it runs through.
  private static func parts(of ruling: Ruling, without gap: Box) -> [Ruling] {
    guard let cut = ruling.box.intersection(gap) else { return [ruling] }
    var (before, behind) = (ruling.box, ruling.box)
    if ruling.direction == .horizontal {
      (before.x1, behind.x0) = (cut.x0, cut.x1)
    } else {
      (before.y1, behind.y0) = (cut.y0, cut.y1)
    }
    return [before, behind].filter { max($0.width, $0.height) > 2 }.map {
      Ruling(ruling.direction, $0)
    }
  }

  private static func texts(_ page: Page) -> [[String]] {
    Segmenter().layout(of: [page]).blocks.flatMap { block in
      guard case .table(let table) = block else { return [[String]]() }
      return table.rows.map { $0.cells.map(\.passage.text) }
    }
  }

  @Test(arguments: [
    // Below the code of a row, all of it and all but its end.
    Box(x0: 48, y0: 185, x1: 88, y1: 195), Box(x0: 48, y0: 155, x1: 80, y1: 165),
    // Below points.
    Box(x0: 301, y0: 185, x1: 399, y1: 195),
    // Between a code and its title, between points.
    Box(x0: 85, y0: 131, x1: 95, y1: 159), Box(x0: 345, y0: 161, x1: 355, y1: 189),
  ])
  func codesAndPointsStayInTheirRowsAndColumns(lost: Box) {
    #expect(Self.texts(Self.page(without: [lost])) == Array(Self.rows.dropFirst()))
  }

  @Test func whatIsLeftOfARulingJoinsNoRows() {
    let rest = Line([Word("—-=~—", box: Box(x0: 52, y0: 187, x1: 88, y1: 193))])
    let lost = Box(x0: 48, y0: 185, x1: 92, y1: 195)
    let codes = Self.texts(Self.page(without: [lost], dust: [rest])).map(\.first)
    #expect(
      codes.count == 3 && codes[1]?.hasPrefix("1.1") == true && codes[2]?.hasSuffix("1.2") == true)
  }

  @Test func aScoreBesideSeveralRowsIsOneCell() {
    var page = Self.page(without: [Box(x0: 352, y0: 155, x1: 398, y1: 195)])
    page.lines.removeAll { $0.words.first?.text == "1" && ($0.box?.x0 ?? 0) > 350 }
    #expect(Self.texts(page).map(\.last) == ["2,5", "1,5", "1"])
    #expect(Self.texts(page).map(\.count) == [4, 4, 3])
  }
}
