import Foundation
import TestSupport
import Testing

/// A small disk of our own, where the system lets an ordinary user have one.
@Suite(.enabled(if: Program.isPresent && Shell.canMount)) struct FullDiskTests {
  @Test func aFullDiskIsToldLeavesNothingHalfWrittenAndIsGoneOnFrom() throws {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "in")
      try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
      let text = (1...60).map { "Tiêu chí \($0): Công tác của tỉnh Hải Sơn\t\($0),5" }
        .joined(separator: "\n")
      for number in 1...40 {
        try Data("\(number)\n\(text)".utf8).write(to: input.appending(path: "\(number).txt"))
      }
      let convert = "'\(Program.path)' convert '\(input.path)' -o '\(folder.path)/disk/out' -q"
      let told = try Shell.run(
        """
        mkdir '\(folder.path)/disk'
        exec unshare -rm sh -c "mount -t tmpfs -o size=1200k tmpfs '\(folder.path)/disk'
          \(convert) 2>'\(folder.path)/stderr'; echo \\$?
          find '\(folder.path)/disk/out' -maxdepth 1 -size 0
          mount -o remount,size=100m '\(folder.path)/disk'
          \(convert); echo \\$?; ls '\(folder.path)/disk/out' | grep -c txt"
        """)
      #expect(told.output == "5\n0\n40\n")
      let message = try String(contentsOf: folder.appending(path: "stderr"), encoding: .utf8)
      #expect(message.contains("Hãy kiểm tra quyền ghi và dung lượng đĩa"))
    }
  }
}

/// The system's shell.
private enum Shell {
  /// Whether it may mount what only it sees.
  static let canMount =
    (try? run("unshare -rm mount -t tmpfs -o size=1m tmpfs /mnt 2>/dev/null"))?.status == 0

  static func run(_ command: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = output
    try process.run()
    let told = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
