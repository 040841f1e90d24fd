import Testing
import Vietnamese

@Suite struct LetterTraitsTests {
  @Test func traitsAreWhatUnicodeSays() {
    for value in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (character, traits) = (Character(scalar), Character(scalar).traits)
      #expect(traits.contains(.letter) == character.isLetter, "U+\(String(value, radix: 16))")
      #expect(traits.contains(.number) == character.isNumber, "U+\(String(value, radix: 16))")
      #expect(traits.contains(.capital) == character.isUppercase, "U+\(String(value, radix: 16))")
      #expect(traits.contains(.small) == character.isLowercase, "U+\(String(value, radix: 16))")
      #expect(traits.contains(.blank) == character.isWhitespace, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    "", "Tiêu chí 2: “đạt” – 5 điểm…", "a\r\nb", "u\u{31B}\u{301}o", "👩‍👩‍👧 ok", "e\u{301}",
  ])
  func charactersAreThoseOfTheText(text: String) {
    #expect(text.characters == Array(text))
    #expect(text.characterCount == text.count)
  }

  @Test func nothingJoinsACharacterThatStandsAlone() {
    let alone = (UInt32(0)..<0x2070).compactMap(Unicode.Scalar.init)
      .filter { LetterTraits(of: $0).contains(.alone) }
    var text = String.UnicodeScalarView()
    for (first, second) in zip(alone, alone.reversed()) {
      text.append(first)
      text.append(second)
    }
    #expect(String(text).count == text.count)
  }
}
