import Foundation
import Testing

@testable import Channels

@Suite struct PageMillTests {
  @Test func theSameSeedDrawsTheSamePages() {
    var first = SeededGenerator(seed: 7)
    var second = SeededGenerator(seed: 7)
    var other = SeededGenerator(seed: 8)
    let styles = (0..<20).map { _ in
      PageStyle.random(among: PageStyle.families, using: &first)
    }
    #expect(
      styles
        == (0..<20).map { _ in PageStyle.random(among: PageStyle.families, using: &second) })
    #expect(
      styles
        != (0..<20).map { _ in PageStyle.random(among: PageStyle.families, using: &other) })
  }

  @Test func drawnPagesStayWithinWhatScannersDo() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let style = PageStyle.random(among: PageStyle.families, using: &generator)
      #expect((10...14).contains(style.size))
      #expect((120...300).contains(style.dotsPerInch))
      #expect(abs(style.skew) <= 0.5)
      #expect((30...90).contains(style.lineLength))
      #expect(style.family.hasBold || !style.isBold)
    }
  }

  @Test func choicesFollowTheirWeights() {
    var generator = SeededGenerator(seed: 3)
    let picks = (0..<3000).map { _ in generator.pick([("a", 1), ("b", 3)]) }
    #expect((600...900).contains(picks.count { $0 == "a" }))
  }

  @Test func aMissingProgramNamesThePackageToInstall() {
    let error = #expect(throws: ChannelError.self) {
      try Program("no-such-program-here", package: "tesseract-ocr")
    }
    #expect(error?.description.contains("apt-get install tesseract-ocr") == true)
  }

  @Test func aProgramThatFailsIsNotPassedOver() throws {
    let program = try Program("false", package: "coreutils")
    #expect(throws: ChannelError.programFailed(name: "false", status: 1)) { try program.run([]) }
  }
}
