import Foundation
import LanguageModel
import Testing
import Vietnamese

@Suite struct LanguageModelTests {
  private static func context(_ model: LanguageModel, _ words: [String]) throws
    -> LanguageModel.Context
  {
    try words.reduce(model.sentenceStart) {
      model.context(after: $0, adding: try #require(model.token(of: $1)))
    }
  }

  @Test(arguments: [
    [], ["ủy"], ["ủy", "ban"], ["ủy", "ban", "nhân"], ["báo", "cáo", "kết"], ["tỉnh", ",", "sở"],
    ["vụ", "ban", "quả"],
  ])
  func probabilitiesBehindAContextAddUpToOne(words: [String]) throws {
    let model = try SmallModel.open(SmallModel.data())
    let context = try Self.context(model, words)
    let sum = model.vocabulary.reduce(0.0) {
      $0 + Double(exp(model.logProbability(of: $1, after: context)))
    }
    #expect(abs(sum - 1) < 0.04)
  }

  @Test(arguments: [2, 3, 4]) func whatWasCountedIsLikelier(order: Int) throws {
    let model = try SmallModel.open(SmallModel.data(order: order))
    let context = try Self.context(model, ["ủy", "ban", "nhân"])
    let people = try #require(model.token(of: "dân"))
    let office = try #require(model.token(of: "phòng"))
    #expect(model.order == order)
    #expect(
      model.logProbability(of: people, after: context)
        > model.logProbability(of: office, after: context) + 1)
  }

  @Test func classesAndSpellingsFindTheirTokens() throws {
    let model = try SmallModel.open(SmallModel.data())
    #expect(model.token(of: "30/8/2021", .number) == .date)
    #expect(model.token(of: "2023", .number) == .year)
    #expect(model.token(of: "100%", .number) == .percentage)
    #expect(model.token(of: "18/QĐ-UBND", .symbol) == .symbol)
    #expect(model.token(of: "Uỷ", .word) == model.token(of: "ủy"))
    #expect(model.token(of: ".", .punctuation) == .sentenceEnd)
    #expect(model.token(of: "-", .punctuation) == nil)
    #expect(model.token(of: "Xyzt", .word) == .unknownName)
    #expect(model.token(of: "cdng", .word) == .unknown)
    #expect(model.token(of: "TTHC", .acronym) == .acronym)
  }

  @Test func textsAndTokensAgree() throws {
    let model = try SmallModel.open(SmallModel.data())
    for token in model.vocabulary.dropFirst() {
      #expect(model.token(of: model.text(of: token)) == token)
    }
    #expect(model.count(of: try #require(model.token(of: "tỉnh"))) == 2 * 8 * 8)
  }

  @Test func contextsForgetWhatTellsNothingApart() throws {
    let model = try SmallModel.open(SmallModel.data())
    let one = try Self.context(model, ["tỉnh", ",", "nhân"])
    let other = try Self.context(model, ["quả", "nhân"])
    #expect(one == other)
    let end = model.context(after: one, adding: .sentenceEnd)
    #expect(end == model.sentenceStart)
  }

  @Test func scoreIsProbabilityAndNextContext() throws {
    let model = try SmallModel.open(SmallModel.data())
    let context = try Self.context(model, ["ủy"])
    let token = try #require(model.token(of: "ban"))
    let score = model.score(token, after: context)
    #expect(score.logProbability == model.logProbability(of: token, after: context))
    #expect(score.next == model.context(after: context, adding: token))
  }

  @Test func aTokenBehindOneOtherIsScoredAsBehindThatAlone() throws {
    let model = try SmallModel.open(SmallModel.data())
    for word in ["ủy", "tỉnh", "hải", ","] {
      let last = try #require(model.token(of: word))
      let context = model.context(after: .empty, adding: last)
      for token in model.vocabulary {
        #expect(
          model.logProbability(of: token, afterToken: last)
            == model.logProbability(of: token, after: context))
      }
    }
  }

  @Test func twoBuildsGiveTheSameBytes() throws {
    #expect(try SmallModel.data() == SmallModel.data())
  }
}
