import Vietnamese

/// Numbers for the different tokens of a text as they are written, each with its class: an
/// open-addressing hash table over one arena of bytes, since 90 million tokens pass through it.
struct SurfaceMap {
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  private var hashes: [UInt32] = []
  private var ends: [Int] = [0]
  private var arena: [UInt8] = []
  private(set) var classes: [TokenClass] = []

  var count: Int { classes.count }

  /// The text of a number.
  func text(at index: Int) -> String {
    String(decoding: arena[ends[index]..<ends[index + 1]], as: UTF8.self)
  }

  /// The number of a token, given out in order of first sight.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>, _ tokenClass: TokenClass) -> Int {
    var hash: UInt64 = UInt64(tokenClass.rawValue) &+ 0x9E37_79B9
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let short = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    var place = Int(short) & (slots.count - 1)
    while slots[place] != 0 {
      let index = Int(slots[place]) - 1
      if hashes[index] == short, isSame(index, bytes, tokenClass) { return index }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = UInt32(count + 1)
    hashes.append(short)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    classes.append(tokenClass)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isSame(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ tokenClass: TokenClass)
    -> Bool
  {
    let start = ends[index]
    guard ends[index + 1] - start == bytes.count, classes[index] == tokenClass else { return false }
    return bytes.indices.allSatisfy { arena[start + $0] == bytes[$0] }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (index, hash) in hashes.enumerated() {
      var place = Int(hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }
}
