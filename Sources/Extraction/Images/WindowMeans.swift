import Pages

/// The mean darkness of short windows along one direction of an image.
struct WindowMeans {
  /// The windows' length, in pixels.
  let window: Int
  /// How many windows lie behind each other.
  let count: Int
  /// How many places lie across a window.
  private let breadth: Int
  /// Darkness from 0, white, to 255, the places of each window side by side.
  private let means: [UInt8]
  /// The darkness of paper.
  private let paper: Int

  init(
    of bytes: [UInt8], width: Int, height: Int, along direction: Ruling.Direction, window: Int
  ) {
    self.window = window
    let isLevel = direction == .horizontal
    count = (isLevel ? width : height) / window
    breadth = isLevel ? height : width
    let (count, breadth) = (count, breadth)
    means = [UInt8](unsafeUninitializedCapacity: count * breadth) { target, filled in
      var sums = [Int](repeating: 0, count: breadth)
      for index in 0..<count {
        let part = index * window..<(index + 1) * window
        bytes.withUnsafeBufferPointer {
          if isLevel {
            Self.addRows($0, width: width, columns: part, to: &sums)
          } else {
            Self.addColumns($0, width: width, rows: part, to: &sums)
          }
        }
        for place in 0..<breadth {
          target[index * breadth + place] = UInt8(255 - sums[place] / window)
        }
      }
      filled = count * breadth
    }
    paper = Self.paper(of: means)
  }

  /// The sum over some columns, row by row.
  private static func addRows(
    _ bytes: UnsafeBufferPointer<UInt8>, width: Int, columns: Range<Int>, to sums: inout [Int]
  ) {
    for row in sums.indices {
      let start = row * width
      var sum = 0
      for column in columns { sum += Int(bytes[start + column]) }
      sums[row] = sum
    }
  }

  /// The sum over some rows, column by column.
  private static func addColumns(
    _ bytes: UnsafeBufferPointer<UInt8>, width: Int, rows: Range<Int>, to sums: inout [Int]
  ) {
    for column in sums.indices { sums[column] = 0 }
    for row in rows {
      let start = row * width
      for column in sums.indices { sums[column] += Int(bytes[start + column]) }
    }
  }

  /// The middle of all means: most of a page is paper.
  private static func paper(of means: [UInt8]) -> Int {
    var histogram = [Int](repeating: 0, count: 256)
    for mean in means { histogram[Int(mean)] += 1 }
    let middle = means.count / 2
    var below = 0
    return histogram.firstIndex { count in
      below += count
      return below > middle
    } ?? 0
  }

  /// The places in a window that are darker than what lies beside them, the middles of thin lines,
  /// and how dark they are.
  func lines(in window: Int, flank: Int, contrast: Int) -> [(place: Int, darkness: Int)] {
    var places: [(place: Int, darkness: Int)] = []
    let start = window * breadth
    means.withUnsafeBufferPointer { means in
      for place in flank..<max(flank, breadth - flank) {
        let here = Int(means[start + place])
        guard here >= paper + contrast, means[start + place - 1] <= here,
          means[start + place + 1] <= here
        else { continue }
        let beside = max(Int(means[start + place - flank]), Int(means[start + place + flank]))
        guard here - beside >= contrast, (beside - paper) * 3 <= here - paper else { continue }
        if let last = places.last?.place, place - last <= 2 { continue }
        places.append((place, here - paper))
      }
    }
    return places
  }
}
