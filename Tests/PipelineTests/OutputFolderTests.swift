import Export
import Foundation
import Logging
import TestSupport
import Testing

@testable import Pipeline

/// Where outputs lie, and what may be in their way.
@Suite(.enabled(if: Program.isPresent)) struct OutputFolderTests {
  @Test func aPathTooLongForTheSystemFailsItsFileAlone() async throws {
    try await TemporaryFolder.with { folder in
      let input = folder.appending(path: "in")
      let long = String(repeating: "a", count: 250)
      var deep = "d"
      while input.path.utf8.count + deep.utf8.count < 3900 {
        deep += "/" + String(repeating: "d", count: 99)
      }
      try fill(
        input,
        [
          "\(long).txt": Data("Tiêu chí 1\n".utf8), "b.txt": Data("a".utf8),
          "\(deep)/c.txt": Data("a".utf8),
        ])
      let output = folder.appending(path: String(repeating: "o", count: 150))
      let results = try await convert(input, into: output).results
      #expect(results.map(\.status) == [.converted, .converted, .failed])
      #expect(results[2].cause?.contains("dài quá mức") == true)
    }
  }

  @Test func aFolderNamedLikeAnOutputCostsNoDocument() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.json/x.txt": Data("mot".utf8), "a.txt": Data("hai".utf8)])
      try await convert(input, into: output)
      let names = try TemporaryFolder.contents(of: output).keys
      #expect(Set(names).isSuperset(of: ["a.json/x.json", "a.txt.json"]))
      try fill(input, ["a.txt.json/y.txt": Data("ba".utf8)])
      let results = try await convert(input, into: output).results
      #expect(results.map(\.status) == [.converted, .converted, .failed])
      #expect(results[2].cause?.contains("đã có a.txt.json") == true)
    }
  }

  @Test func aTableNeverFallsOntoAnInput() async throws {
    try await TemporaryFolder.with { folder in
      let input = folder.appending(path: "documents.csv")
      try fill(folder, ["documents.csv": Data("mot".utf8)])
      await #expect(throws: BatchError.tableIsInput(file: input.path)) {
        try await convert(input, into: folder)
      }
      #expect(try Data(contentsOf: input) == Data("mot".utf8))
    }
  }

  @Test func namesThatLookAlikeKeepTheirOutputs() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.txt": Data("mot".utf8)])
      // Foundation would take one name for the other.
      for name in ["S\u{1A1}n", "So\u{31B}n"] {
        #expect(link("\(input.path)/a.txt", "\(input.path)/\(name).txt") == 0)
      }
      try await convert(input, into: output)
      let first = try TemporaryFolder.contents(of: output).filter { $0.key != "manifest.json" }
      try await convert(input, into: output)
      let second = try TemporaryFolder.contents(of: output).filter { $0.key != "manifest.json" }
      #expect(first == second)
      #expect(first.keys.count { $0.hasSuffix(".json") && $0 != "datapackage.json" } == 3)
    }
  }

  @Test func twoRunsOnOneFolderAreRefused() throws {
    try TemporaryFolder.with { folder in
      let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      let first = try Batch(into: folder.path, quickSettings(), observer: Witness(), log: log)
      #expect(throws: BatchError.busy(folder: folder.path)) {
        try Batch(into: folder.path, quickSettings(), observer: Witness(), log: log)
      }
      withExtendedLifetime(first) {}
    }
  }

  @Test func aFolderThatCannotBeMadeIsToldOf() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      #expect(throws: BatchError.self) {
        try Batch(into: file.path + "/out", quickSettings(), observer: Witness(), log: log)
      }
    }
  }
}
