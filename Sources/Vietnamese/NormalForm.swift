import Foundation

extension String {
  /// Whether the text is certain to be in Unicode form C: `false` where it takes a closer look.
  public var isPlainlyComposed: Bool {
    unicodeScalars.allSatisfy { $0.value < 0x300 || $0.isStableInFormC }
  }

  /// The text in Unicode form C, also where a tone was typed before the letter's own mark
  /// (á + ̂ → ấ), which form C of the standard leaves apart. Tests scalars, since `==` takes the
  /// forms for equal; costs next to nothing where there is nothing to do.
  public var composed: String {
    guard !isPlainlyComposed else { return self }
    let joined = String(String.UnicodeScalarView(Self.joined(unicodeScalars)))
    return joined.isPlainlyComposed ? joined : joined.precomposedStringWithCanonicalMapping
  }

  /// Vietnamese letters joined with the combining marks behind them, in whatever order they come.
  private static func joined(_ scalars: UnicodeScalarView) -> [Unicode.Scalar] {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(scalars.count)
    for scalar in scalars {
      if let last = joined.last, let letter = Letter(last),
        let marked = letter.adding(scalar)?.scalar
      {
        joined[joined.count - 1] = marked
      } else {
        joined.append(scalar)
      }
    }
    return joined
  }
}

extension Letter {
  /// The letter with a combining mark added; `nil` where it takes no such mark.
  fileprivate func adding(_ scalar: Unicode.Scalar) -> Letter? {
    var letter = self
    if let tone = Tone(combining: scalar), self.tone == .level {
      letter.tone = tone
    } else if let mark = Mark.allCases.first(where: { $0.combining == scalar }), self.mark == .none
    {
      letter.mark = mark
    } else {
      return nil
    }
    return letter
  }
}

extension Unicode.Scalar {
  /// Whether the character is certain to stay as it is under form C: the blocks that our documents
  /// hold, without combining marks, Hangul parts and the like.
  fileprivate var isStableInFormC: Bool {
    switch value {
    case 0x370..<0x483, 0x1E00..<0x1F00, 0x2002..<0x2126, 0x2150..<0x2ADC, 0x3001..<0x3099,
      0x4E00..<0xA000, 0xE000..<0xF900, 0xFF00..<0xFFFE:
      value != 0x374 && value != 0x37E && value != 0x387 && value != 0x2329 && value != 0x232A
    default: false
    }
  }
}
