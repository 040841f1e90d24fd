import Export
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Pipeline

/// What is remembered of an output folder, and what happens where it cannot be read.
@Suite(.enabled(if: Program.isPresent)) struct LedgerTests {
  @Test(arguments: [100, 4096, 9000])
  func aDamagedLedgerIsToldWithTheRemedy(bytes: off_t) async throws {
    try await withFolders { input, output in
      try fill(input, ["a.txt": Data("Tiêu chí 1\n".utf8)])
      try await convert(input, into: output)
      let ledger = OutputFolder.ledger(in: output)
      truncate(ledger.path, bytes)
      let error = await #expect(throws: BatchError.self) {
        try await convert(input, into: output)
      }
      guard case .damagedLedger(let file, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(error?.description.contains("Hãy xóa tệp này rồi chạy lại") == true)
      unlink(file)
      let again = try await convert(input, into: output)
      #expect(again.results.map(\.status) == [.converted])
    }
  }

  @Test func aLedgerOfAnOlderVersionIsToldAndGoneOnFrom() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.txt": Data("Tiêu chí 1\n".utf8)])
      try await convert(input, into: output)
      let ledger = OutputFolder.ledger(in: output)
      try await DatabaseQueue(path: ledger.path).write {
        try $0.execute(
          sql: """
            ALTER TABLE document DROP COLUMN remarks;
            DELETE FROM grdb_migrations WHERE identifier = '4';
            """)
      }
      #expect(throws: BatchError.olderLedger(file: ledger.path)) {
        try BatchStatus(of: output.path)
      }
      #expect(try await convert(input, into: output).read == 0)
      #expect(try BatchStatus(of: output.path).converted == 1)
    }
  }

  @Test func pagesOfAnInputThatChangedAreNotKept() async throws {
    try await withFolders { input, output in
      let pages = SmallPDF.pages(["mot", "hai", "ba"])
      try fill(input, ["a.pdf": pages, "copy.pdf": pages])
      try await convert(input, into: output)
      try fill(input, ["a.pdf": SmallPDF.pages(["bon", "nam"])])
      try await convert(input, into: output)
      let ledger = OutputFolder.ledger(in: output)
      #expect(try Ledger(at: ledger).pageCount() == 5, "the copy's pages stay")
      try fill(input, ["copy.pdf": SmallPDF.pages(["sau"])])
      try await convert(input, into: output)
      #expect(try Ledger(at: ledger).pageCount() == 3)
    }
  }
}
