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

  /// The plain letter, also of vowels with marks of other languages: engines put ö for ô and ọ.
  static func base(of codePoint: UInt32) -> UInt8? {
    if let letter = letter(of: codePoint) { return letter.base }
    return switch codePoint {
    case 0xC4, 0xC5, 0xE4, 0xE5: UInt8(ascii: "a")
    case 0xCB, 0xEB: UInt8(ascii: "e")
    case 0xCE, 0xCF, 0xEE, 0xEF: UInt8(ascii: "i")
    case 0xD6, 0xD8, 0xF6, 0xF8: UInt8(ascii: "o")
    case 0xDB, 0xDC, 0xFB, 0xFC: UInt8(ascii: "u")
    case 0x178, 0xFF: UInt8(ascii: "y")
    default: nil
    }
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
