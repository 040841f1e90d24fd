/// One written syllable of Vietnamese: onset, rime (glide, nucleus and coda) and tone.
public struct Syllable: Hashable, Sendable {
  /// The letters before the rime, toneless, lower-case; at most three ("ngh").
  public let onset: String
  /// The rime, toneless, lower-case ("uyên").
  public let rime: String
  /// The tone.
  public let tone: Tone

  /// Reads a syllable in any case, its tone on whatever vowel; `nil` for what Vietnamese spelling
  /// does not allow: an unknown onset or rime, two tones, c before i, a stop (p t c ch) with a tone
  /// other than sắc or nặng. Expects NFC.
  public init?(_ text: some StringProtocol) {
    var letters: [Letter] = []
    for scalar in text.unicodeScalars {
      guard letters.count < 8, let letter = Letter(scalar) else { return nil }
      letters.append(letter)
    }
    self.init(letters: letters)
  }

  init?(letters: [Letter]) {
    let toned = letters.filter { $0.tone != .level }
    guard toned.count <= 1, toned.allSatisfy(\.isVowel) else { return nil }
    let codes = letters.map(\.code)
    guard let length = Spelling.onsetLength(of: codes) else { return nil }
    let tone = toned.first?.tone ?? .level
    guard Spelling.takesTone(tone, codes: codes) else { return nil }
    onset = Self.text(of: letters[..<length])
    rime = Self.text(of: letters[length...])
    self.tone = tone
  }

  private static func text(of letters: ArraySlice<Letter>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters {
      let plain = Letter(base: letter.base, mark: letter.mark)
      plain.scalar.map { text.append($0) }
    }
    return String(text)
  }

  /// The syllable in lower case with its tone where the old style puts it (hòa, khỏe, thủy).
  public var text: String {
    let toneless = onset + rime
    guard tone != .level else { return toneless }
    var scalars = Array(toneless.unicodeScalars)
    let place = onset.unicodeScalars.count + Self.tonePlace(in: Array(rime.unicodeScalars), onset)
    if let toned = Letter(scalars[place])?.with(tone: tone).scalar { scalars[place] = toned }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The rime's letter that bears the tone, old style: the last marked one, else the second where a
  /// coda or a third vowel follows, else the first. The u of "qu" counts for nothing.
  private static func tonePlace(in rime: [Unicode.Scalar], _ onset: String) -> Int {
    let letters = rime.compactMap { Letter($0) }
    if let marked = letters.lastIndex(where: { $0.isVowel && $0.mark != .none }) { return marked }
    let first = onset == "q" && letters.count > 1 ? 1 : 0
    let vowels = letters[first...].prefix(while: \.isVowel).count
    return vowels > 1 && (first + vowels < letters.count || vowels > 2) ? first + 1 : first
  }

  /// Whether the letters, all their marks forgotten, spell some syllable ("TINH", but not "UBND").
  public static func isSpellableWithoutMarks(_ text: some StringProtocol) -> Bool {
    isSpellableWithoutMarks(text.unicodeScalars.map(\.value)[...])
  }

  /// The same for a word given as code points.
  public static func isSpellableWithoutMarks(_ scalars: ArraySlice<UInt32>) -> Bool {
    var codes: UInt64 = 0
    for scalar in scalars {
      guard codes < 1 << 48, let base = LetterTable.base(of: scalar) else { return false }
      codes = Spelling.packed(codes, adding: base - UInt8(ascii: "a"))
    }
    return Spelling.isSpellableWithoutMarks(packed: codes)
  }

  /// Whether a word, given as code points in NFC, is a syllable: whether `init` would read one.
  public static func isSpellable(_ scalars: ArraySlice<UInt32>) -> Bool {
    var codes: UInt64 = 0
    var tone = Tone.level
    for scalar in scalars {
      guard codes < 1 << 48, let letter = LetterTable.letter(of: scalar) else { return false }
      codes = Spelling.packed(codes, adding: letter.code)
      if letter.tone != .level {
        guard tone == .level, letter.isVowel else { return false }
        tone = letter.tone
      }
    }
    return Spelling.takesTone(tone, packed: codes)
      && Spelling.onsetLength(ofPacked: codes) != nil
  }
}
