import Pages
import Testing

@testable import Records

@Suite struct ProseScoreReaderTests {
  private func read(_ text: String) -> (parts: [ProseScore], total: ProseScore?) {
    ProseScoreReader().scores(in: Layout(text: text))
  }

  @Test func eachMemberOfAnEnumerationIsAScore() {
    let scores = read(SampleText.plan).parts
    #expect(scores.map(\.label) == ["Công tác chỉ đạo, điều hành", "Cải cách tài chính công"])
    #expect(scores.map(\.score) == [9.25, 8])
    #expect(scores.map(\.maxScore) == [10, 8])
    #expect(scores.map(\.rank) == [6, 1])
    #expect(scores.map(\.rankedOf) == [19, 19])
  }

  @Test func theTotalStandsApart() throws {
    let total = try #require(read(SampleText.plan).total)
    #expect(total.score == 84.65)
    #expect(total.maxScore == 100)
    #expect(total.rank == 11)
    #expect(total.rankedOf == 19)
    #expect(total.label == "điểm Chỉ số của Ban")
  }

  @Test(arguments: [
    "1. Công tác cán bộ: đạt 7,5/10 điểm, xếp hạng 3/20.",
    "- Công tác cán bộ (7.5/10 điểm, xếp vị thứ 3/20);",
    "(2) Công tác cán bộ: 7,5/10 điểm, đứng thứ 3/20 cơ quan",
    "a) Công tác cán bộ đạt 7,5/10 điểm, xếp thứ 3/20",
    "- Công tác cán bộ: 7,5 điểm trên tổng số 10 điểm, xếp vị trí 3 trong 20 đơn vị;",
    "- Công tác cán bộ đạt 7,5 điểm (điểm tối đa 10), xếp thứ ba trong 20 sở, ngành;",
    "- Công tác cán bộ: 7,5/10 điểm (75,00%), xếp thứ 3/20.",
    "Kết quả như sau: (1) Công tác cán bộ (7,5/10 điểm; hạng 3/20)",
  ])
  func theyAreToldInManyForms(text: String) throws {
    let score = try #require(read(text).parts.first)
    #expect(score.label == "Công tác cán bộ")
    #expect([score.score, score.maxScore] == [7.5, 10])
    #expect([score.rank, score.rankedOf] == [3, 20])
  }

  @Test func aSumIsATotalWithoutThatItReachesAnything() throws {
    let total = try #require(
      read("Năm 2022, Sở đạt tổng điểm 86,75/100 điểm, xếp thứ 7/19 sở, ban, ngành.").total)
    #expect(total.label == "tổng điểm")
    #expect([total.score, total.maxScore] == [86.75, 100])
    #expect([total.rank, total.rankedOf] == [7, 19])
  }

  @Test(arguments: [
    "a.2) Chỉ tiêu cụ thể: Phấn đấu đạt chỉ số điểm 10,5/10,5 điểm.",
    "b) Năm 2024 phấn đấu đạt trên 85/100 điểm, xếp trong tốp 10/20.",
    "- Đã xử lý 48.035/48.555 hồ sơ.", "- Trong 03/5 điểm dân cư", "ngày 27/7 xếp thứ 3/20",
  ])
  func aimsAndRatiosAreNone(text: String) {
    let read = read(text)
    #expect(read.parts.filter { $0.maxScore != 5 } == [])
    #expect(read.total == nil)
  }
}
