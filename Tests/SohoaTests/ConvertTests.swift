import Foundation
import TestSupport
import Testing

/// The program as a user calls it.
@Suite(.enabled(if: Program.isPresent)) struct ConvertTests {
  private static let calls: [(arguments: String, status: Int32)] = [
    ("convert", 1), ("convert a --output b --jobs 0", 1),
    ("convert /nowhere/a.pdf --output OUT", 2), ("convert EMPTY --output OUT", 2),
    ("convert GOOD --output EMPTY/out", 5), ("convert GOOD EMPTY --output OUT", 20),
    ("convert GOOD --output OUT", 0), ("status /nowhere", 5),
    ("extract /nowhere/a.pdf", 2), ("restore /nowhere/a.txt", 2), ("segment /nowhere/a.txt", 2),
    ("--help", 0),
    ("convert --help", 0),
  ]

  @Test(arguments: calls)
  func exitCodesSayWhatHappened(call: String, expected: Int32) throws {
    try TemporaryFolder.with { folder in
      try Data().write(to: folder.appending(path: "EMPTY"))
      try Data("Tiêu chí 1\n".utf8).write(to: folder.appending(path: "GOOD"))
      let arguments = call.split(separator: " ").map { word in
        ["OUT", "EMPTY", "GOOD"].contains(where: word.hasPrefix)
          ? "\(folder.path)/\(word)" : String(word)
      }
      let told = try Program.run(arguments)
      #expect(told.status == expected)
      #expect(expected == 0 || !told.errors.isEmpty)
      #expect(expected == 0 || told.output.isEmpty, "messages belong on stderr")
    }
  }

  @Test func theVersionNamesEngineModelAndDictionary() throws {
    let told = try Program.run(["--version"])
    let names = told.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.first == "sohoa")
    for part in ["tesseract", "leptonica", "poppler", "dictionary"] {
      #expect(names.contains(Substring(part)))
    }
  }

  @Test func helpShowsExamplesAndExitCodes() throws {
    let told = try Program.run(["convert", "--help"])
    #expect(told.output.contains("sohoa convert baocao.pdf --output ketqua"))
    #expect(told.output.contains("130"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aBatchWhoseMessagesNobodyTakesGoesOn() throws {
    try TemporaryFolder.with { folder in
      let (input, output) = (folder.appending(path: "vao.txt"), folder.appending(path: "ra"))
      try Data("Tiêu chí 1\n".utf8).write(to: input)
      let call = "'\(Program.path)' convert '\(input.path)' /nowhere -o '\(output.path)'"
      #expect(try Program.shell("\(call) --log-level debug 2>/dev/full").status == 20)
      #expect(FileManager.default.fileExists(atPath: output.appending(path: "vao.json").path))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func textThatCannotBeWrittenIsTold() throws {
    let call = "echo 'Tieu chi 1' | '\(Program.path)' restore - >/dev/full 2>/dev/null"
    #expect(try Program.shell(call).status == 5)
  }

  @Test func namesOfFilesSteerNoTerminalAndBreakNoLine() throws {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "vao")
      try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
      for name in ["do\u{1B}[31m.txt", "hai\ndong.txt", "hong\r\u{202E}.pdf"] {
        try Data("%PDF-".utf8).write(to: input.appending(path: name))
      }
      let output = folder.appending(path: "ra").path
      let told = try Program.run(["convert", input.path, "-o", output, "--log-level", "debug"])
      let status = try Program.run(["status", output])
      for text in [told.errors, status.output] {
        #expect(text.contains("do\u{FFFD}[31m.txt") && text.contains("hai\u{FFFD}dong.txt"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\r" || $0 == "\u{202E}" })
      }
    }
  }

  @Test func aFolderThatIsInputAndOutputIsRefusedAndLeftAsItWas() throws {
    try TemporaryFolder.with { folder in
      try Data("Tiêu chí 1\n".utf8).write(to: folder.appending(path: "a.txt"))
      let told = try Program.run(["convert", folder.path, "--output", folder.path])
      #expect(told.status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
    }
  }

  @Test func aLogInJSONNamesFilesAndNeverTheirContent() throws {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "vao.txt")
      try Data("Câu rất riêng\n".utf8).write(to: input)
      let told = try Program.run([
        "convert", input.path, "--output", folder.appending(path: "ra").path, "--quiet",
        "--log-level", "debug", "--log-format", "json",
      ])
      let lines = told.errors.split(separator: "\n")
      #expect(!lines.isEmpty)
      for line in lines {
        let facts = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(facts["level"] != nil)
      }
      #expect(told.errors.contains("vao.txt"))
      #expect(!told.errors.contains("riêng"))
    }
  }
}
