import Export
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite(.enabled(if: Program.isPresent)) struct WatchTests {
  @Test func filesAreConvertedWhenTheyStopGrowing() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.txt": Data("Tiêu chí 1\n".utf8)])
      let witness = Witness()
      let batch = try Batch(
        into: output.path, quickSettings(), observer: witness,
        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      let watch = Task { try await FolderWatch(batch, settleSeconds: 0.3).run([input.path]) }
      try await until { witness.results.map(\.file) == ["a.txt"] }
      try fill(input, ["b.txt": Data("Nội dung 1\n".utf8)])
      try await until { witness.results.map(\.file) == ["a.txt", "b.txt"] }
      watch.cancel()
      try await watch.value
      let table = try String(
        contentsOf: output.appending(path: "documents.csv"), encoding: .utf8)
      #expect(table.contains("a.txt,converted"))
      #expect(table.contains("b.txt,converted"))
    }
  }

  @Test func aStatusTellsWhatIsDoneAndWhatFailed() async throws {
    try await withFolders { input, output in
      try fill(
        input,
        [
          "a.txt": Data("Tiêu chí 1\n".utf8), "b.pdf": Data("%PDF-1.4 broken".utf8),
          "c.pdf": SmallPDF.pages(["mot", "hai"]),
        ])
      try await convert(input, into: output, quickSettings(fault: "crash@2"))
      let status = try BatchStatus(of: output.path)
      #expect((status.converted, status.partly, status.failed) == (1, 1, 1))
      #expect(status.pages == 3)
      #expect(status.failures.map(\.kind) == ["input_file", "pages"])
      #expect(status.failures.flatMap { $0.documents.map(\.file) } == ["b.pdf", "c.pdf"])
      #expect(!status.isRunning)
    }
  }

  @Test func aFolderWithoutABatchHasNoStatus() throws {
    try TemporaryFolder.with { folder in
      #expect(throws: BatchError.noLedger(folder: folder.path)) {
        try BatchStatus(of: folder.path)
      }
    }
  }

  /// Waits for what happens in other processes; gives up after five minutes.
  private func until(_ isSo: () -> Bool) async throws {
    for _ in 0..<6000 where !isSo() { try await Task.sleep(for: .milliseconds(50)) }
    try #require(isSo())
  }
}
