extension Channel {
  /// A piece as the table holds it, by code points: tables are read at every start.
  struct Row {
    /// One or two letters in the case they have on paper.
    var letters: (Unicode.Scalar, Unicode.Scalar?)
    /// What was read.
    var reading: Reading
    /// P(reading | letters).
    var probability: Double
  }
}

extension Channel.Row {
  /// A piece's row; `nil` where it has too many letters or too long a reading, or no letter.
  init?(_ piece: Piece) {
    self.init(piece.letters.unicodeScalars, piece.reading.unicodeScalars, piece.probability)
  }

  /// A line of a table: letters, reading and probability between tabs; `nil` where it is none.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.firstIndex(of: 0x09),
      let second = line[(first + 1)...].firstIndex(of: 0x09),
      let probability = Self.number(line[(second + 1)...]), probability > 0, probability <= 1
    else { return nil }
    let column = line[(first + 1)..<second]
    let reading =
      column.elementsEqual(UTF8.encode(Channel.nothing) ?? .init())
      ? ArraySlice() : column
    self.init(
      Scalars(line[..<first]), Scalars(reading).lazy.map { $0 == Channel.blank ? " " : $0 },
      probability)
  }

  private init?(
    _ letters: some Sequence<Unicode.Scalar>, _ reading: some Sequence<Unicode.Scalar>,
    _ probability: Double
  ) {
    var rest = letters.makeIterator()
    guard let first = rest.next() else { return nil }
    let second = rest.next()
    guard rest.next() == nil, let reading = Channel.Reading(atMostThree: reading) else {
      return nil
    }
    self.init(letters: (first, second), reading: reading, probability: probability)
  }

  /// A number as `Double` reads it. Few digits and a small power of ten are exact in a `Double`, and
  /// so is what one division makes of them (Clinger, "How to Read Floating Point Numbers
  /// Accurately", 1990); anything else is left to the standard library.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var digits = 0
    var scale = 1.0
    var isFraction = false
    for byte in bytes {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if (0x30...0x39).contains(byte), bytes.count <= 15 {
        digits = 10 * digits + Int(byte) - 0x30
        if isFraction { scale *= 10 }
      } else {
        return Double(String(decoding: bytes, as: UTF8.self))
      }
    }
    return bytes.isEmpty ? nil : Double(digits) / scale
  }
}

/// The scalars of bytes that are known to be UTF-8.
private struct Scalars: Sequence, IteratorProtocol {
  private var bytes: ArraySlice<UInt8>.Iterator

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes.makeIterator() }

  mutating func next() -> Unicode.Scalar? {
    guard let first = bytes.next() else { return nil }
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let count: UInt32 = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var value = UInt32(first) & (0x3F >> count)
    for _ in 0..<count { value = value << 6 | UInt32(bytes.next() ?? 0) & 0x3F }
    return Unicode.Scalar(value)
  }
}
