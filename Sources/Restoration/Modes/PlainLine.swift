import Pages

extension Line {
  /// Parts a line of plain text into words and gaps; blanks, tags and asterisks go into the gaps.
  init(plain text: String) {
    var words: [Word] = []
    var gap: [UInt8] = []
    var word: [UInt8] = []
    func close() {
      guard !word.isEmpty else { return }
      words.append(
        Word(String(decoding: word, as: UTF8.self), gap: String(decoding: gap, as: UTF8.self)))
      word.removeAll(keepingCapacity: true)
      gap.removeAll(keepingCapacity: true)
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let skipped = Self.markup(at: index, in: bytes)
      if skipped > 0 {
        close()
        gap += bytes[index..<index + skipped]
        index += skipped
      } else {
        word.append(bytes[index])
        index += 1
      }
    }
    close()
    self.init(words, tail: String(decoding: gap, as: UTF8.self))
  }

  /// How many bytes of blank or markup stand at a place; 0 where text does.
  private static func markup(at index: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D, UInt8(ascii: "*"), UInt8(ascii: "#"): return 1
    case UInt8(ascii: "<"): return tag(at: index, in: bytes)
    case 0xC2, 0xE1...0xE3: return wideBlank(at: index, in: bytes)
    default: return 0
    }
  }

  /// The length of a blank beyond ASCII, whatever Unicode counts as one; 0 where there is none.
  private static func wideBlank(at index: Int, in bytes: [UInt8]) -> Int {
    let length = bytes[index] == 0xC2 ? 2 : 3
    guard index + length <= bytes.count else { return 0 }
    switch (bytes[index], bytes[index + 1], length == 3 ? bytes[index + 2] : 0) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A),
      (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return length
    default: return 0
    }
  }

  /// The length of a tag such as `<i>` or `</b>`; 0 where there is none.
  private static func tag(at index: Int, in bytes: [UInt8]) -> Int {
    let limit = min(bytes.count, index + 12)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return 0 }
    let name = bytes[index + 1..<end].filter { $0 != UInt8(ascii: "/") && $0 != 0x20 }
    let isName = !name.isEmpty && name.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    return isName ? end - index + 1 : 0
  }
}
