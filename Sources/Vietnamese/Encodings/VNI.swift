/// VNI for Windows: a letter and a second character that tells its marks, read two at a time where
/// both fit together. Capitals stand 0x20 lower throughout.
enum VNI {
  /// Second characters: the letter's own mark and the tone.
  private static let marks: [UInt32: (Letter.Mark, Tone)] = [
    0xF8: (.none, .grave), 0xF9: (.none, .acute), 0xFB: (.none, .hook), 0xF5: (.none, .tilde),
    0xEF: (.none, .dot),
    0xE2: (.circumflex, .level), 0xE0: (.circumflex, .grave), 0xE1: (.circumflex, .acute),
    0xE5: (.circumflex, .hook), 0xE3: (.circumflex, .tilde), 0xE4: (.circumflex, .dot),
    0xEA: (.breve, .level), 0xE8: (.breve, .grave), 0xE9: (.breve, .acute), 0xFA: (.breve, .hook),
    0xFC: (.breve, .tilde), 0xEB: (.breve, .dot),
  ]

  /// Letters that are one character.
  private static let singles: [UInt32: Unicode.Scalar] = [
    0xEC: "ì", 0xED: "í", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xF4: "ơ", 0xF6: "ư", 0xEE: "ỵ",
    0xF1: "đ",
  ]

  static func decode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var decoded: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let first = single(scalars[index])
      if index + 1 < scalars.count, let joined = join(first, scalars[index + 1]) {
        decoded.append(joined)
        index += 2
      } else {
        decoded.append(first)
        index += 1
      }
    }
    return decoded
  }

  private static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let small = singles[scalar.value] { return small }
    guard (0xC0..<0xE0).contains(scalar.value) else { return scalar }
    return singles[scalar.value + 0x20]?.uppercased ?? scalar
  }

  /// A letter with the marks of the character behind; `nil` where they do not fit.
  private static func join(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    guard let letter = Letter(first), letter.isVowel, letter.tone == .level,
      let (mark, tone) = marks[second.value | 0x20]
    else { return nil }
    var marked = letter.with(tone: tone)
    if mark != .none {
      guard letter.mark == .none else { return nil }
      marked.mark = mark
    }
    return marked.scalar
  }
}
