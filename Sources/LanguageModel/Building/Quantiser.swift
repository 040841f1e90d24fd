import Foundation

/// Turns log values into one byte each by the classes that lose least, each standing for its mean
/// (Lloyd, "Least squares quantization in PCM", 1982), found on a histogram.
struct Quantiser {
  /// 256 values by code; unused codes repeat the last.
  let values: [Float]
  private let borders: [Float]
  private let firstCode: Int

  /// Classes for the values given, each of which matters by its weight (all the same without);
  /// codes below `firstCode` stay free and stand for 0.
  init(of all: [Float], weights: [Float] = [], firstCode: Int) {
    self.firstCode = firstCode
    var histogram = Histogram(of: all, weights: weights)
    var means = histogram.quantiles(256 - firstCode)
    for _ in 0..<40 { means = histogram.means(ofClassesAround: means) }
    borders = zip(means, means.dropFirst()).map { ($0 + $1) / 2 }
    let values = [Float](repeating: 0, count: firstCode) + means
    self.values = values + [Float](repeating: values.last ?? 0, count: 256 - values.count)
  }

  /// The code of a value.
  func code(of value: Float) -> UInt8 {
    var low = 0
    var high = borders.count
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < value { low = middle + 1 } else { high = middle }
    }
    return UInt8(firstCode + low)
  }
}

/// Weighted values in even steps, with sums over any stretch at hand.
private struct Histogram {
  private static let steps = 1 << 16
  private let least: Float
  private let width: Float
  private var weights = [Double](repeating: 0, count: steps + 1)
  private var moments = [Double](repeating: 0, count: steps + 1)

  init(of all: [Float], weights given: [Float]) {
    least = all.min() ?? 0
    width = max((all.max() ?? 0) - least, 1e-6) / Float(Self.steps - 1)
    for (index, value) in all.enumerated() {
      let weight = given.isEmpty ? 1 : Double(given[index])
      let step = Int((value - least) / width) + 1
      weights[step] += weight
      moments[step] += weight * Double(value)
    }
    for step in 1...Self.steps {
      weights[step] += weights[step - 1]
      moments[step] += moments[step - 1]
    }
  }

  /// So many values that part the weight evenly, fewer where steps hold more than a share.
  func quantiles(_ count: Int) -> [Float] {
    guard weights[Self.steps] > 0 else { return [] }
    var quantiles: [Float] = []
    var step = 0
    for index in 0..<count {
      let share = (Double(index) + 0.5) / Double(count) * weights[Self.steps]
      while step < Self.steps, weights[step] < share { step += 1 }
      let value = least + (Float(step) - 0.5) * width
      if quantiles.last != value { quantiles.append(value) }
    }
    return quantiles
  }

  /// The means of what is nearest to each value; values that nothing is nearest to go.
  mutating func means(ofClassesAround values: [Float]) -> [Float] {
    var means: [Float] = []
    var start = 0
    for index in values.indices {
      let border = index + 1 < values.count ? (values[index] + values[index + 1]) / 2 : .infinity
      let end =
        border.isInfinite ? Self.steps : min(Self.steps, max(start, Int((border - least) / width)))
      let weight = weights[end] - weights[start]
      if weight > 0 { means.append(Float((moments[end] - moments[start]) / weight)) }
      start = end
    }
    return means
  }
}
