import Pages
import Testing

@testable import Records

@Suite struct AgreementTests {
  /// Code, title, maximum and own score of each row; every word read with one confidence.
  private func assessment(_ rows: [[String]], _ confidence: Double) throws -> Assessment {
    let roles: [Table.Role] = [.code, .title, .maxScore, .selfScore]
    let table = Table(
      columns: roles.map { .init(role: $0, header: "") },
      rows: rows.map { row in
        let cells = row.enumerated().filter { !$0.element.isEmpty }
        return .init(
          page: 1,
          cells: cells.map { column, text in
            let box = Box(x0: 0, y0: 0, x1: 10, y1: 8)
            let words = text.split(separator: " ").map {
              Word(String($0), box: box, confidence: confidence)
            }
            let line = Line(words)
            return .init(column: column, passage: Passage([.init(page: 1, lines: [line])]))
          })
      })
    return try #require(AssessmentReader().assessments(in: Layout(blocks: [.table(table)])).first)
  }

  private static func rows(own: String) -> [[String]] {
    [
      ["1", "Điều hành", "10", "9"], ["1.1", "Kế hoạch", "6", own],
      ["1.2", "Kiểm tra", "4", "3,5"],
      ["", "Tổng cộng", "10", "9"],
    ]
  }

  @Test func pointsThatAddUpAreSurerAndOthersLessSureThanTheirReading() throws {
    let right = try assessment(Self.rows(own: "5,5"), 0.9).criteria[0].children[0].confidences
    let wrong = try assessment(Self.rows(own: "5,6"), 0.9).criteria[0].children[0].confidences
    let read = try #require(right.maxScore)
    #expect(right.selfScore == read)
    #expect(try #require(right.selfScore) > 0.9)
    #expect(try #require(wrong.selfScore) < 0.5)
    #expect(wrong.maxScore == read)
  }

  @Test func pointsAboveTheMaximumAreTheLeastSure() throws {
    let wrong = try assessment(Self.rows(own: "550"), 0.98).criteria[0].children[0].confidences
    #expect(try #require(wrong.selfScore) < 0.8)
  }

  @Test func aScannedRowOfPointsOnTopHasLostNoCode() throws {
    let bonus = [["", "ĐIỂM THƯỞNG", "5", "3"], ["", "Tổng cộng", "15", "12"]]
    let read = try assessment(Self.rows(own: "5,5").dropLast() + bonus, 0.9)
    #expect(read.criteria.map(\.title) == ["Điều hành", "ĐIỂM THƯỞNG"])
    #expect(SumCheck().findings(on: read) == [])
  }

  @Test func pointsOfAStepThatWereReadBadlyAreWithheldUnlessTheyAreItsOwn() throws {
    func step(_ own: String, _ confidence: Double) throws -> Double? {
      let rows = [
        ["1", "Điều hành", "3", "2"], ["", "Ban hành kịp thời: 3,00", "", own],
        ["2", "Kiểm tra", "4", "3"],
      ]
      return try assessment(rows, confidence).criteria[0].levels.first?.selfScore
    }
    #expect(try step("8", 0.3) == nil)
    #expect(try step("3", 0.3) == 3)
    #expect(try step("2", 0.3) == 2)
    #expect(try step("8", 0.9) == 8)
  }

  @Test func pointsReadBadlyThatNoSumConfirmsAreWithheldAndTold() throws {
    let wrong = try assessment(Self.rows(own: "55"), 0.3)
    #expect(wrong.criteria[0].children[0].selfScore == nil)
    #expect(wrong.criteria[0].children[0].maxScore == 6)
    let messages = ReadingCheck().findings(on: wrong).map(\.message)
    #expect(messages.contains { $0.hasPrefix("Mục 1.1: Điểm tự chấm đọc là “55”") })
    let printed = try assessment(Self.rows(own: "55"), 0.9)
    #expect(printed.criteria[0].children[0].selfScore == 55)
    let right = try assessment(Self.rows(own: "5,5"), 0.3)
    #expect(right.criteria[0].children[0].selfScore == 5.5)
    #expect(right.total.selfScore == 9)
  }

  @Test func aFieldWithoutAValueHasNoConfidence() throws {
    let rows = [["1", "Điều hành", "10", ""], ["2", "Công vụ", "5", "x"]]
    let assessment = try assessment(rows, 0.9)
    #expect(assessment.criteria.map(\.confidences.selfScore) == [nil, nil])
    #expect(assessment.criteria.allSatisfy { $0.confidence == $0.confidences.least })
  }

  @Test func remarksOnRowsThatAreNoCriterionAreFoundToo() throws {
    let rows =
      [["", "Mức đạt", "2", ""]] + Self.rows(own: "5,5").dropLast()
      + [["", "Tổng cộng", "10", "9,O"]]
    let assessment = try assessment(rows, 0.99)
    let messages = ReadingCheck().findings(on: assessment).map(\.message)
    #expect(messages.contains("Ô điểm tự chấm ghi “9,O”, không phải là số."))
    #expect(messages.contains { $0.hasPrefix("Dòng “Mức đạt” đứng trước mọi tiêu chí") })
  }
}
