import Foundation
import TestSupport
import Testing

@testable import Export

@Suite struct StoredZipTests {
  /// A number of files, and whether the directory of a ZIP container can count them.
  @Test(arguments: [(0, true), (65_535, true), (65_536, false)])
  func noMoreFilesThanTheDirectoryCounts(files: Int, fits: Bool) {
    var archive = StoredZip()
    for number in 0..<files { archive.add("\(number)", []) }
    #expect((archive.finished() != nil) == fits)
  }

  @Test(.enabled(if: ForeignTool("unzip") != nil))
  func unzipFindsEveryFileWhole() throws {
    var archive = StoredZip()
    for number in 1...300 { archive.add("\(number).xml", Array("<trang>\(number)</trang>".utf8)) }
    let bytes = try #require(archive.finished())
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.zip")
      try Data(bytes).write(to: file)
      let unzip = try #require(ForeignTool("unzip"))
      #expect(try unzip.run(["-tq", file.path]).status == 0)
      #expect(try unzip.run(["-p", file.path, "300.xml"]).output == "<trang>300</trang>")
    }
  }
}
