import Foundation
import Pages
import Records
import Segmentation
import Testing

/// Recorded pages of layouts made by `Fixtures/make.py`, and of documents that a word processor
/// printed (`word-…`), against what they were made from.
@Suite struct LayoutTests {
  /// What `make.py` says a table holds.
  private struct Expected: Decodable {
    struct Node: Decodable {
      var code: String
      var title: String
      var maxScore: Double?
      var selfScore: Double?
      var explanation: String
      var levels: [Level]
      var children: [Node]?
    }
    struct Level: Decodable { var points: Double? }
    struct Table: Decodable {
      var title: String
      var year: Int
      var criteria: [Node]
      var total: Total?
    }
    struct Total: Decodable {
      var maxScore: Double
      var selfScore: Double
    }
    var assessments: [Table]
  }

  @Test(arguments: [
    "stacked", "twelve-pages", "turned", "seal", "gaps-top", "gaps-middle", "gaps-scan",
    "level-scan", "upright-scan", "partly-scan", "roman-scan", "word-sums", "word-quarters",
    "word-points-in-titles", "word-parts", "word-statistics", "word-dark-header",
    "word-inner-table", "word-two-columns", "word-fields",
  ])
  func everyRowAndScoreIsFound(layout: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let data = try Data(contentsOf: folder.appending(path: "\(layout).jsonl"))
    let pages = try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Page.self, from: $0)
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(
      Expected.self, from: Data(contentsOf: folder.appending(path: "\(layout).expected.json"))
    ).assessments[0]
    let found = AssessmentReader().assessments(in: Segmenter().layout(of: pages))
    #expect(found.count == 1)
    let assessment = try #require(found.first)
    #expect(assessment.title == expected.title)
    #expect(assessment.year == expected.year)
    #expect(assessment.total.maxScore == expected.total?.maxScore)
    #expect(assessment.total.selfScore == expected.total?.selfScore)
    #expect(Self.lines(assessment.criteria) == Self.lines(expected.criteria))
  }

  private static func lines(_ nodes: [Criterion]) -> [String] {
    nodes.flatMap { node in
      let points = node.levels.map { $0.points ?? -1 }
      return [
        "\(node.code)|\(node.title)|\(node.maxScore ?? -1)|\(node.selfScore ?? -1)|\(points)"
      ] + lines(node.children)
    }
  }

  private static func lines(_ nodes: [Expected.Node]) -> [String] {
    nodes.flatMap { node in
      let points = node.levels.map { $0.points ?? -1 }
      return [
        "\(node.code)|\(node.title)|\(node.maxScore ?? -1)|\(node.selfScore ?? -1)|\(points)"
      ]
        + lines(node.children ?? [])
    }
  }
}
