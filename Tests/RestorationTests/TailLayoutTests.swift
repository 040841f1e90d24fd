import Testing

@testable import Restoration

@Suite struct TailLayoutTests {
  private static let tails = ["an", "án", "ạn", "oan", "oán", "uyên", "n", "ên", "a", "iêu", "ch"]
  private static let shortForms = ["bnd", "tg"]

  private static func laidOut(_ syllables: [String], _ others: [String]) -> (LetterTree, TailLayout)
  {
    var tree = LetterTree(capacity: 16)
    func add(_ tail: String) {
      _ = tree.insert(tail.unicodeScalars.reversed().map { Alphabet.number($0.value) })
    }
    for tail in syllables { add(tail) }
    let count = tree.nodes.count
    for tail in others { add(tail) }
    return (tree, TailLayout(tree, syllables: count))
  }

  /// The letters of a cell, read from its first to its last.
  private static func text(_ cell: Int32, _ layout: TailLayout) -> String {
    var text = String.UnicodeScalarView()
    var cell = cell
    while layout.cells[Int(cell)].letter != 255 {
      let letter = Alphabet.letters[Int(layout.cells[Int(cell)].letter)]
      text.append(Unicode.Scalar(letter) ?? "?")
      cell = layout.cells[Int(cell)].rest
    }
    return String(text)
  }

  @Test(arguments: tails + shortForms) func everyTailHasACellThatSpellsIt(tail: String) throws {
    let (tree, layout) = Self.laidOut(Self.tails, Self.shortForms)
    let letters = tail.unicodeScalars.reversed().map { Alphabet.number($0.value) }
    let node = try #require(tree.node(of: letters))
    #expect(Self.text(layout.cellOfNode[node], layout) == tail)
  }

  @Test func noTwoTailsShareACell() {
    let (tree, layout) = Self.laidOut(Self.tails, Self.shortForms)
    #expect(Set(layout.cellOfNode).count == tree.nodes.count)
    #expect(layout.syllableCount % TailLayout.groupSize == 0)
  }

  /// Each tail of a syllable is reckoned by one step, after the tail behind its first letter.
  @Test func everyTailIsReckonedOnceAndAfterItsRest() {
    let (_, layout) = Self.laidOut(Self.tails, Self.shortForms)
    var reckoned: Set<Int32> = [0]
    for step in layout.steps {
      let count = step.kind == .single ? 1 : Int32(TailLayout.groupSize)
      for cell in step.cell..<step.cell + count where layout.cells[Int(cell)].letter != 255 {
        #expect(reckoned.contains(layout.cells[Int(cell)].rest))
        #expect(reckoned.insert(cell).inserted)
      }
    }
    let inUse = layout.cells.indices.filter { layout.cells[$0].letter != 255 }
    #expect(inUse.allSatisfy { $0 >= layout.syllableCount || reckoned.contains(Int32($0)) })
  }

  @Test func tailsAreFoundByTheirFirstTwoLetters() {
    let (_, layout) = Self.laidOut(Self.tails, Self.shortForms)
    func found(_ first: Unicode.Scalar, _ second: Unicode.Scalar, before end: Int = .max)
      -> [String]
    {
      var tails: [String] = []
      let letters = (Alphabet.number(first.value), Alphabet.number(second.value))
      layout.forEachTail(letters.0, letters.1, before: end) { cell, rest in
        tails.append(Self.text(Int32(cell), layout))
        #expect(
          String(tails.last?.unicodeScalars.dropFirst(2) ?? .init())
            == Self.text(Int32(rest), layout))
      }
      return tails.sorted()
    }
    #expect(found("o", "a") == ["oan"])
    #expect(found("y", "ê") == ["yên"])
    #expect(found("b", "n") == ["bnd"])
    #expect(found("x", "y").isEmpty)
    // No column of syllables has the tails of short forms.
    #expect(found("b", "n", before: layout.syllableCount).isEmpty)
  }
}
