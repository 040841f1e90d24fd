import Export
import Foundation
import Pages
import Pipeline
import Records
import TestSupport
import Testing

/// Workers that misbehave on purpose, at page 2 of a document of three.
@Suite(.enabled(if: Program.isPresent)) struct FaultTests {
  @Test(arguments: [
    ("crash", "dừng đột ngột (SIGSEGV)"), ("garbage", "trả lời không hiểu được"),
    ("hang", "đọc quá 20 giây"), ("memory", "hết bộ nhớ"), ("flood", "quá nhiều dữ liệu"),
  ])
  func aWorkerThatMisbehavesCostsItsPageAndNoMore(fault: String, cause: String) async throws {
    try await withFolders { input, output in
      try fill(
        input,
        [
          "bad.pdf": SmallPDF.pages(["mot", "hai", "ba"]),
          "good.txt": Data("Văn phòng tỉnh Hải Sơn\n".utf8),
        ])
      var settings = quickSettings(fault: "\(fault)@2")
      settings.limits = Limits(
        pageSeconds: fault == "hang" ? 20 : 60, memoryMebibytes: 700, answerBytes: 1 << 22)
      let results = try await convert(input, into: output, settings).results

      #expect(results.map(\.status) == [.partly, .converted])
      let told = results[0].cause ?? ""
      #expect(told.hasPrefix("trang 2: ") && told.contains(cause), "\(told)")
      let record = try Data(contentsOf: output.appending(path: "bad.json"))
      let document = try JSONDecoder().decode(Document.self, from: record)
      #expect(document.pages.map(\.method) == [.textLayer, .failed, .textLayer])
      #expect(document.pages[2].words.map(\.raw) == ["ba"])
    }
  }

  /// Whether the kernel takes workers the right to write and to reach the network.
  private static let isConfined =
    (try? Program.run(["worker"]).output).map {
      $0.contains("no_writing") && $0.contains("no_network")
    } ?? false

  @Test(.enabled(if: isConfined))
  func aConfinedWorkerCanNeitherWriteNorReachTheNetwork() async throws {
    try await TemporaryFolder.with { folder in
      let input = folder.appending(path: "in")
      try fill(input, ["a.pdf": SmallPDF.pages(["mot"])])
      let settings = quickSettings(fault: "trespass@1")
      let results = try await convert(input, into: folder.appending(path: "out"), settings).results
      #expect(results.map(\.status) == [.converted])
    }
  }

  @Test func aWorkerThatLacksALibraryEndsTheBatch() async throws {
    try await withFolders { input, output in
      try fill(input, ["a.pdf": SmallPDF.pages(["mot", "hai"])])
      let error = await #expect(throws: BatchError.self) {
        try await convert(input, into: output, quickSettings(fault: "library@2"))
      }
      #expect(error?.description.contains("thiếu một thư viện") == true)
    }
  }

  @Test func aProgramThatIsNoWorkerFailsDocumentsAndEndsInOrder() async throws {
    try await TemporaryFolder.with { folder in
      let input = folder.appending(path: "in")
      try fill(input, ["a.txt": Data("a".utf8)])
      var settings = quickSettings()
      settings.program = "/bin/true"
      let results = try await convert(input, into: folder.appending(path: "out"), settings).results
      #expect(results.map(\.status) == [.failed])
    }
  }
}
