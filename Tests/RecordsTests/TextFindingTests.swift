import Pages
import Testing

@testable import Records

/// Findings on what stands in running text: cited documents, dates, shares, runs that no reading fits.
@Suite struct TextFindingTests {
  private func findings(in text: String) -> [String] {
    RecordReader().contents(of: Layout(text: text)).findings.map {
      "\($0.code.rawValue) \($0.place.page)"
    }
  }

  @Test(arguments: [
    ("theo Quyết định số 31/QĐ-VP ngày 31/4/2019 về", ["date_invalid 1"]),
    ("theo Quyết định số 31/QĐ-VP ngày 30/4/2019 về", []),
    ("theo Công văn số 1267/VP-HCC về", ["citation_incomplete 1"]),
    ("Công văn số 1267/VP-HCC ngày 5/7/21", ["citation_incomplete 1"]),
    ("Công văn số 1/VP-HCC; nhắc lại Công văn số 1/VP-HCC", ["citation_incomplete 1"]),
    ("Công văn số 12/VP-HCC ngày 1/2/2023; theo Công văn số 12/VP-HCC nêu trên", []),
    ("theo Công văn số 8/SNV-XD&(;LN ngày 1/2/2023", ["citation_incomplete 1"]),
    ("theo Nghị định số 30/2020/NĐ-CP về", []),
    ("Kèm theo Báo cáo số    /BC-VP ngày    /11/2023", ["citation_incomplete 1"]),
    ("ngày 29/2/2023 họp", ["date_invalid 1"]), ("họp ngày 30 tháng 4 năm 2023", []),
    ("ban hành Kế hoạch ngày 12/5/2022 của Sở", ["citation_incomplete 1"]),
    ("Công văn số ngày 02/3/2021", ["citation_incomplete 1"]),
    ("các kế hoạch ngày 12/5/2022 của Sở", []),
    ("trả đúng hạn 1.240 hồ sơ, chiếm tỷ lệ 120,5%", ["share_above_whole 1"]),
    ("thu đạt 112% kế hoạch; tỷ lệ tăng 130% so với năm trước; tỷ lệ đúng hạn 100%", []),
    ("số 5/KH-VP ngày 01/2/2023 và số 5/KH-VP ngày 01/3/2023", ["date_conflict 1"]),
    ("số 5/KH-VP ngày 01/2/2022 và số 5/KH-VP ngày 01/3/2023", []),
    ("số 5/BC ngày 01/2/2023 và số 5/BC ngày 01/3/2023", []),
    ("Quyết định số 5/QĐ-VP ngày 03/7/20232", ["date_invalid 1"]),
  ])
  func citationsAreJudged(text: String, codes: [String]) {
    #expect(findings(in: text) == codes)
  }

  @Test func citedDocumentsAreOlderThanTheOneThatCitesThem() {
    func findings(_ cited: String) -> [String] {
      self.findings(
        in: "VĂN PHÒNG\n\nHải Sơn, ngày 10 tháng 3 năm 2023\n\nBÁO CÁO\n\nVề một việc\n\n\(cited)"
      ).filter { $0.hasPrefix("date") }
    }
    #expect(findings("Theo Quyết định số 5/QĐ-VP ngày 10/3/2023.") == [])
    #expect(findings("Theo Quyết định số 5/QĐ-VP ngày 11/3/2023.") == ["date_conflict 1"])
    // One wrong date of the document itself is told once.
    let many = (1...5).map { "Quyết định số \($0)/QĐ-VP ngày 1\($0)/4/2023" }
    #expect(findings(many.joined(separator: "; ")) == ["date_conflict 1"])
  }

  @Test func columnsOneBehindTheOtherAreTold() {
    let points = Array(repeating: "2,50", count: 25)
    let lines = ["TT"] + (1...25).map(String.init) + ["Điểm tối đa"] + points + ["Điểm tự chấm"]
    #expect(findings(in: (lines + points).joined(separator: "\n")) == ["table_unread 1"])
  }

  @Test func aSymbolWithTwoReadingsIsFoundInRestoredTextOnly() {
    func findings(raw: String?) -> [Finding.Code] {
      let words = ["theo", "số", "12/HD-SNV", "ngày", "1/2/2023"].map { Word($0) }
      let line = Line(words + [Word("và", raw: raw)])
      let layout = Layout(blocks: [.paragraph(Passage([.init(page: 1, lines: [line])]))])
      return RecordReader().contents(of: layout).findings.map(\.code)
    }
    #expect(findings(raw: nil) == [])
    #expect(findings(raw: "va") == [.symbolAmbiguous])
  }

  private static let doubtful: [(String, Double, [String])] = [
    ("12/QĐ-VP", 0.9, []), ("12/QĐ-VP", 0.4, ["low_confidence info"]),
    ("12/QĐ-VP", 0.2, ["low_confidence warning"]),
    ("0/QĐ-VP", 0.9, ["citation_incomplete warning"]),
    ("12/ÑQ-VP", 0.9, ["symbol_ambiguous warning"]),
  ]

  @Test(arguments: doubtful)
  func doubtfulNumbersOfCitedDocumentsAreFound(number: String, sure: Double, found: [String]) {
    let box = Box(x0: 5, y0: 5, x1: 50, y1: 15)
    let words = ["theo", "Quyết", "định", "số"].map { Word($0, box: box) }
    let cited = [Word(number, box: box, confidence: sure), Word("ngày"), Word("1/2/2023")]
    let passage = Passage([.init(page: 1, lines: [Line(words + cited)])])
    let findings = RecordReader().contents(of: Layout(blocks: [.paragraph(passage)])).findings
    #expect(findings.map { "\($0.code.rawValue) \($0.severity.rawValue)" } == found)
    #expect(findings.allSatisfy { $0.place.box == box })
  }

  @Test func whatTheReadingOfPagesRemarkedIsFound() {
    let pages = [
      Page(number: 1, method: .ocr, reason: "", remarks: ["Đọc lại ô số: \"4\" → \"1\""]),
      Page(number: 2, method: .ocr, reason: "", remarks: ["Hết thời gian đọc trang"]),
      Page(number: 3, method: .failed, reason: "hết giờ"),
    ]
    let findings = RecordReader().contents(of: Layout(blocks: []), pages: pages).findings
    #expect(findings.map(\.place.page) == [1, 2, 3])
    #expect(findings.map(\.severity) == [.info, .warning, .error])
  }

  @Test func aRunThatNoReadingFitsIsFound() {
    func findings(_ confidence: Double) -> [Finding.Code] {
      let words = ["Lưu:", "VT.", "0:.«", "B", ",qw')/"].enumerated().map {
        Word($0.element, confidence: $0.offset < 2 ? 1 : confidence)
      }
      let passage = Passage([.init(page: 1, lines: [Line(words)])])
      return RecordReader().contents(of: Layout(blocks: [.paragraph(passage)])).findings.map(\.code)
    }
    #expect(findings(0.1) == [.unreadable])
    #expect(findings(1) == [])
  }
}
