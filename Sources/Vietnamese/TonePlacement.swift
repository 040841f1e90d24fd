/// Where open oa, oe and uy bear their tone, the one point in which writers differ.
public enum TonePlacement: Sendable {
  /// "hòa", "khỏe", "thủy": what the models count.
  case old
  /// "hoà", "khoẻ", "thuỷ".
  case new

  /// A text in this placement, letter by letter; nothing else changes. Expects NFC.
  public func applied(to text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var hasChanged = false
    for index in scalars.indices.dropFirst() where Self.isPair(at: index, in: scalars) {
      guard let first = Letter(scalars[index - 1]), let second = Letter(scalars[index]) else {
        continue
      }
      let tone = self == .old ? second.tone : first.tone
      let one = first.with(tone: self == .old ? tone : .level)
      let two = second.with(tone: self == .old ? .level : tone)
      guard tone != .level, let left = one.scalar, let right = two.scalar else { continue }
      scalars[index - 1] = left
      scalars[index] = right
      hasChanged = true
    }
    return hasChanged ? String(String.UnicodeScalarView(scalars)) : text
  }

  /// The placement that most words of a text follow; `nil` where none tells.
  public static func prevailing(in text: String) -> TonePlacement? {
    let scalars = Array(text.unicodeScalars)
    var balance = 0
    for index in scalars.indices.dropFirst() where isPair(at: index, in: scalars) {
      if Letter(scalars[index - 1])?.tone != .level { balance += 1 }
      if Letter(scalars[index])?.tone != .level { balance -= 1 }
    }
    return balance == 0 ? nil : balance > 0 ? .old : .new
  }

  /// Whether an open oa, oe or uy with exactly one tone ends a word here.
  private static func isPair(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].value > 0x60, let second = Letter(scalars[index]), second.mark == .none,
      let first = Letter(scalars[index - 1]), first.mark == .none,
      (first.tone == .level) != (second.tone == .level)
    else { return false }
    switch (first.base, second.base) {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "y")):
      break
    default: return false
    }
    if index + 1 < scalars.count, GlyphKind.of(scalars[index + 1].value).isLetter { return false }
    guard index >= 2, let before = Letter(scalars[index - 2]) else { return true }
    return !before.isVowel && before.base != UInt8(ascii: "q")
  }
}
