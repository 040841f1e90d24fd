import Foundation

/// What stays of a letter when its marks are taken away.
enum Letters {
  /// The plain letter in lower case: "Ộ" → "o", "đ" → "d"; anything else unchanged.
  static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII, !("A"..."Z").contains(scalar) { return scalar }
    let text = String(Character(scalar)).lowercased().decomposedStringWithCanonicalMapping
    guard let first = text.unicodeScalars.first else { return scalar }
    return first == "đ" ? "d" : first
  }

  /// The letter without its tone, with its other marks: "ộ" → "ô"; `nil` where it bears none.
  static func withoutTone(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let parts = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
    let kept = parts.filter { !tones.contains($0) }
    guard kept.count < parts.count else { return nil }
    let text = String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
    return text.unicodeScalars.first
  }

  /// Grave, acute, tilde, hook above, dot below.
  private static let tones: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]
}
