/// The precomposed Vietnamese letters, by code point and by parts.
enum LetterTable {
  /// Each row: a vowel with its tones in the order of ``Tone``.
  private static let rows: [(Letter.Mark, String)] = [
    (.none, "aàảãáạ"), (.breve, "ăằẳẵắặ"), (.circumflex, "âầẩẫấậ"),
    (.none, "eèẻẽéẹ"), (.circumflex, "êềểễếệ"), (.none, "iìỉĩíị"),
    (.none, "oòỏõóọ"), (.circumflex, "ôồổỗốộ"), (.horn, "ơờởỡớợ"),
    (.none, "uùủũúụ"), (.horn, "ưừửữứự"), (.none, "yỳỷỹýỵ"),
  ]
  private static let bases = Array("aaaeeiooouuy".utf8)

  /// Every letter with its code point.
  private static let pairs: [(Unicode.Scalar, Letter)] = {
    var pairs: [(Unicode.Scalar, Letter)] = []
    for (base, (mark, row)) in zip(bases, rows) {
      for (tone, scalar) in zip(Tone.allCases, row.unicodeScalars) {
        pairs.append((scalar, Letter(base: base, mark: mark, tone: tone)))
      }
    }
    let vowels = Set(bases)
    for base in UInt8(ascii: "a")...UInt8(ascii: "z") where !vowels.contains(base) {
      pairs.append((Unicode.Scalar(base), Letter(base: base)))
    }
    pairs.append(("đ", Letter(base: UInt8(ascii: "d"), mark: .bar)))
    return pairs.flatMap { scalar, letter -> [(Unicode.Scalar, Letter)] in
      var capital = letter
      capital.isUppercase = true
      return [
        (scalar, letter), (scalar.properties.uppercaseMapping.unicodeScalars.first!, capital),
      ]
    }
  }()

  static let scalars = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  /// Letters by code point, up to the last Vietnamese one (ỹ, U+1EF9).
  private static let letters: [Letter?] = {
    var letters = [Letter?](repeating: nil, count: 0x1F00)
    for (scalar, letter) in pairs { letters[Int(scalar.value)] = letter }
    letters[0xD0] = Letter(base: UInt8(ascii: "d"), mark: .bar, isUppercase: true)
    return letters
  }()

  static func letter(of codePoint: UInt32) -> Letter? {
    codePoint < 0x1F00 ? letters[Int(codePoint)] : nil
  }

  static func isVowel(_ base: UInt8) -> Bool {
    switch base {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
