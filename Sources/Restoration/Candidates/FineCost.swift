import Glibc

/// Costs in whole steps of 1/256 nat, as the search over spellings adds them up: eight of them fill a
/// register of any processor, and half a hundredth of a nat tells no spelling from another.
enum FineCost {
  /// Stands for what cannot be, and for all that costs 63 nats or more. The sum of two is still a
  /// number of this type; both bytes are equal, so that memory is filled with it at once.
  static let never: Int16 = 0x3F3F
  private static let perNat: Float = 256

  /// Nats, at least 0, in steps.
  static func steps(_ nats: Float) -> Int16 {
    nats < Float(never) / perNat ? Int16(max(0, nats) * perNat + 0.5) : never
  }

  /// Writes that nothing can be.
  static func forbid(_ costs: UnsafeMutablePointer<Int16>, count: Int) {
    memset(costs, 0x3F, count * MemoryLayout<Int16>.stride)
  }

  /// Steps in nats.
  static func nats(_ steps: Int) -> Float { Float(steps) / perNat }
}

/// Eight costs side by side.
typealias FineCosts = SIMD8<Int16>

extension FineCosts {
  /// Eight costs from a place on.
  @inline(__always)
  init(at place: UnsafePointer<Int16>) {
    self = UnsafeRawPointer(place).loadUnaligned(as: Self.self)
  }

  /// Puts them in memory from a place on.
  @inline(__always)
  func store(at place: UnsafeMutablePointer<Int16>) {
    UnsafeMutableRawPointer(place).storeBytes(of: self, as: Self.self)
  }

  /// Takes the lesser ones.
  @inline(__always)
  mutating func lower(to others: Self) { replace(with: others, where: others .< self) }
}
