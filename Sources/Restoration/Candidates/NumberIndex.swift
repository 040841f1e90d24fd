/// Numbers found by pairs of numbers, by open addressing.
struct NumberIndex: Sendable {
  private struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    /// −1 where the slot is free.
    var number: Int32 = -1
  }

  private var slots: [Slot]
  private var count = 0

  /// An empty index with room for some numbers; it grows as needed.
  init(capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The number of a pair; `nil` where it has none.
  subscript(first: Int, second: Int) -> Int? {
    let number = slots[slot(of: Self.key(first, second))].number
    return number < 0 ? nil : Int(number)
  }

  /// Gives a pair a number, another one than before where it has one.
  mutating func set(_ first: Int, _ second: Int, to number: Int) {
    let key = Self.key(first, second)
    let slot = slot(of: key)
    if slots[slot].number < 0 { count += 1 }
    slots[slot] = Slot(key: key, number: Int32(number))
    if 2 * count > slots.count { grow() }
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(truncatingIfNeeded: second)
  }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing: Knuth, "The Art of Computer Programming", volume 3, 6.4.
    let hash = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot].number >= 0, slots[slot].key != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let known = slots.filter { $0.number >= 0 }
    slots = Array(repeating: Slot(), count: 2 * slots.count)
    for entry in known { slots[slot(of: entry.key)] = entry }
  }
}
