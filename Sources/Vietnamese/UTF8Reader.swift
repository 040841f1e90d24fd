/// Reads code points from bytes, forgiving what is not UTF-8.
public enum UTF8Reader {
  /// Writes the code points of bytes over what `scalars` held; what is not UTF-8 becomes U+FFFD.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: inout [UInt32]
  ) {
    scalars.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = scalar(at: offset, of: bytes)
      scalars.append(scalar)
      offset += length
    }
  }

  /// The code point at an offset and how many bytes it takes; U+FFFD and one byte where there is
  /// none.
  @inline(__always)
  static func scalar(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      let byte = UInt32(bytes[index])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, length)
  }
}
