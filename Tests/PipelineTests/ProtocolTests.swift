import Extraction
import Foundation
import Pages
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ProtocolTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func repliesLookAsDocumented() throws {
    #expect(
      try json(WorkerReply.ready(protocol: 1, confinement: ["no_network"]))
        == #"{"ready":{"confinement":["no_network"],"protocol":1}}"#)
    #expect(
      try json(WorkerReply.opened(pages: 2, mediaType: "application/pdf"))
        == #"{"opened":{"media_type":"application/pdf","pages":2}}"#)
    #expect(try json(WorkerReply.closed) == #"{"closed":{}}"#)
  }

  @Test func requestsAreReadAsDocumented() throws {
    let request = try JSONDecoder().decode(
      WorkerRequest.self, from: Data(#"{"page":{"number":3}}"#.utf8))
    #expect(request == .page(number: 3))
  }

  @Test func aPageComesThroughAsItWas() throws {
    let line = Line(
      [Word("Số", raw: "S6", box: Box(x0: 1, y0: 2, x1: 3.25, y1: 4), confidence: 0.5)], tail: "\t")
    let page = Page(
      number: 1, width: 595, height: 842, turn: 90, method: .ocr, reason: "không có chữ",
      dotsPerInch: 300, isScan: true, lines: [line], remarks: ["a\nb"])
    let reply = WorkerReply.read(page: page)
    let text = try json(reply)
    #expect(!text.contains("\n"))
    #expect(try JSONDecoder().decode(WorkerReply.self, from: Data(text.utf8)) == reply)
  }

  @Test(.enabled(if: Program.isPresent))
  func aWorkerAnswersWhatItDoesNotUnderstandAndGoesOn() throws {
    let requests = ["nonsense", "[1]", #"{"page":{"number":1}}"#, "\u{FEFF}{", #"{"close":{}}"#]
    let told = try Program.run(["worker"], input: requests.joined(separator: "\n"))
    let replies = told.output.split(separator: "\n")
    #expect(told.status == 0)
    #expect(replies.count == 6)
    #expect(replies[1...4].allSatisfy { $0.hasPrefix(#"{"failed":"#) })
    #expect(replies.last == #"{"closed":{}}"#)
  }

  @Test(.enabled(if: Program.isPresent))
  func aFileThatCannotBeOpenedTakesNothingFromTheOneBefore() async throws {
    try await TemporaryFolder.with { folder in
      try fill(folder, ["a.pdf": SmallPDF.pages(["mot", "hai"]), "b.pdf": Data("%PDF-".utf8)])
      let (good, bad) = (folder.appending(path: "a.pdf").path, folder.appending(path: "b.pdf").path)
      let staging = folder.appending(path: "staging")
      let lane = WorkerLane(
        launch: .init(
          program: Program.path, arguments: ["worker", "--staging", staging.path], environment: [:]),
        limits: Limits(), staging: staging)
      let reading = ReadingOptions(ocr: .never)
      #expect(try await lane.open(good, reading: reading).pages == 2)
      await #expect(throws: ExtractionError.self) { try await lane.open(bad, reading: reading) }
      #expect(try await lane.page(2, of: good, reading: reading).lines.map(\.text) == ["hai"])
      await lane.stop()
    }
  }

  @Test func aWorkerThatIsGoneIsToldAndEndsNothingElse() throws {
    let worker = try WorkerProcess(.init(program: "/bin/true", arguments: []))
    defer { _ = worker.end() }
    let deadline = Date(timeIntervalSinceNow: 20)
    #expect(try worker.receive(atMost: 1, until: deadline) == nil)
    #expect(throws: Pipe.Failure.closed) {
      while true { try worker.send(Data("{}".utf8), until: deadline) }
    }
  }

  @Test(arguments: ["", "x", String(repeating: "Tiêu chí 1\n", count: 10_000)])
  func whatWasPackedIsUnpackedAgain(text: String) {
    let packed = Deflated(Data(text.utf8))
    #expect(packed.content == Data(text.utf8))
    #expect(Deflated(stored: packed.bytes.prefix(packed.bytes.count - 1)).content == nil)
  }

  @Test(arguments: [[], [1, 2, 3], [255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 3, 4]])
  func damagedPacksAreNoContent(bytes: [UInt8]) {
    #expect(Deflated(stored: Data(bytes)).content == nil)
  }
}
