/// The small letters of Vietnamese, and the four of the Latin alphabet that it lacks, numbered
/// from 0 so that a set of letters fits 128 bits. A vowel and its tones have numbers side by side,
/// from a multiple of eight on: what is reckoned for one tone is reckoned for all at once.
enum Alphabet {
  /// The letters by number, as Unicode scalars.
  static let letters: [UInt32] = {
    let vowels = [
      "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
      "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ]
    let others = "bcdđfghjklmnpqrstvwxz0123456789&-".unicodeScalars.map(\.value)
    return vowels.enumerated().flatMap { group, tones in
      tones.unicodeScalars.map(\.value) + others[2 * group..<2 * group + 2]
    } + others[(2 * vowels.count)...]
  }()

  /// Letters have numbers below this, a multiple of eight.
  static let limit = 112

  /// Numbers by scalar below U+2000; 255 for what is no letter here. Capitals share their small
  /// letter's number.
  private static let numbers: [UInt8] = {
    var numbers = [UInt8](repeating: 255, count: 0x2000)
    for (number, scalar) in letters.enumerated() {
      numbers[Int(scalar)] = UInt8(number)
      numbers[Int(capital(scalar))] = UInt8(number)
    }
    return numbers
  }()

  /// The number of a letter, small or capital; 255 for anything else.
  @inline(__always)
  static func number(_ scalar: UInt32) -> UInt8 { scalar < 0x2000 ? numbers[Int(scalar)] : 255 }

  /// The capital of a small Vietnamese or Latin letter; anything else as it is.
  static func capital(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: scalar - 0x20
    case 0x103, 0x111, 0x129, 0x169, 0x1A1: scalar - 1
    case 0x1B0: scalar - 1
    case 0x1EA0...0x1EF9: scalar & ~1
    default: scalar
    }
  }

  /// The small letter of a capital Vietnamese or Latin letter; anything else as it is.
  static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: scalar + 1
    case 0x1EA0...0x1EF9: scalar | 1
    default: scalar
    }
  }

  /// Whether the scalar is a capital letter that this alphabet has.
  static func isCapital(_ scalar: UInt32) -> Bool { small(scalar) != scalar }

  /// Whether the scalar is a small letter that this alphabet has.
  static func isSmall(_ scalar: UInt32) -> Bool { capital(scalar) != scalar }

  /// Whether it is a letter of a Latin alphabet that this one lacks: ö, ñ, ß, î.
  static func isForeignLetter(_ scalar: UInt32) -> Bool {
    number(scalar) == 255 && (0xC0..<0x250).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
  }

  /// Whether it is a letter of another script, Greek, Cyrillic or Chinese, which no engine makes of
  /// Vietnamese.
  static func isOfOtherScript(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x370..<0x1E00, 0x1F00..<0x2000, 0x2C00..<0xE000, 0xF900..<0xFB00, 0xFF66...0x3FFFF: true
    default: false
    }
  }

  /// Whether it is one of the signs that engines without Vietnamese put in a letter's place:
  /// & § @ ¢ £ ¥ € © ®.
  static func isLetterlike(_ reading: some Collection<UInt32>) -> Bool {
    switch reading.count == 1 ? reading.first : nil {
    case 0x26, 0x40, 0xA2, 0xA3, 0xA5, 0xA7, 0xA9, 0xAE, 0x20AC: true
    default: false
    }
  }

  /// Whether engines without Vietnamese read the horn of ơ and ư, or hook and horn of ở and ử, as
  /// this mark: ' ‘ ’ ` ´ ° ?
  static func mayBeHorn(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x60, 0xB4, 0xB0, 0x3F: true
    default: false
    }
  }

  /// Whether the letter has a horn.
  static func isHorned(_ scalar: UInt32) -> Bool {
    switch small(scalar) {
    case 0x1A1, 0x1B0, 0x1EDB, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EE3, 0x1EE9...0x1EF1: true
    default: false
    }
  }

  /// Whether small letter and capital differ in size only, so that either is read for the other.
  static func isCaseBlind(_ scalar: UInt32) -> Bool {
    switch small(scalar) {
    case 0x63, 0x6F, 0x73, 0x75, 0x76, 0x77, 0x78, 0x7A, 0x24, 0x26, 0x36, 0x30: true
    default: false
    }
  }
}
