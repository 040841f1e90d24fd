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
    #expect(stretch.rows.lowerBound >= 40 + 36)
    #expect(stretch.rows.upperBound <= 40 + 12 * 15 + 1)
  }

  @Test func aRowOverSeveralColumnsPartsFewer() throws {
    let wide = [40...280, 310...330, 360...380]
    let lines =
      Array(repeating: Self.row, count: 24) + [wide] + Array(repeating: Self.row, count: 24)
    let profile = Self.profile(lines)
    let stretch = try #require(profile.stretches().first)
    #expect(stretch.gaps.count == 4)
    let band = (40 + 12 * 24)..<(40 + 12 * 24 + 8)
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

  /// Columns with three points of white between them, titles of which some fill their column.
  private static let tight = [
    [40...48, 63...180, 185...205, 212...230, 260...400],
    [40...60, 63...150, 185...208, 212...230, 260...380],
  ]

  @Test func columnsThatAllButTouchPartWhereTheirLinesEndDifferently() throws {
    let profile = Self.profile((0..<10).flatMap { _ in Self.tight })
    #expect(try #require(profile.stretches().first).gaps.count == 4)
  }

  @Test func wordsInLineAreNoColumns() throws {
    // "Nội dung 1" in the column of codes: the same white between its words in every row.
    let rows = Self.tight.map { [20...26, 29...37] + $0 }
    let profile = Self.profile((0..<10).flatMap { _ in rows })
    #expect(try #require(profile.stretches().first).gaps.count == 4)
  }

  @Test func aLineOverTwoColumnsIsReadInOnePieceAndTheRestByColumns() throws {
    let label = [40...200, 212...230]
    let rows = (0..<10).flatMap { _ in Self.tight }
    let profile = Self.profile(rows + [label] + rows)
    let stretch = try #require(profile.stretches().first)
    let cuts = ColumnCuts(profile: profile, gaps: stretch.gaps) { _, _ in false }
    let parts = cuts.parts(of: stretch.rows, from: 0..<1200)
    #expect(parts.filter { $0.column == 0 }.count == 3)
    #expect(parts.filter { $0.column == 3 }.count == 1)
    let crossing = try #require(parts.first { $0.columns.contains(300) && $0.column == 0 })
    #expect(crossing.rows == (40 + 12 * 20)..<(40 + 12 * 20 + 8))
  }
}
