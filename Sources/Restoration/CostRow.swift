/// Eight numbers of a row at once. Rows have a multiple of eight places.
typealias Octet = SIMD8<Float>

extension Octet {
  @inline(__always)
  init(at place: UnsafePointer<Float>) {
    self = UnsafeRawPointer(place).loadUnaligned(as: Octet.self)
  }

  @inline(__always)
  func store(at place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: self, as: Octet.self)
  }

  /// The smaller of both, number by number.
  @inline(__always)
  func smaller(_ other: Octet) -> Octet { replacing(with: other, where: other .< self) }

  /// The numbers one place on, infinity before them.
  @inline(__always)
  var shiftedByOne: Octet {
    Octet(.infinity, self[0], self[1], self[2], self[3], self[4], self[5], self[6])
  }

  /// The numbers two places on, infinity before them.
  @inline(__always)
  var shiftedByTwo: Octet {
    Octet(.infinity, .infinity, self[0], self[1], self[2], self[3], self[4], self[5])
  }

  /// The numbers four places on, infinity before them.
  @inline(__always)
  var shiftedByFour: Octet {
    Octet(lowHalf: SIMD4(repeating: .infinity), highHalf: lowHalf)
  }

  /// The numbers one place on, those of the last place kept there.
  @inline(__always)
  var oneLetterOn: Octet {
    var on = shiftedByOne
    on[7] = self[7] < on[7] ? self[7] : on[7]
    return on
  }

  /// The numbers one place back, those of the last place kept there.
  @inline(__always)
  var oneLetterBack: Octet {
    Octet(self[1], self[2], self[3], self[4], self[5], self[6], self[7], self[7])
  }

  /// The smallest number.
  @inline(__always)
  var least: Float {
    // Number by number: told so, the compiler finds the instructions that take four at once.
    let four = SIMD4(
      Swift.min(self[0], self[4]), Swift.min(self[1], self[5]), Swift.min(self[2], self[6]),
      Swift.min(self[3], self[7]))
    return Swift.min(Swift.min(four[0], four[1]), Swift.min(four[2], four[3]))
  }
}
