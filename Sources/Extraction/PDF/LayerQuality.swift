import Pages
import Vietnamese

/// What speaks for and against a text layer, counted.
struct LayerQuality: Hashable {
  /// How many letters it holds.
  var letters = 0
  /// The share of them that only Vietnamese has, 0…1; about 0.23 in reports.
  var vietnamese = 0.0
  /// The share of words of letters only that Vietnamese spelling allows, 0…1. Words in capitals
  /// without marks count as allowed: acronyms.
  var spellable = 0.0
  /// The share of characters that no report has: private use, control, unmapped glyphs.
  var unmapped = 0.0

  init(of text: String) {
    var (strange, all) = (0, 0)
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      all += 1
      if scalar.properties.isAlphabetic { letters += 1 }
      if Self.isStrange(scalar) { strange += 1 }
    }
    unmapped = all == 0 ? 0 : Double(strange) / Double(all)
    vietnamese = VietnameseLetters.share(of: text)
    let words: [Substring] = text.split { !$0.isLetter }.filter { $0.count > 1 }
    let good = words.lazy.filter { Self.isAllowed($0) }.count
    spellable = words.isEmpty ? 0 : Double(good) / Double(words.count)
  }

  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .control, .unassigned, .surrogate: true
    default: scalar == "\u{FFFD}"
    }
  }

  private static func isAllowed(_ word: Substring) -> Bool {
    if Syllable(word) != nil { return true }
    return word.count <= 8 && word.allSatisfy { $0.isUppercase }
  }
}
