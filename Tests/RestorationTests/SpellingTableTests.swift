import Testing

@testable import Restoration

@Suite struct SpellingTableTests {
  private static let words: [(word: String, kind: Lexicon.Kind, cost: Float)] = [
    ("nghiên", .syllable, 3), ("nga", .syllable, 2), ("na", .syllable, 4), ("tri", .syllable, 5),
    ("quyên", .syllable, 6), ("ở", .syllable, 1), ("ttg", .acronym, 7), ("na", .acronym, 8),
    ("carton", .term, 9),
  ]

  private static let table = SpellingTable(
    spelling: words.map { ($0.word, $0.kind, FineCost.steps($0.cost)) })

  private static func entries(of word: String) -> [UInt32] {
    table.spellings(of: word.unicodeScalars.map { Alphabet.number($0.value) }).map(\.entry).sorted()
  }

  @Test(arguments: words.map(\.word))
  func everyWordIsFoundByItsLetters(word: String) {
    let entries = Self.words.indices.filter { Self.words[$0].word == word }.map(UInt32.init)
    #expect(Self.entries(of: word) == entries)
  }

  @Test(arguments: ["", "n", "ngh", "ghiên", "nghiêng", "a", "ß"])
  func nothingElseIs(word: String) {
    #expect(Self.entries(of: word).isEmpty)
  }

  @Test func syllablesAndShortFormsLieByTheirHeads() throws {
    let table = Self.table
    func entries(_ head: String, _ kind: Lexicon.Kind) throws -> [UInt32] {
      let letters = head.unicodeScalars.map { Alphabet.number($0.value) }
      let node = try #require(table.heads.node(of: letters))
      return table.places(of: node, kind).map { table.endings[$0].entry }
    }
    #expect(try entries("ngh", .syllable) == [0])
    #expect(try entries("ng", .syllable) == [1])
    #expect(try entries("n", .syllable) == [2])
    #expect(try entries("n", .acronym) == [7])
    #expect(try entries("tr", .syllable) == [3])
    #expect(try entries("q", .syllable) == [4])
    #expect(try entries("t", .acronym) == [6])
    #expect(table.heads.node(of: [Alphabet.number(0x63)]) == nil)
    #expect(table.leastCost == Int(FineCost.steps(1)))
  }
}

extension SpellingTable {
  /// A table of words, each the entry that its place tells.
  init(spelling words: [(word: String, kind: Lexicon.Kind, cost: Int16)]) {
    var scalars: [UInt32] = []
    let places = words.enumerated().map { index, word in
      let start = scalars.count
      scalars += word.word.unicodeScalars.map(\.value)
      return Word(
        start: Int32(start), count: Int32(scalars.count - start),
        spelling: .init(entry: UInt32(index), kind: word.kind, cost: word.cost))
    }
    self.init(scalars, places)
  }
}
