import Channels
import Testing

@Suite struct ChannelTrainerTests {
  private static func pairs(_ texts: [(String, String, Int)]) -> [WordPair] {
    texts.flatMap { word, reading, count in
      [WordPair](repeating: WordPair(word: word, reading: reading), count: count)
    }
  }

  @Test func theReadingsOfALetterAreLearnedFromWholeWords() throws {
    let learned = try ChannelTrainer().train(
      on: Self.pairs([
        ("số", "s6", 40), ("số", "sé", 40), ("một", "m6t", 30), ("một", "mét", 30),
        ("thứ", "thit", 50), ("tư", "tu", 50), ("sao", "sao", 50), ("mau", "mau", 50),
      ]))
    let channel = Channel(pieces: learned.pieces, rates: learned.rates)
    let cut = try #require(channel.segmentation(of: "thứ", readAs: "thit"))
    #expect(cut.pieces.map(\.reading) == ["t", "h", "it"])
    let six = learned.pieces.first { $0.letters == "ố" && $0.reading == "6" }
    #expect(try #require(six).probability > 0.4)
    let untouched = learned.pieces.first { $0.letters == "a" && $0.reading == "a" }
    #expect(try #require(untouched).probability > 0.95)
  }

  @Test func aRareLetterBorrowsFromItsFamily() throws {
    let learned = try ChannelTrainer().train(
      on: Self.pairs([("ợ", "g", 60), ("ở", "o", 40), ("ỡ", "o", 1)]))
    let borrowed = learned.pieces.first { $0.letters == "ỡ" && $0.reading == "g" }
    #expect(try #require(borrowed).probability > 0.1)
  }

  @Test func blanksLostAndInsertedAreCounted() throws {
    let learned = try ChannelTrainer().train(
      on: Self.pairs([("nội dung", "noidung", 1), ("cấp", "c 4p", 1), ("an", "an", 7)]))
    #expect(learned.rates.blankLost == 1.0 / 10)
    #expect(learned.rates.identity == 7.0 / 10)
    #expect(learned.rates.blankInserted == 1.0 / Double(8 + 3 + 14))
  }

  @Test func pairsWithoutLettersTeachNothing() {
    #expect(throws: ChannelError.nothingToLearn) {
      try ChannelTrainer().train(on: Self.pairs([("12", "12", 3)]))
    }
  }
}
