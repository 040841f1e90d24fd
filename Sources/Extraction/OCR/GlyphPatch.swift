import Foundation

/// The grey of a piece of ink, scaled to a small raster of fixed size, for comparing shapes.
struct GlyphPatch {
  private static let columns = 10
  private static let rows = 14

  /// Zero mean, unit length.
  private let cells: [Float]
  private let aspect: Double

  /// Takes the mean grey of each field of the raster laid over the piece.
  init(of piece: PixelArea, in image: GreyImage) {
    var cells: [Float] = []
    cells.reserveCapacity(Self.columns * Self.rows)
    for row in 0..<Self.rows {
      let y0 = piece.y + piece.height * row / Self.rows
      let y1 = max(y0 + 1, piece.y + piece.height * (row + 1) / Self.rows)
      for column in 0..<Self.columns {
        let x0 = piece.x + piece.width * column / Self.columns
        let x1 = max(x0 + 1, piece.x + piece.width * (column + 1) / Self.columns)
        cells.append(image.mean(x: x0..<x1, y: y0..<y1))
      }
    }
    self.init(
      greys: cells, aspect: Double(max(1, piece.width)) / Double(max(1, piece.height)))
  }

  /// A patch of known greys, row by row, and its width in heights.
  init(greys: [Float], aspect: Double) {
    let mean = greys.reduce(0, +) / Float(greys.count)
    let length = greys.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    cells = greys.map { ($0 - mean) / max(length, 1e-6) }
    self.aspect = log(aspect)
  }

  /// 0 for the same shape, about 1 for shapes that have nothing in common: one less the correlation
  /// of the greys, and half of how much the proportions differ.
  func distance(to other: GlyphPatch) -> Double {
    var correlation: Float = 0
    for index in cells.indices { correlation += cells[index] * other.cells[index] }
    return Double(1 - correlation) + 0.5 * abs(aspect - other.aspect)
  }
}

/// A grey image as bytes, row by row.
struct GreyImage {
  let bytes: [UInt8]
  let width: Int
  let height: Int

  init(bytes: [UInt8], width: Int, height: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
  }

  init(_ raster: Raster) {
    self.init(bytes: raster.bytes(), width: raster.width, height: raster.height)
  }

  /// The mean grey of a rectangle, clipped to the image.
  func mean(x: Range<Int>, y: Range<Int>) -> Float {
    var (sum, count) = (0, 0)
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<width) {
        sum += Int(bytes[row * width + column])
        count += 1
      }
    }
    return count == 0 ? 255 : Float(sum) / Float(count)
  }
}
