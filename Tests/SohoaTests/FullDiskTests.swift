import Foundation
import TestSupport
import Testing

/// A small disk of our own, where the system lets an ordinary user have one.
@Suite(.enabled(if: Program.isPresent && SmallDisk.canBeMade)) struct FullDiskTests {
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
      let told = try Program.shell(
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

/// A disk in memory that only this test's processes see.
private enum SmallDisk {
  static let canBeMade =
    (try? Program.shell("unshare -rm mount -t tmpfs -o size=1m tmpfs /mnt"))?.status == 0
}
