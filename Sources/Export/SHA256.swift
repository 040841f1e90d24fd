import Foundation

/// The Secure Hash Algorithm with 256 bits (FIPS 180-4), fed piece by piece.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var length: UInt64 = 0

  /// The hash of nothing yet.
  public init() {}

  /// The hash of some bytes, in lower-case hexadecimal.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal()
  }

  /// Takes further bytes.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    length += UInt64(bytes.count)
    block.append(contentsOf: bytes)
    let whole = block.count / 64 * 64
    guard whole > 0 else { return }
    block.withUnsafeBufferPointer { pointer in
      for start in stride(from: 0, to: whole, by: 64) {
        SHA256.mix(UnsafeBufferPointer(rebasing: pointer[start..<start + 64]), into: &state)
      }
    }
    block.removeFirst(whole)
  }

  /// The hash of all that was taken, in lower-case hexadecimal.
  public func hexadecimal() -> String {
    var last = self
    let bits = length * 8
    var padding: [UInt8] = [0x80]
    padding += Array(repeating: 0, count: (119 - block.count) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    last.update(padding)
    return last.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func mix(_ block: UnsafeBufferPointer<UInt8>, into state: inout [UInt32]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        schedule[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[index * 4 + $1]) }
      }
      for index in 16..<64 {
        let (early, late) = (schedule[index - 15], schedule[index - 2])
        let small0 = early.rotated(7) ^ early.rotated(18) ^ (early >> 3)
        let small1 = late.rotated(17) ^ late.rotated(19) ^ (late >> 10)
        schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
      }
      compress(UnsafeBufferPointer(schedule), into: &state)
    }
  }

  private static func compress(_ schedule: UnsafeBufferPointer<UInt32>, into state: inout [UInt32])
  {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = roundConstants
    for index in 0..<64 {
      let big1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ big1 &+ choice &+ constants[index] &+ schedule[index]
      let big0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The largest whole number whose cube is at most prime · 2^96 holds the root's 32 bits.
      var root: UInt64 = 0
      for bit in (0..<35).reversed() {
        let next = root | 1 << UInt64(bit)
        if SHA256.cube(next, isAtMost: prime) { root = next }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }()

  /// Whether `root`³ ≤ `prime` · 2^96, in whole numbers; `root` below 2^36.
  private static func cube(_ root: UInt64, isAtMost prime: UInt64) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    let low = square.low.multipliedFullWidth(by: root)
    let (high, carry) = (square.high * root).addingReportingOverflow(low.high)
    return !carry && (high < prime << 32 || (high == prime << 32 && low.low == 0))
  }
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
