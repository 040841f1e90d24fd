import Pages
import Testing

@testable import Records

@Suite struct FindingTests {
  /// "1 10 9" is a criterion with maximum and own score, "-" for none; deeper rows are children.
  private func criterion(
    _ code: String, _ most: Double?, _ own: Double?, _ title: String = "Việc",
    _ children: [Criterion] = []
  ) -> Criterion {
    var criterion = Criterion(code: code, title: title, page: 1)
    criterion.maxScore = most
    criterion.selfScore = own
    criterion.children = children
    return criterion
  }

  private func assessment(_ criteria: [Criterion], total: (Double, Double)? = nil) -> Assessment {
    var assessment = Assessment(columns: [], criteria: criteria)
    assessment.total.maxScore = total?.0
    assessment.total.selfScore = total?.1
    return assessment
  }

  private func findings(_ assessment: Assessment) -> [String] {
    let all =
      SumCheck().findings(on: assessment) + ScoreCheck().findings(on: assessment)
      + LevelCheck().findings(on: assessment) + CodeCheck().findings(on: assessment)
      + ReadingCheck().findings(on: assessment)
    return all.map { "\($0.code.rawValue) \($0.place.criterion ?? "total")" }
  }

  private var clean: Assessment {
    assessment(
      [
        criterion("1", 10, 9, "Điều hành", [criterion("1.1", 6, 5.5), criterion("1.2", 4, 3.5)]),
        criterion("2", 5, 5, "Công vụ", [criterion("2.1", 5, 5)]),
      ], total: (15, 14))
  }

  @Test func aCleanTableHasNone() {
    #expect(findings(clean) == [])
  }

  @Test func aWrongSumIsFoundWhereItIsAndNotAbove() {
    var wrong = clean
    wrong.criteria[0].children[0].children = [criterion("1.1.1", 6, 3), criterion("1.1.2", 0, 0)]
    #expect(findings(wrong) == ["sum_mismatch 1.1"])
    wrong = clean
    wrong.criteria[1].selfScore = 4
    #expect(findings(wrong) == ["sum_mismatch 2"])
    wrong = clean
    wrong.total.selfScore = 15
    #expect(findings(wrong) == ["sum_mismatch total"])
  }

  @Test func messagesTellTheValues() {
    var wrong = clean
    wrong.criteria[0].selfScore = 9.25
    let messages = SumCheck().findings(on: wrong).map(\.message)
    #expect(messages == ["Mục 1: điểm tự chấm ghi 9,25, cộng các mục con được 9."])
  }

  @Test func aScoreAboveTheMaximumIsFound() {
    var wrong = clean
    wrong.criteria[1].children[0].selfScore = 6
    wrong.criteria[1].selfScore = 6
    wrong.total.selfScore = 15
    #expect(findings(wrong) == ["score_above_max 2", "score_above_max 2.1"])
  }

  @Test func aMissingScoreIsFoundAndItsSumNotBlamed() {
    var wrong = clean
    wrong.criteria[0].children[1].selfScore = nil
    #expect(findings(wrong) == ["score_missing 1.2"])
  }

  @Test func codesTwiceAndCodesSkippedAreFound() {
    let twice = assessment([criterion("1", 1, 1), criterion("2", 1, 1), criterion("2", 1, 1)])
    #expect(findings(twice) == ["duplicate_code 2"])
    let skipped = assessment([criterion("1", 1, 1), criterion("3", 1, 1)])
    #expect(findings(skipped) == ["gap_in_codes 3"])
    let headless = assessment([criterion("1", 1, 1, "Việc", [criterion("1.2", 1, 1)])])
    #expect(findings(headless) == ["gap_in_codes 1.2"])
    let letters = ["a)", "b)", "c)", "d)", "e)"].map { criterion($0, 1, 1) }
    #expect(findings(assessment(letters)) == [])
    let under = { (code: String) in
      criterion(code, 1, 1, "Việc", [criterion("1", 1, 1, "Việc", [criterion("1.1", 1, 1)])])
    }
    #expect(findings(assessment([under("I"), under("II")])) == [])
    #expect(findings(assessment([under("I"), under("I")])).first == "duplicate_code I")
  }

  @Test func levelsExcludeEachOtherOrAddUp() {
    func levels(_ own: [Double?]) -> Assessment {
      var criterion = criterion("1", 3, 3)
      criterion.levels = own.map {
        var level = Criterion.Level(text: "Mức")
        level.selfScore = $0
        return level
      }
      return assessment([criterion, self.criterion("2", 1, 1)])
    }
    #expect(findings(levels([3, nil, nil])) == [])
    #expect(findings(levels([1.5, 1.5])) == [])
    #expect(findings(levels([2, nil])) == ["sum_mismatch 1"])
    // The criterion is wrong by its levels; its parent's sum is right without that.
    let under = assessment([criterion("0", 4, 3, "Nhóm", levels([2, nil]).criteria)])
    #expect(findings(under).filter { $0.hasSuffix(" 0") } == [])
  }

