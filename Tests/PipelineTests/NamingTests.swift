import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct NamingTests {
  private func names(
    of files: [String], root: String = "/r", known: [String: String] = [:], inputs: Set<String> = []
  ) -> [String] {
    var names = OutputNames(known: known) { inputs.contains($0) }
    return files.map {
      names.named(.init(path: "\(root)/\($0)", file: $0, root: root)).name
    }
  }

  @Test(arguments: [
    (["a.pdf"], ["a"]),
    (["x/a.b.pdf"], ["x/a.b"]),
    (["a.pdf", "a.txt"], ["a", "a.txt"]),
    (["a", "a.pdf"], ["a", "a.pdf"]),
    ([".a"], [".a"]),
    (["x.y/a"], ["x.y/a"]),
    (["manifest.txt", "documents.pdf"], ["manifest.txt", "documents.pdf"]),
  ])
  func everyInputGetsANameOfItsOwn(files: [String], expected: [String]) {
    #expect(names(of: files) == expected)
  }

  @Test func theSameNameInTwoFoldersIsToldApart() {
    var names = OutputNames(known: [:]) { _ in false }
    let given = ["/x/2020", "/y/2020", "/z/2020"].map {
      names.named(.init(path: "\($0)/a.pdf", file: "a.pdf", root: $0)).name
    }
    #expect(given == ["a", "a.pdf", "2020/a"])
  }

  @Test(arguments: ["a", "ă", "👨‍👩‍👧"])
  func aNameTooLongForItsOutputsIsCutAndStaysItsOwn(letter: String) {
    let long = String(repeating: letter, count: 250 / letter.utf8.count)
    let given = names(of: ["x/\(long).pdf", "x/\(long)b.pdf", "x/short.pdf"])
    #expect(Set(given).count == 3)
    #expect(given.allSatisfy { $0.hasPrefix("x/") && $0.utf8.count <= 222 })
    #expect(given[2] == "x/short")
    #expect(given == names(of: ["x/\(long).pdf", "x/\(long)b.pdf", "x/short.pdf"]))
  }

  @Test func anOutputNeverFallsOntoAnInput() {
    #expect(names(of: ["a.txt"], inputs: ["a"]) == ["a.txt"])
  }

  @Test func aNameOnceGivenStays() {
    #expect(names(of: ["a.pdf", "a.txt"], known: ["/r/a.txt": "a"]) == ["a.pdf", "a"])
  }

  @Test func aFolderIsWalkedInOrderWithoutHiddenFilesOutputsAndLoops() throws {
    try TemporaryFolder.with { folder in
      try fill(
        folder,
        [
          "b.txt": Data(), "a/z.txt": Data(), "a/.hidden": Data(), ".git/x": Data(),
          "out/old.json": Data(), "B.txt": Data(),
        ])
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "a/loop"), withDestinationURL: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "gone").path, withDestinationPath: "nowhere")
      let output = folder.appending(path: "out").path
      let listing = try InputListing([folder.path], output: output)
      #expect(listing.found.map(\.file) == ["B.txt", "a/z.txt", "b.txt", "gone"])
    }
  }

  @Test func aFileThatIsNamedTwiceIsTakenOnce() throws {
    try TemporaryFolder.with { folder in
      try fill(folder, ["a.txt": Data()])
      let file = folder.appending(path: "a.txt").path
      let listing = try InputListing([file, folder.path, file], output: "/nowhere")
      #expect(listing.found.map(\.file) == ["a.txt"])
    }
  }

  @Test func theOutputFolderMustNotBeTheInput() throws {
    try TemporaryFolder.with { folder in
      #expect(throws: BatchError.outputIsInput(folder: folder.path)) {
        try InputListing([folder.path], output: folder.path)
      }
    }
  }
}
