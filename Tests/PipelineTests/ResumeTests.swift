import Export
import Foundation
import Logging
import TestSupport
import Testing

@testable import Pipeline

/// What a second run over the same folder does.
@Suite(.enabled(if: Program.isPresent)) struct ResumeTests {
  private let pages = SmallPDF.pages(["mot", "hai", "ba"])

  private func twice(
    change: (_ input: URL, _ output: URL, _ settings: inout Batch.Settings) throws -> Void
  ) async throws -> Witness {
    try await withFolders { input, output in
      try fill(input, ["a.pdf": pages, "b.txt": Data("Tiêu chí 1\n".utf8)])
      try await convert(input, into: output)
      var settings = quickSettings()
      try change(input, output, &settings)
      return try await convert(input, into: output, settings)
    }
  }

  @Test func aRunOverFinishedWorkReadsNothing() async throws {
    let witness = try await twice { _, _, _ in }
    #expect(witness.read == 0)
    #expect(witness.results.map(\.status) == [.converted, .converted])
  }

  @Test func aChangedInputIsReadAnew() async throws {
    let witness = try await twice { input, _, _ in
      try SmallPDF.pages(["bon", "nam"]).write(to: input.appending(path: "a.pdf"))
    }
    #expect(witness.read == 2)
  }

  @Test func aRemovedOutputIsMadeAnewFromPagesThatAreKnown() async throws {
    let witness = try await twice { _, output, _ in
      try FileManager.default.removeItem(at: output.appending(path: "a.json"))
    }
    #expect(witness.read == 0)
    #expect(witness.skipped == 3)
  }

  @Test func anotherDictionaryAsksForNoReading() async throws {
    let witness = try await twice { _, _, settings in settings.versions["dictionary"] = "2" }
    #expect(witness.read == 1, "only the text file, which is not read page by page")
    #expect(witness.skipped == 3)
  }

  @Test func anotherEngineAsksForReading() async throws {
    let witness = try await twice { _, _, settings in settings.versions["tesseract"] = "6" }
    #expect(witness.read == 4)
  }

  @Test func forceDoesEverythingAnew() async throws {
    let witness = try await twice { _, _, settings in settings.force = true }
    #expect(witness.read == 4)
  }

  @Test func copiesAreDoneAnewBesideEachOther() async throws {
    try await withFolders { input, output in
      try fill(input, Dictionary(uniqueKeysWithValues: (1...9).map { ("\($0).pdf", pages) }))
      try await convert(input, into: output)
      var settings = quickSettings()
      settings.force = true
      let again = try await convert(input, into: output, settings)
      #expect(again.results.map(\.status) == Array(repeating: .converted, count: 9))
      #expect(again.read == 27)
    }
  }

  @Test(arguments: ["changes", "vanishes"])
  func anInputThatMovesWhileItIsReadIsToldOfAndNothingOfItIsKept(fate: String) async throws {
    try await withFolders { input, output in
      try fill(input, ["a.pdf": pages, "b.txt": Data("Tiêu chí 1\n".utf8)])
      let file = input.appending(path: "a.pdf")
      let witness = try await convert(input, into: output) {
        if fate == "vanishes" { unlink(file.path) } else { truncate(file.path, 3000) }
      }
      #expect(witness.results.map(\.status) == [.failed, .converted])
      #expect(witness.results[0].cause?.contains("thay đổi hoặc mất trong khi đọc") == true)
      #expect(!FileManager.default.fileExists(atPath: output.appending(path: "a.json").path))
      try pages.write(to: file)
      let again = try await convert(input, into: output)
      #expect(again.results.map(\.status) == [.converted, .converted])
    }
  }

  @Test func failedPagesAreTriedAgainUnderOtherLimits() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.pdf": pages])
      let faulty = try await convert(input, into: output, quickSettings(fault: "crash@2"))
      #expect(faulty.results.map(\.status) == [.partly])
      let same = try await convert(input, into: output)
      #expect(same.results.map(\.status) == [.partly])
      var settings = quickSettings()
      settings.limits.memoryMebibytes += 1
      let mended = try await convert(input, into: output, settings)
      #expect(mended.read == 1)
      #expect(mended.results.map(\.status) == [.converted])
    }
  }

  @Test func whatAWorkerWasKilledOverIsTriedAgainByTheNextRun() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.pdf": pages])
      let killed = try await convert(input, into: output, quickSettings(fault: "killed@2"))
      #expect(killed.results.map(\.status) == [.partly])
      let mended = try await convert(input, into: output)
      #expect(mended.read == 1)
      #expect(mended.results.map(\.status) == [.converted])
      #expect(try await convert(input, into: output).read == 0)
    }
  }

  @Test func outputsAreTheSameWhateverTheNumberOfWorkers() async throws {
    try await TemporaryFolder.with { folder in
      let input = folder.appending(path: "in")
      try fill(input, ["x/a.pdf": pages, "b.txt": Data("33/CT-TTg ngày 02/12/2020\n".utf8)])
      var contents: [[String: Data]] = []
      for jobs in [1, 3] {
        var settings = quickSettings()
        settings.jobs = jobs
        let output = folder.appending(path: "out\(jobs)")
        try await convert(input, into: output, settings)
        contents.append(try TemporaryFolder.contents(of: output))
      }
      // The manifest alone knows the time.
      let timeless = contents.map { $0.filter { $0.key != "manifest.json" } }
      #expect(timeless[0] == timeless[1])
      #expect(contents[0].keys.contains("x/a.json"))
    }
  }
}
