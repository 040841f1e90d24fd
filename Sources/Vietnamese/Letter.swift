/// A Latin letter taken apart: what stays of it without marks, the mark that makes it another
/// letter (ă, â, đ, ê, ô, ơ, ư), and the tone.
public struct Letter: Hashable, Sendable {
  /// The mark that belongs to the letter itself.
  public enum Mark: UInt8, CaseIterable, Sendable {
    /// A plain letter.
    case none
    /// Mũ: â, ê, ô.
    case circumflex
    /// Trăng: ă.
    case breve
    /// Râu: ơ, ư.
    case horn
    /// Gạch: đ.
    case bar

    /// The combining character that writes the mark; `nil` where Unicode has none.
    public var combining: Unicode.Scalar? {
      switch self {
      case .none, .bar: nil
      case .circumflex: "\u{302}"
      case .breve: "\u{306}"
      case .horn: "\u{31B}"
      }
    }
  }

  /// The letter without marks, as lower-case ASCII.
  public var base: UInt8
  /// The mark of the letter itself.
  public var mark: Mark
  /// The tone that stands on it.
  public var tone: Tone
  /// Whether it is a capital.
  public var isUppercase: Bool

  /// A letter from its parts; nothing checks here that Unicode has it.
  public init(base: UInt8, mark: Mark = .none, tone: Tone = .level, isUppercase: Bool = false) {
    self.base = base
    self.mark = mark
    self.tone = tone
    self.isUppercase = isUppercase
  }

  /// Takes a precomposed letter apart; `nil` for what is neither ASCII nor Vietnamese. The
  /// Icelandic Ð, which many old documents hold in place of Đ, is read as Đ.
  public init?(_ scalar: Unicode.Scalar) {
    guard let letter = LetterTable.letter(of: scalar.value) else { return nil }
    self = letter
  }

  /// The precomposed (NFC) character; `nil` for a combination that Vietnamese has not.
  public var scalar: Unicode.Scalar? { LetterTable.scalars[self] }

  /// Whether the base is a, e, i, o, u or y.
  public var isVowel: Bool { LetterTable.isVowel(base) }

  /// The same letter with another tone.
  public func with(tone: Tone) -> Letter {
    Letter(base: base, mark: mark, tone: tone, isUppercase: isUppercase)
  }

  /// Which of the 33 letters it is, tone and case aside: 0…25 for a…z, then ă â đ ê ô ơ ư.
  var code: UInt8 {
    switch (base, mark) {
    case (UInt8(ascii: "a"), .breve): 26
    case (UInt8(ascii: "a"), .circumflex): 27
    case (UInt8(ascii: "d"), .bar): 28
    case (UInt8(ascii: "e"), .circumflex): 29
    case (UInt8(ascii: "o"), .circumflex): 30
    case (UInt8(ascii: "o"), .horn): 31
    case (UInt8(ascii: "u"), .horn): 32
    default: base - UInt8(ascii: "a")
    }
  }
}
