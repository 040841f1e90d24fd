import Foundation
import TestSupport
import Testing

/// `sohoa segment` as a user calls it.
@Suite(.enabled(if: Program.isPresent)) struct SegmentTests {
  private static let report = Samples.reports.appending(path: "van-phong-2023.pdf").path

  @Test func everyPageIsDrawnWithWhatWasFoundOnIt() throws {
    try TemporaryFolder.with { folder in
      let pictures = folder.appending(path: "anh")
      let plain = try Program.run(["segment", Self.report])
      let told = try Program.run(["segment", Self.report, "--debug-image", pictures.path])
      #expect(told.status == 0)
      #expect(told.output == plain.output)
      let files = try TemporaryFolder.contents(of: pictures)
      #expect(Set(files.keys) == ["trang-1.png", "trang-2.png", "trang-3.png"])
      let signature = Data([0x89, 0x50, 0x4E, 0x47])
      #expect(files.values.allSatisfy { $0.prefix(4) == signature && $0.count > 10_000 })
    }
  }

  @Test func aTextHasNoPicture() throws {
    try TemporaryFolder.with { folder in
      let text = folder.appending(path: "a.txt")
      try Data("Tiêu chí 1\n".utf8).write(to: text)
      let told = try Program.run([
        "segment", text.path, "--debug-image", folder.appending(path: "anh").path,
      ])
      #expect(told.status == 2)
      #expect(told.errors.contains("không có ảnh trang"))
    }
  }

  @Test func theHelpNamesTheOption() throws {
    let told = try Program.run(["segment", "--help"])
    #expect(told.output.contains("--debug-image"))
    #expect(told.output.contains("vai trò của cột"))
  }
}
