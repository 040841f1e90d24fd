import Evaluation
import Testing

@Suite struct EvaluationTests {
  private func evaluation(
    _ gold: String, _ restored: String, raw: String? = nil, judgements: [Judgement]? = nil
  ) throws -> Evaluation {
    try Evaluation(
      gold: ComparedText.lines(of: gold), restored: ComparedText.lines(of: restored),
      raw: raw.map(ComparedText.lines), judgements: judgements)
  }

  @Test(arguments: [
    ("Kế hoạch số 12/KH-VP.", ["Kế", "hoạch", "số", "12/KH-VP"]),
    ("(20/10/2023),", ["20/10/2023"]),
    ("đạt 11,5/12,5 điểm;", ["đạt", "11,5/12,5", "điểm", ";"]),
    ("a) cải-cách ⟨?⟩ x_y", ["a", ")", "cải", "-", "cách", "⟨?⟩", "x", "_", "y"]),
    ("s6 100%", ["s6", "100%"]), ("", []), ("  \t ", []),
    ("cu\u{309}a", ["của"]), ("H½ m²", ["H½", "m²"]), ("…\"", ["…", "\""]),
  ]) func aLineFallsIntoTokens(line: String, tokens: [String]) {
    #expect(
      Token.tokens(of: line).map(\.text).map { Array($0.utf8) } == tokens.map { Array($0.utf8) })
  }

  @Test func figuresSyllablesAndMarksAreCountedApart() throws {
    let found = try evaluation("Số 12/QĐ-VP, ngày 3/4", "Sô 12/QD-VP. ngày 3/4")
    #expect(found.syllableErrors == Tally(count: 1, total: 2))
    #expect(found.figureErrors == Tally(count: 1, total: 2))
    #expect(found.markErrors == Tally(count: 0, total: 0))
    #expect(found.characterErrors == Tally(count: 3, total: 21))
    #expect(found.damaged == nil && found.edits == nil && found.calibration == nil)
  }

  @Test(arguments: [
    ("một ⟨?⟩ hai", "một ba bốn hai", 0), ("một ⟨?⟩ hai", "một hai", 0),
    ("⟨?⟩", "một hai", 0), ("⟨?⟩", "", 0), ("một ⟨?⟩", "mốt gì", 1), ("một", "⟨?⟩ một", 0),
  ]) func aGapSwallowsAnyRun(gold: String, restored: String, wrong: Int) throws {
    #expect(try evaluation(gold, restored).syllableErrors.count == wrong)
  }

  @Test func linesWithGapsHaveNoCharacterErrors() throws {
    let found = try evaluation("một ⟨?⟩\nhai", "mốt\nhai")
    #expect(found.characterErrors == Tally(count: 0, total: 3))
  }

  @Test func missingAndAddedTokensAreErrors() throws {
    let found = try evaluation("cải cách hành chính", "cải hành chính công")
    #expect(found.syllableErrors == Tally(count: 2, total: 4))
    #expect(Set(found.confusions.map(\.gold)) == [nil, "cách"])
    #expect(Set(found.confusions.map(\.restored)) == ["công", nil])
  }

  @Test func whatWasRightAndIsWrongNowIsDamaged() throws {
    let found = try evaluation("tổ chức bộ máy", "tổ chức bố máy", raw: "t6 chirc bộ máy")
    #expect(found.damaged == Tally(count: 1, total: 2))
    #expect(found.edits?.precision == Tally(count: 2, total: 3))
    #expect(found.edits?.recall == Tally(count: 2, total: 2))
    #expect(found.edits?.overCorrection == Tally(count: 1, total: 3))
  }

  @Test(arguments: ["một\nhai", "\u{FEFF}một\nhai\n", "một\r\nhai\r\n", "mô\u{323}t\nhai\n\n\u{C}"])
  func lineEndsByteOrderMarksAndUnicodeFormsDoNotCount(restored: String) throws {
    let found = try evaluation("một\nhai\n", restored)
    #expect(found.syllableErrors == Tally(count: 0, total: 2))
    #expect(found.characterErrors == Tally(count: 0, total: 6))
  }

  @Test func textsOfDifferentLengthAreRefused() {
    let error = #expect(throws: EvaluationError.self) { try evaluation("một\nhai", "một") }
    #expect(error?.description.contains("bản chuẩn có 2 dòng, bản phục hồi có 1 dòng") == true)
    #expect(throws: EvaluationError.self) { try evaluation("một", "một", raw: "một\nhai") }
  }

  @Test func tiersHoldTheirTokensAndThoseAbove() throws {
    let found = try evaluation(
      "công tác dân vận", "công tác dần vận", raw: "cdng tac dan van",
      judgements: [
        Judgement(line: 0, offset: 0, from: "cdng", to: "công", posterior: 0.999),
        Judgement(line: 0, offset: 5, from: "tac", to: "tác", posterior: 0.96),
        Judgement(line: 0, offset: 9, from: "dan", to: "dần", posterior: 0.7),
        Judgement(line: 0, offset: 13, from: "van", to: "vận", posterior: 0.97),
      ])
    let tiers = try #require(found.calibration)
    #expect(tiers.map(\.confidence) == [0.99, 0.95, 0.9, 0.8, 0.5, 0])
    #expect(tiers.map(\.precision.count) == [1, 3, 3, 3, 3, 3])
    #expect(tiers.map(\.precision.total) == [1, 3, 3, 3, 4, 4])
    #expect(tiers.allSatisfy { $0.share.total == 4 })
  }

  @Test func aJoinedOrSplitTokenIsFoundWhereItMovedTo() throws {
    let found = try evaluation(
      "Nội dung cấp tỉnh", "Nội dung cấp tình", raw: "Noidung c 4p tinh",
      judgements: [
        Judgement(line: 0, offset: 0, from: "Noidung", to: "Nội dung", posterior: 0.9),
        Judgement(line: 0, offset: 8, from: "c 4p", to: "cấp", posterior: 0.9),
        Judgement(line: 0, offset: 13, from: "tinh", to: "tình", posterior: 0.9),
      ])
    #expect(found.calibration?.last?.precision == Tally(count: 2, total: 3))
  }

  @Test func linesOfLaterPagesAreCountedFromTheirFormFeed() throws {
    let found = try evaluation(
      "một\n\u{C}hai", "một\n\u{C}hài",
      judgements: [
        Judgement(page: 2, line: 0, offset: 1, from: "hai", to: "hài", posterior: 0.9)
      ])
    #expect(found.calibration?.last?.precision == Tally(count: 0, total: 1))
  }

  @Test func explanationsAreReadFromJSONLines() throws {
    let line = #"{"page":1,"line":2,"offset":3,"from":"s6","to":"số","posterior":0.5,"x":[]}"#
    let read = try Judgement.judgements(inLines: "\(line)\n\n\(line)\n")
    #expect(read.count == 2 && read[0].to == "số" && read[0].line == 2)
    #expect(throws: EvaluationError.malformedExplanation(line: 2)) {
      try Judgement.judgements(inLines: "\(line)\nno\n")
    }
  }

  @Test func pagesCountAsOneLineEach() {
    #expect(ComparedText.pages(of: "một\n hai\n\u{C}ba\n\u{C}\n") == ["một hai", "ba"])
    #expect(ComparedText.lines(of: "") == [""])
  }
}
