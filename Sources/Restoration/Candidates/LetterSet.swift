/// Letters by their number in `Alphabet`, a bit each.
struct LetterSet: BitwiseCopyable {
  /// The letters 0…63.
  var low: UInt64 = 0
  /// The letters 64…127.
  var high: UInt64 = 0

  @inline(__always)
  func contains(_ letter: UInt8) -> Bool {
    (letter < 64 ? low >> UInt64(letter) : high >> UInt64(letter & 63)) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ letter: UInt8) {
    if letter < 64 {
      low |= 1 << UInt64(letter)
    } else {
      high |= 1 << UInt64(letter & 63)
    }
  }
}
