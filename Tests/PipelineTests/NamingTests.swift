import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct NamingTests {
  private func names(
    of files: [String], root: String = "/r", known: [String: String] = [:], inputs: Set<String> = []
  ) -> [String] {
    let known = known.map { (ExactPath($0), OutputNames.Known(name: $1, file: $1)) }
    var names = OutputNames(known: Dictionary(uniqueKeysWithValues: known)) { inputs.contains($0) }
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
    (["a.pdf", "A.pdf", "Manifest.pdf"], ["a", "A.pdf", "Manifest.pdf"]),
    (["S\u{1A1}n.pdf", "So\u{31B}n.pdf"], ["S\u{1A1}n", "So\u{31B}n.pdf"]),
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

  @Test func tablesTellFilesOfOneNameApartToo() {
    var names = OutputNames(known: [:]) { _ in false }
    let given = ["/x/2020", "/y/2020", "/z/2020"].map {
      names.named(.init(path: "\($0)/a.pdf", file: "a.pdf", root: $0)).file
    }
    #expect(given == ["a.pdf", "2020/a.pdf", "/z/2020/a.pdf"])
  }

  @Test func accentsThatAreComposedInOneNameAloneMakeTwoFiles() {
    let (composed, apart) = ("/r/S\u{1A1}n.pdf", "/r/So\u{31B}n.pdf")
    let known = [ExactPath(composed): "a", ExactPath(apart): "b"]
      .mapValues { OutputNames.Known(name: $0, file: $0) }
    var names = OutputNames(known: known) { _ in false }
    let given = [composed, apart].map {
      names.named(.init(path: $0, file: "Sơn.pdf", root: "/r")).name
    }
    #expect(given == ["a", "b"])
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

  @Test func aFileWithTwoNamesIsTakenUnderBoth() throws {
    try TemporaryFolder.with { folder in
      try fill(folder, ["a.txt": Data()])
      let (file, manager) = (folder.appending(path: "a.txt"), FileManager.default)
      try manager.linkItem(at: file, to: folder.appending(path: "hard.txt"))
      try manager.createSymbolicLink(
        at: folder.appending(path: "soft.txt"), withDestinationURL: file)
      let listing = try InputListing([folder.path], output: "/nowhere")
      #expect(listing.found.map(\.file) == ["a.txt", "hard.txt", "soft.txt"])
    }
  }

  @Test func aNameInAnotherEncodingIsToldAndItsFileCanBeOpened() throws {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "in").path
      // "Báo" as Windows wrote it before Unicode, for a folder and a file in it.
      let name: [CChar] = [0x42, -0x1F, 0x6F]
      let bytes = input.utf8.map { CChar(bitPattern: $0) } + [0x2F] + name
      #expect(mkdir(input, 0o777) == 0 && mkdir(bytes + [0], 0o777) == 0)
      let file = try #require(fopen(bytes + [0x2F] + name + [0], "w"))
      fputs("x", file)
      fclose(file)
      let state = folder.appending(path: "out/.sohoa")
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
      for _ in 1...2 {
        let listing = try InputListing([input], output: folder.appending(path: "out").path)
        #expect(listing.found.map(\.file) == ["B%E1o/B%E1o"])
        #expect(FileManager.default.contents(atPath: listing.found[0].path) == Data("x".utf8))
      }
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
