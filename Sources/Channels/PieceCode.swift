/// A piece while it is being learned: letters and reading as plain scalars, quick to hash.
struct PieceCode: Hashable {
  let first: Unicode.Scalar
  let second: Unicode.Scalar?
  private let reading: UInt64

  init(_ letters: ArraySlice<Unicode.Scalar>, _ reading: ArraySlice<Unicode.Scalar>) {
    first = letters[letters.startIndex]
    second = letters.count > 1 ? letters[letters.startIndex + 1] : nil
    self.reading = Channel.Reading(reading).key
  }

  /// Whether it has two letters.
  var isPair: Bool { second != nil }

  /// One or two.
  var letterCount: Int { isPair ? 2 : 1 }

  /// Nought to three.
  var readingCount: Int {
    reading == 0 ? 0 : reading < 1 << 21 ? 1 : reading < 1 << 42 ? 2 : 3
  }

  /// The letters as one number.
  var letterKey: UInt64 { UInt64(first.value) << 21 | UInt64(second?.value ?? 0) }

  /// The letters in order.
  var letters: [Unicode.Scalar] { second.map { [first, $0] } ?? [first] }

  /// The characters read, in order.
  var characters: [Unicode.Scalar] {
    (0..<readingCount).reversed().compactMap {
      Unicode.Scalar(UInt32(reading >> (21 * UInt64($0)) & 0x1F_FFFF))
    }
  }

  /// How likely the piece looks before anything is known: by letters that both sides share.
  var likeness: Double {
    let letters = letters.map(Letters.base)
    let reading = characters.map(Letters.base)
    let start = isPair ? 0.02 : 1
    if letters == reading { return start }
    if reading.isEmpty { return 0.01 }
    let alike = reading.contains { letters.contains($0) }
    if reading.count == letters.count { return start * (alike ? 0.1 : 0.03) }
    let distance = Double(abs(reading.count - letters.count))
    return start * (alike ? 0.02 : 0.004) / distance
  }
}
