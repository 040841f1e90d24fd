import Foundation
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct WorkbookTests {
  @Test func twoRunsAreTheSameToTheByte() throws {
    #expect(try workbook { try Data(contentsOf: $0) } == workbook { try Data(contentsOf: $0) })
  }

  @Test func aWorkbookThatWasNotFinishedLeavesNothingBehind() throws {
    try TemporaryFolder.with { folder in
      do {
        let exporter = try XLSXBatchExporter(folder: folder)
        try exporter.add(BatchEntry(file: "a.pdf", status: .failed, cause: "x"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test(.enabled(if: ForeignTool.pythonHas("openpyxl")))
  func openpyxlReadsNumbersDatesAndLinks() throws {
    let script = """
      import sys, datetime, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(",".join(book.sheetnames))
      rows = list(book["Tiêu chí"].iter_rows(values_only=True))
      head = rows[0]
      print([row[head.index("Điểm tự chấm")] for row in rows[1:]])
      print(rows[2][head.index("Giải trình")][0])
      print(book["Tài liệu"].cell(3, list(c.value for c in book["Tài liệu"][1]).index(
          "Ngày ban hành") + 1).value)
      findings = book["Lưu ý"]
      print([c.hyperlink.location for c in findings[2] if c.hyperlink])
      print(book["Tiêu chí"].freeze_panes, book["Tiêu chí"].auto_filter.ref)
      print([row[head.index("Loại dòng")] for row in rows[1:]])
      print([c.value for c in findings[2]][2:4])
      print(book.properties.created)
      """
    let lines = try workbook { file in
      try #require(ForeignTool("python3")).run(["-c", script, file.path])
        .output.split(separator: "\n")
    }
    #expect(
      lines == [
        "Tài liệu,Tiêu chí,Minh chứng,Viện dẫn,Nhiệm vụ,Điểm trong lời văn,Lưu ý,Chú giải",
        "[None, 2.5, None]", "=", "2024-01-05 00:00:00", "[\"'Tài liệu'!A3\", \"'Tiêu chí'!A2\"]",
        "B2 A1:Q4", "['tiêu chí', 'tiêu chí', 'mức điểm']", "['thiếu điểm', 'cần xem']",
        "2000-01-01 00:00:00",
      ])
  }

  @Test func everyCodeOfAFindingHasAName() {
    #expect(Set(Finding.Code.allCases.map(\.rawValue)) == Set(CodeLabels.findings.keys))
  }

  @Test func aTextThatIsTooLongForACellSaysSo() {
    let text = String(repeating: "đ", count: 40_000).fittedToCell
    #expect(text.count == 32_767)
    #expect(text.hasSuffix("đ … (ô không chứa hết, xem tệp JSON)"))
    let longest = String(repeating: "đ", count: 32_767)
    #expect(longest.fittedToCell == longest)
  }

  @Test(arguments: [
    ("Điểm\t1\n2", "Điểm\t1\n2"), ("a\u{0C}b", "a\u{FFFD}b"),
    ("\u{FFFE}ả\u{FFFF}", "\u{FFFD}ả\u{FFFD}"),
  ])
  func whatXMLCannotHoldIsReplaced(text: String, expected: String) {
    #expect(text.representableInWorkbook == expected)
  }

  @Test(.enabled(if: ForeignTool("unzip") != nil && ForeignTool("xmllint") != nil))
  func aTitleWithControlsLeavesTheWorkbookWellFormed() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.xlsx")
      try Workbook(file, title: "ngắt\u{0C}trang & \u{1}").finish()
      _ = try #require(ForeignTool("unzip")).run(["-q", file.path], in: folder)
      let checked = try #require(ForeignTool("xmllint")).run(
        ["--noout", "docProps/core.xml"], in: folder)
      #expect(checked.status == 0, "\(checked.output)")
    }
  }

  private func workbook<Result>(_ work: (URL) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let exporter = try XLSXBatchExporter(folder: folder)
      try exporter.add(BatchEntry(file: "hỏng.pdf", status: .failed, cause: "tệp rỗng"))
      try exporter.add(
        BatchEntry(
          file: Fixture.document.source.file, status: .converted, document: Fixture.document))
      return try work(try #require(try exporter.finish().first))
    }
  }
}
