import Foundation
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct CSVExporterTests {
  @Test(arguments: [
    (Value.text("a,b"), "\"a,b\""), (.text("nói \"có\""), "\"nói \"\"có\"\"\""),
    (.text("hai\ndòng"), "\"hai\ndòng\""), (.text("=SUM(A1)"), "=SUM(A1)"),
    (.number(3), "3"), (.number(2.5), "2.5"), (.number(0.1 + 0.2), "0.3"), (.none, ""),
    (.date("2024-01-02"), "2024-01-02"), (.integer(-4), "-4"),
  ])
  func valuesForProgramsStandAsTheyAre(value: Value, cell: String) {
    #expect(CSVDialect.data.cell(value) == cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("- gạch đầu dòng", "'- gạch đầu dòng"),
    ("@x", "'@x"), ("\tx", "'\tx"), ("1-2", "1-2"), ("đúng hạn", "đúng hạn"),
  ])
  func formulasAreDisarmedForExcel(text: String, cell: String) {
    #expect(CSVDialect.excel().cell(.text(text)) == cell)
  }

  @Test func aSemicolonGoesWithADecimalComma() {
    let dialect = CSVDialect.excel(delimiter: ";")
    #expect(
      dialect.line([.number(2.5), .number(-1), .text("a;b")]) == Array("2,5;-1;\"a;b\"\r\n".utf8))
  }

  @Test(arguments: ["2024-02-30", "2023-02-29", "31/4/2019", "2024-1-2", "", "2024-13-01"])
  func impossibleDatesStayText(text: String) {
    #expect(Value(date: text) == .text(text))
  }

  @Test func everyInputHasARowAlsoTheFailedOnes() throws {
    try TemporaryFolder.with { folder in
      let exporter = try CSVExporter(folder: folder)
      try exporter.add(BatchEntry(file: "hỏng.pdf", status: .failed, cause: "tệp rỗng"))
      try exporter.add(
        BatchEntry(
          file: Fixture.document.source.file, status: .converted, document: Fixture.document))
      let files = try exporter.finish()
      #expect(files.map(\.lastPathComponent).contains("datapackage.json"))
      let documents = try lines("documents.csv", in: folder)
      #expect(documents.count == 3)
      #expect(documents[1].hasPrefix("hỏng.pdf,failed,tệp rỗng,,"))
      let criteria = try lines("criteria.csv", in: folder)
      #expect(criteria[1].hasPrefix("năm 2024/báo cáo.pdf,1,1,criterion,1,,1,Tiêu chí 1,"))
      #expect(criteria.contains { $0.contains(",level,,1.1,3,,Ban hành kịp thời,3,") })
    }
  }

  @Test func nothingIsLeftOfABatchThatWasNotFinished() throws {
    try TemporaryFolder.with { folder in
      do {
        let exporter = try CSVExporter(folder: folder)
        try exporter.add(BatchEntry(file: "a.pdf", status: .failed, cause: "x"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func twoRunsAreTheSameToTheByte() throws {
    #expect(try run() == run())
  }

  private func run() throws -> [String: Data] {
    try TemporaryFolder.with { folder in
      let exporter = try CSVExporter(folder: folder, dialect: .excel())
      try exporter.add(
        BatchEntry(file: "năm 2024/báo cáo.pdf", status: .converted, document: Fixture.document))
      return try Dictionary(
        uniqueKeysWithValues: exporter.finish().map {
          ($0.lastPathComponent, try Data(contentsOf: $0))
        })
    }
  }

  private func lines(_ name: String, in folder: URL) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.components(separatedBy: "\r\n").dropLast()
  }
}