  /// Criteria with scales "3; 1,5; 0", each with the unit's points and those of its steps.
  private func scaled(_ own: [(Double, steps: [Double?])]) -> Assessment {
    assessment(
      own.enumerated().map { index, own in
        var criterion = criterion("\(index + 1)", 3, own.0)
        criterion.levels = zip([3, 1.5, 0], own.steps).map { points, own in
          var level = Criterion.Level(text: "Mức")
          (level.points, level.selfScore) = (points, own)
          return level
        }
        return criterion
      })
  }

  @Test func oneStepOfAScaleHolds() {
    func findings(_ assessment: Assessment) -> [String?] {
      LevelCheck().findings(on: assessment).map(\.place.criterion)
    }
    #expect(findings(scaled([(3, [3, nil, nil]), (1.5, [nil, 1.5, nil])])) == [])
    #expect(findings(scaled([(3, [3, nil, nil]), (3, [3, 1.5, nil])])) == ["2"])
    let strict = Array(repeating: (3.0, steps: [3, nil, nil] as [Double?]), count: 15)
    #expect(findings(scaled(strict + [(2, [2, nil, nil])])) == ["16"])
    // Elsewhere scales leave room between their steps.
    #expect(findings(scaled(strict.dropLast() + [(2, [2, nil, nil])])) == [])
  }

  @Test func groupsWithoutPointsCountForTheirChildren() {
    func table(_ own: Double) -> Assessment {
      let groups = [
        criterion("1.1", nil, nil, "Nhóm", [criterion("1.1.1", 2, 2), criterion("1.1.2", 1, 1)]),
        criterion("1.2", nil, nil, "Nhóm", [criterion("1.2.1", 4, 3)]),
      ]
      return assessment([criterion("1", 7, own, "Việc", groups), criterion("2", 1, 1)])
    }
    #expect(findings(table(6)) == [])
    #expect(findings(table(5)) == ["sum_mismatch 1"])
  }

  @Test func codesOutOfOrderAreFound() {
    let swapped = assessment([criterion("1", 1, 1), criterion("3", 1, 1), criterion("2", 1, 1)])
    #expect(findings(swapped) == ["code_out_of_order 2"])
  }

  @Test func aTitleMayTellTheLimit() {
    let title = "Điểm thưởng (tối đa không quá 5 điểm)"
    let table = { own in
      self.assessment(self.clean.criteria + [self.criterion("3", nil, own, title)])
    }
    #expect(findings(table(5)).filter { $0.hasPrefix("score_above") } == [])
    #expect(findings(table(6)).filter { $0.hasPrefix("score_above") } == ["score_above_max 3"])
  }

  @Test(arguments: [(14.0, 15.0, 0), (13, 15, 1), (80, 100, 0)])
  func theTotalInTheTextIsThatOfTheTable(score: Double, most: Double, count: Int) {
    var stated = ProseScore(label: "kết quả", page: 1)
    (stated.score, stated.maxScore) = (score, most)
    let found = StatedTotalCheck().findings(on: [clean], stated: stated)
    #expect(found.map(\.code) == Array(repeating: .sumMismatch, count: count))
  }

  @Test func pointsOnTopAndPointsTakenOffAreTheTablesChoice() {
    let bonus = criterion("3", 5, 2, "ĐIỂM THƯỞNG")
    let penalty = criterion("4", nil, 1, "ĐIỂM TRỪ")
    let base = clean.criteria
    #expect(findings(assessment(base + [bonus], total: (20, 16))) == [])
    #expect(findings(assessment(base + [bonus], total: (15, 14))) == [])
    #expect(findings(assessment(base + [bonus, penalty], total: (20, 15))) == [])
    #expect(findings(assessment(base + [bonus], total: (19, 16))) == ["sum_mismatch total"])
  }

  @Test func doubtfulRowsAreFound() {
    var doubtful = clean
    doubtful.criteria[0].children[0].confidences.selfScore = 0.3
    #expect(findings(doubtful) == ["low_confidence 1.1"])
    #expect(
      ReadingCheck().findings(on: doubtful).map(\.message)
        == ["Mục 1.1: điểm tự chấm 5,5 đọc không chắc chắn (độ tin cậy 30 %)."])
    doubtful = clean
    doubtful.criteria[1].confidences.title = 0.4
    #expect(findings(doubtful) == ["low_confidence 2"])
  }

  @Test(arguments: [(5.0, "5"), (0.25, "0,25"), (7.5, "7,5"), (0.05, "0,05"), (-1.5, "-1,5")])
  func scoresAreWrittenWithAComma(score: Double, written: String) {
    #expect(ScoreField.written(score) == written)
  }
}
