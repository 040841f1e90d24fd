import Foundation
import LanguageModel
import Testing

@Suite struct UserDictionaryTests {
  @Test func termsAreAddedOnceAndCommentsKept() {
    var dictionary = UserDictionary(text: "# văn phòng\r\nHải Sơn\r\n\r\n")
    let added = ["KSTTHC", "Hải  Sơn", "# no", "", "KSTTHC"].map { dictionary.add($0) }
    #expect(added == [true, false, false, false, false])
    #expect(dictionary.terms == ["Hải Sơn", "KSTTHC"])
    #expect(dictionary.text.hasPrefix("# văn phòng\nHải Sơn\n"))
    #expect(UserDictionary(text: dictionary.text) == dictionary)
  }

  @Test func termsAreComposed() {
    let terms = UserDictionary(text: "Ha\u{309}i So\u{31B}n").terms
    #expect(terms.map { Array($0.unicodeScalars) } == [Array("Hải Sơn".unicodeScalars)])
  }

  @Test func absentFilesSaySo() {
    #expect(throws: LanguageModelError.self) {
      try UserDictionary(contentsOf: URL(filePath: "/nonexistent/terms.txt"))
    }
  }

  @Test func neighboursAreWhatStandsBeside() throws {
    let model = try SmallModel.open(SmallModel.data())
    let people = try #require(model.token(of: "nhân"))
    #expect(model.followers(of: people, limit: 1).first?.token == model.token(of: "dân"))
    #expect(model.predecessors(of: people, limit: 1).first?.token == model.token(of: "ban"))
    #expect(model.ngramCounts.allSatisfy { $0 > 0 })
  }
}
