/// Words of up to seven letters, each packed in one number, with a small number for each; found by
/// open addressing.
struct PackedWords {
  /// A word in the low seven bytes, its number and one more in the highest; 0 for none.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 13)
  /// The words in the order in which they came.
  private(set) var keys: [UInt64] = []

  /// Adds a word; one that is there keeps its number.
  mutating func insert(_ key: UInt64, _ number: Int) {
    let slot = slot(of: key)
    guard slots[slot] == 0 else { return }
    slots[slot] = key | UInt64(number + 1) << 56
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
  }

  /// The word's number; `nil` where it is not among them.
  subscript(key: UInt64) -> Int? {
    let found = slots[slot(of: key)]
    return found == 0 ? nil : Int(found >> 56) - 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
    while slots[slot] != 0, slots[slot] & 0xFF_FFFF_FFFF_FFFF != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let known = slots.filter { $0 != 0 }
    slots = Array(repeating: 0, count: 2 * slots.count)
    for word in known { slots[slot(of: word & 0xFF_FFFF_FFFF_FFFF)] = word }
  }
}
