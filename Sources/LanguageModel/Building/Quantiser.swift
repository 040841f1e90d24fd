import Foundation

/// Turns log values into one byte each: classes of about equally many values, each standing for
/// their mean.
struct Quantiser {
  /// 256 values by code; unused codes repeat the last.
  let values: [Float]
  private let borders: [Float]
  private let firstCode: Int

  /// Classes for the values given; codes below `firstCode` stay free and stand for 0.
  init(of all: [Float], firstCode: Int) {
    let step = max(1, all.count / 1_000_000)
    let sample = stride(from: 0, to: all.count, by: step).map { all[$0] }.sorted()
    let classes = 256 - firstCode
    var values = [Float](repeating: 0, count: firstCode)
    var borders: [Float] = []
    for index in 0..<classes where !sample.isEmpty {
      let start = index * sample.count / classes
      let end = max((index + 1) * sample.count / classes, start + 1)
      guard end <= sample.count else { break }
      values.append(sample[start..<end].reduce(0, +) / Float(end - start))
      borders.append(sample[end - 1])
    }
    while values.count < 256 { values.append(values.last ?? 0) }
    self.values = values
    self.borders = borders
    self.firstCode = firstCode
  }

  /// The code of a value.
  func code(of value: Float) -> UInt8 {
    var low = 0
    var high = borders.count - 1
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < value { low = middle + 1 } else { high = middle }
    }
    return UInt8(firstCode + max(low, 0))
  }
}
