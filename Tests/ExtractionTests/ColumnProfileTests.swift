import Testing

@testable import Extraction

/// Where columns part, told from boxes around ink on a page of 600 by 800 points.
@Suite struct ColumnProfileTests {
  /// Lines of text 12 points apart: each from where to where its runs of ink reach.
  private static func profile(_ lines: [[ClosedRange<Int>]]) -> ColumnProfile {
    let pieces = lines.enumerated().flatMap { index, runs in
      runs.map { PixelArea(x: $0.lowerBound, y: 40 + 12 * index, width: $0.count, height: 8) }
    }
    return ColumnProfile(of: pieces, width: 600, height: 800, pixels: 1)
  }

  private static let row = [40...55, 80...280, 310...330, 360...380, 410...570]

  @Test func columnsPartAtTheGapsOfAllRows() throws {
    let stretches = Self.profile(Array(repeating: Self.row, count: 12)).stretches()
    #expect(stretches.count == 1)
    #expect(try #require(stretches.first).gaps.count == 4)
  }

  @Test func aTitleAboveAndTextBelowAreNoPartOfTheTable() throws {
    let text = [40...570]
    let lines = [text, [], []] + Array(repeating: Self.row, count: 12) + [[], text, text]
    let stretch = try #require(Self.profile(lines).stretches().first)
    #expect(stretch.rows.lowerBound >= (40 + 36) / 3)
    #expect(stretch.rows.upperBound <= (40 + 12 * 15) / 3 + 1)
  }

  @Test func aRowOverSeveralColumnsPartsFewer() throws {
    let wide = [40...280, 310...330, 360...380]
    let lines =
      Array(repeating: Self.row, count: 24) + [wide] + Array(repeating: Self.row, count: 24)
    let profile = Self.profile(lines)
    let stretch = try #require(profile.stretches().first)
    #expect(stretch.gaps.count == 4)
    let band = (40 + 12 * 24) / 3..<(40 + 12 * 24 + 8) / 3
    #expect(profile.borders(of: stretch.gaps, in: band).map(\.count) == [0, 1, 1, 1])
  }

  @Test(arguments: [
    [40...570],  // running text
    [40...250, 330...570],  // a letterhead, two signatures
    [40...100, 130...400, 430...570],  // a list with marks and pages
  ])
  func textInFewColumnsIsNoTable(runs: [ClosedRange<Int>]) {
    #expect(Self.profile(Array(repeating: runs, count: 20)).stretches().isEmpty)
  }
}
