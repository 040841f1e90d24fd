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

  @Test func twentyKillsOverThirtyDocumentsChangeNothing() throws {
    try TemporaryFolder.with { folder in
      let input = try makeInputs(30, in: folder)
      let (whole, cut) = (folder.appending(path: "whole"), folder.appending(path: "cut"))
      #expect(try Program.run(["convert", input.path, "-o", whole.path]).status == 0)
      for _ in 1...20 {
        let process = try Program.start(["convert", input.path, "-o", cut.path], in: folder)
        usleep(.random(in: 0...1_200_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let names = try? FileManager.default.contentsOfDirectory(atPath: cut.path)
        for name in names ?? [] where name.hasSuffix(".json") && name != "datapackage.json" {
          let record = try Data(contentsOf: cut.appending(path: name))
          #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: record) }
        }
      }
      #expect(try Program.run(["convert", input.path, "-o", cut.path]).status == 0)
      let expected = try TemporaryFolder.contents(of: whole)
      let contents = try TemporaryFolder.contents(of: cut)
      #expect(contents.keys.sorted() == expected.keys.sorted())
      for (name, content) in expected where name != "manifest.json" {
        #expect(contents[name] == content, "\(name)")
      }
    }
  }

  @Test func anInterruptIsObeyedAndSaid() throws {
    try TemporaryFolder.with { folder in
      let input = try makeInputs(400, in: folder)
      let output = folder.appending(path: "out")
      let process = try Program.start(["convert", input.path, "-o", output.path], in: folder)
      // Once it converts, it also listens.
      while !FileManager.default.fileExists(atPath: output.appending(path: "van-ban-1.json").path)
        && process.isRunning
      { usleep(20_000) }
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let told = try String(contentsOf: folder.appending(path: "stderr"), encoding: .utf8)
      #expect(told.contains("đã dừng"))
    }
  }
}
