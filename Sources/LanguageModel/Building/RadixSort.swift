/// Sorts n-gram keys byte by byte, lowest first: linear time, one buffer of the same size.
enum RadixSort {
  static func sort(_ keys: inout [UInt64]) {
    guard keys.count > 1 else { return }
    var buffer = [UInt64](repeating: 0, count: keys.count)
    let all = keys.reduce(UInt64(0), |)
    for shift in stride(from: UInt64(0), to: 64, by: 8) where all >> shift & 0xFF != 0 {
      pass(from: keys, to: &buffer, shift)
      swap(&keys, &buffer)
    }
  }

  private static func pass(from source: [UInt64], to target: inout [UInt64], _ shift: UInt64) {
    var starts = [Int](repeating: 0, count: 257)
    source.withUnsafeBufferPointer { source in
      starts.withUnsafeMutableBufferPointer { starts in
        for key in source { starts[Int(key >> shift & 0xFF) + 1] += 1 }
        for digit in 1..<257 { starts[digit] += starts[digit - 1] }
        target.withUnsafeMutableBufferPointer { target in
          for key in source {
            let digit = Int(key >> shift & 0xFF)
            target[starts[digit]] = key
            starts[digit] += 1
          }
        }
      }
    }
  }
}
