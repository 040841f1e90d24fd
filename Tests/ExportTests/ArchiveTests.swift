import Foundation
import GRDB
import Pages
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct ArchiveTests {
  @Test(arguments: [
    "tiêu chí", "tieu chi", "TIEU CHI", "tieu chí", "đánh giá", "danh gia", "đanh gia",
    "đất đai", "dat dai",
  ])
  func wordsAreFoundWithMarksAndWithout(query: String) throws {
    try archive { folder in
      let hits = try ArchiveSearch(folder: folder).hits(for: query)
      #expect(hits.map(\.file) == ["a.pdf"])
      #expect(hits.map(\.page) == [1])
      #expect(hits[0].snippet.contains("«"))
    }
  }

  @Test(arguments: ["", "  ", "\"", "không có", "AND", "tiêu NEAR(", "*", "'; DROP TABLE pages"])
  func aQueryIsNeverTakenForSyntax(query: String) throws {
    try archive { folder in
      let hits = try ArchiveSearch(folder: folder).hits(for: query)
      #expect(hits.isEmpty)
    }
  }

  @Test func theSnippetShowsTheWordsAsTyped() {
    let page = "Các tỉnh miền núi. Tình hình chung của tỉnh."
    let snippet = Snippet(text: page, words: ["tinh", "hinh"], typed: "tình hình")
    #expect(snippet.text == "Các tỉnh miền núi. «Tình hình» chung của tỉnh.")
    let long =
      String(repeating: "mở đầu ", count: 30) + "tính" + String(repeating: " cuối", count: 30)
    let cut = Snippet(text: long, words: ["tinh"], typed: "tinh", around: 12).text
    #expect(cut == "… đầu mở đầu «tính» cuối cuối …")
  }

  @Test func addingADocumentAgainReplacesIt() throws {
    try archive { folder in
      let first = try Data(contentsOf: folder.appending(path: ArchiveExporter.fileName))
      let exporter = try ArchiveExporter(folder: folder)
      try exporter.add(entry("a.pdf", "Bảng tiêu chí đánh giá đất đai"))
      _ = try exporter.finish()
      let second = try Data(contentsOf: folder.appending(path: ArchiveExporter.fileName))
      #expect(first == second)
      let again = try ArchiveExporter(folder: folder)
      try again.add(entry("a.pdf", "Chữ khác hẳn"))
      _ = try again.finish()
      #expect(try ArchiveSearch(folder: folder).hits(for: "tieu chi").isEmpty)
      #expect(try ArchiveSearch(folder: folder).hits(for: "chu khac").count == 1)
      #expect(try count("documents", in: folder) == 2)
      #expect(try count("pages", in: folder) == 2)
    }
  }

  @Test func everythingOfADocumentIsInItsTable() throws {
    try archive { folder in
      let expected = [
        "assessments": 2, "criteria": 4, "levels": 2, "evidence": 2, "citations": 2,
        "measures": 2, "scores": 2, "findings": 2,
      ]
      for (table, number) in expected { #expect(try count(table, in: folder) == number) }
      let queue = try DatabaseQueue(path: folder.appending(path: "archive.sqlite").path)
      try queue.read { database in
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        let scores = try Row.fetchAll(
          database, sql: "SELECT max_score, self_score FROM criteria WHERE document_id = 1")
        #expect(scores.map { $0["self_score"] as Double? } == [nil, 2.5])
        let mentions = try Int.fetchOne(
          database, sql: "SELECT mentions FROM citations_by_number WHERE number = '12/QĐ-VP'")
        #expect(mentions == 2)
      }
    }
  }

  @Test func aFileThatIsNoArchiveIsLeftAlone() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: ArchiveExporter.fileName)
      try Data("không phải".utf8).write(to: file)
      #expect(throws: ExportError.self) { try ArchiveExporter(folder: folder) }
      #expect(try Data(contentsOf: file) == Data("không phải".utf8))
    }
  }

  @Test func anArchiveOfAnOlderVersionIsKeptBesideTheNewOne() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: ArchiveExporter.fileName)
      let old = try DatabaseQueue(path: file.path)
      try old.write { database in
        try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = 1; CREATE TABLE documents (file TEXT)")
      }
      try old.close()
      let before = try Data(contentsOf: file)
      let exporter = try ArchiveExporter(folder: folder)
      try exporter.add(entry("a.pdf", "Bảng tiêu chí"))
      _ = try exporter.finish()
      #expect(try Data(contentsOf: file.appendingPathExtension("v1")) == before)
      #expect(try ArchiveSearch(folder: folder).hits(for: "tieu chi").count == 1)
    }
  }

  @Test(.enabled(if: ForeignTool("sqlite3") != nil))
  func sqlite3OpensItAndSearchesIt() throws {
    try archive { folder in
      let sql = """
        PRAGMA integrity_check;
        SELECT number, snippet(page_index, 0, '<', '>', '', 3) FROM page_index
          JOIN pages ON pages.id = page_index.rowid WHERE page_index MATCH '"tieu chi"';
        """
      let result = try #require(ForeignTool("sqlite3")).run(["archive.sqlite", sql], in: folder)
      #expect(result.status == 0)
      #expect(result.output == "ok\n1|Bảng <tiêu chí>\n")
    }
  }

  private func archive(_ work: (URL) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let exporter = try ArchiveExporter(folder: folder)
      try exporter.add(entry("a.pdf", "Bảng tiêu chí đánh giá đất đai"))
      try exporter.add(entry("b.pdf", "Kế hoạch"))
      _ = try exporter.finish()
      try work(folder)
    }
  }

  private func entry(_ file: String, _ text: String) -> BatchEntry {
    var document = Fixture.document
    document.source.file = file
    document.pages[0].text = text
    return BatchEntry(file: file, status: .converted, document: document)
  }

  private func count(_ table: String, in folder: URL) throws -> Int? {
    let queue = try DatabaseQueue(path: folder.appending(path: "archive.sqlite").path)
    return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }
}
