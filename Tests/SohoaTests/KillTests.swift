import Foundation
import TestSupport
import Testing

/// A run that is cut off at any moment loses nothing and leaves nothing half-written.
@Suite(.enabled(if: Program.isPresent), .serialized) struct KillTests {
  private func makeInputs(_ count: Int, in folder: URL) throws -> URL {
    let input = folder.appending(path: "in")
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
    for number in 1...count {
      let text = (1...20).map { "Tiêu chí \($0): Công tác số \(number) của tỉnh Hải Sơn\t\($0),5" }
      try Data(text.joined(separator: "\n").utf8)
        .write(to: input.appending(path: "van-ban-\(number).txt"))
    }
    return input
  }

  /// A folder named from outside, for a longer form of the same test over other documents.
  private static let named = ProcessInfo.processInfo.environment["SOHOA_KILLED_INPUTS"]

  @Test func twentyKillsOverThirtyDocumentsChangeNothing() throws {
    try TemporaryFolder.with { folder in
      let input = try makeInputs(25, in: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: Samples.reports.path)
      where name != "van-phong-2023-ocr-hong.txt" && !name.hasPrefix(".") {
        try FileManager.default.copyItem(
          at: Samples.reports.appending(path: name), to: input.appending(path: name))
      }
      try compareCutRun(over: input, in: folder)
    }
  }

  @Test(.enabled(if: named != nil)) func twentyKillsOverNamedDocumentsChangeNothing() throws {
    try TemporaryFolder.with { folder in
      try compareCutRun(over: URL(filePath: Self.named ?? ""), in: folder)
    }
  }

  /// Kills a run twenty times, goes on each time, and expects what an uncut run makes.
  private func compareCutRun(over input: URL, in folder: URL) throws {
    let (whole, cut) = (folder.appending(path: "whole"), folder.appending(path: "cut"))
    let began = Date()
    let status = try Program.run(["convert", input.path, "-o", whole.path]).status
    let longest = max(Date().timeIntervalSince(began) / 8, 1.2)
    for _ in 1...20 {
      let process = try Program.start(["convert", input.path, "-o", cut.path], in: folder)
      usleep(UInt32(.random(in: 0...longest) * 1e6))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWholeRecords(in: cut)
    }
    #expect(try Program.run(["convert", input.path, "-o", cut.path]).status == status)
    let expected = try TemporaryFolder.contents(of: whole)
    let contents = try TemporaryFolder.contents(of: cut)
    #expect(contents.keys.sorted() == expected.keys.sorted())
    for (name, content) in expected where name != "manifest.json" {
      #expect(contents[name] == content, "\(name)")
    }
  }

  @Test func workersThatAreKilledCostNoDocument() throws {
    try TemporaryFolder.with { folder in
      let input = try makeInputs(60, in: folder)
      try FileManager.default.copyItem(
        at: Samples.reports.appending(path: "van-phong-2023.pdf"),
        to: input.appending(path: "van-phong-2023.pdf"))
      let output = folder.appending(path: "out")
      let process = try Program.start(["convert", input.path, "-o", output.path], in: folder)
      var kills = 0
      while process.isRunning {
        usleep(200_000)
        guard kills < 8, let worker = children(of: process.processIdentifier).randomElement()
        else { continue }
        kill(worker, SIGKILL)
        kills += 1
      }
      #expect(kills > 0)
      #expect([0, 20].contains(process.terminationStatus))
      let table = try String(contentsOf: output.appending(path: "documents.csv"), encoding: .utf8)
      #expect(table.split(separator: "\r\n").count == 1 + 61)
      try expectWholeRecords(in: output)
    }
  }

  /// The processes that a process started, as Linux tells them.
  private func children(of parent: pid_t) -> [pid_t] {
    let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")
    return (threads ?? []).flatMap { thread in
      let file = "/proc/\(parent)/task/\(thread)/children"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      return text.split(separator: " ").compactMap { pid_t($0) }
    }
  }

  private func expectWholeRecords(in folder: URL) throws {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names ?? [] where name.hasSuffix(".json") && name != "datapackage.json" {
      let record = try Data(contentsOf: folder.appending(path: name))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: record) }
    }
  }

  @Test(arguments: [1, 2]) func anInterruptIsObeyedAndSaid(times: Int) throws {
    try TemporaryFolder.with { folder in
      let input = try makeInputs(400, in: folder)
      let output = folder.appending(path: "out")
      let process = try Program.start(["convert", input.path, "-o", output.path], in: folder)
      // Once it converts, it also listens.
      while !FileManager.default.fileExists(atPath: output.appending(path: "van-ban-1.json").path)
        && process.isRunning
      { usleep(20_000) }
      for _ in 1...times { process.interrupt() }
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let told = try String(contentsOf: folder.appending(path: "stderr"), encoding: .utf8)
      // The second one ends it at once, without a word.
      #expect(told.contains("đã dừng") || times == 2)
    }
  }
}
