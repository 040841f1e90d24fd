/// Lends letters that were seldom seen in training the readings of their like: ừ is read much as ứ
/// and ử are, ó a little as ô and ơ are.
enum LetterFamilies {
  /// The share that a letter borrows from the letters that differ in tone only.
  private static let toneShare: Float = 0.12
  /// The share that it borrows from all letters over the same base.
  private static let baseShare: Float = 0.08

  /// Each letter's probability of one reading, by its number in `Alphabet`, with what it borrows.
  static func smoothed(_ probabilities: [Float]) -> [Float] {
    var smoothed = probabilities
    for (families, share) in [(tones, toneShare), (bases, baseShare)] {
      for family in families {
        let mean = family.reduce(0) { $0 + probabilities[$1] } / Float(family.count)
        for letter in family { smoothed[letter] += share * (mean - probabilities[letter]) }
      }
    }
    return smoothed
  }

  private static let tones = numbers([
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
    "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ])

  private static let bases = numbers([
    "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
  ])

  private static func numbers(_ families: [String]) -> [[Int]] {
    families.map { $0.unicodeScalars.map { Int(Alphabet.number($0.value)) } }
  }
}
