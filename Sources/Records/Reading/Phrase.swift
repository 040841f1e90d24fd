import Vietnamese

/// Words to look for, in plain letters: "quyet dinh".
///
/// The letters of a literal lie in the program itself and those of a name are never given back:
/// phrases belong to tables that live as long as the program, and a literal in the midst of a loop
/// costs nothing. That, and that nobody writes there, makes the pointer safe to share.
struct Phrase: @unchecked Sendable {
  /// The letters as ASCII; never empty.
  let plain: UnsafeBufferPointer<UInt8>

  /// Folds a name in a table to plain letters.
  init(_ name: String) {
    let letters = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
    let end = letters.update(fromContentsOf: name.plainLetters.utf8)
    plain = UnsafeBufferPointer(rebasing: letters[..<end])
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// Takes words that are in plain letters already.
  init(stringLiteral words: StaticString) {
    assert(words.isASCII, "viết không dấu: \(words)")
    plain = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
  }
}

extension Phrase: Hashable {
  static func == (a: Phrase, b: Phrase) -> Bool { a.plain.elementsEqual(b.plain) }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(plain)) }
}
