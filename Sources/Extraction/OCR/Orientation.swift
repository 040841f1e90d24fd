import CLeptonica
import Pages

/// Which way up a page may stand, told cheaply by how its ink lies in rows and columns.
///
/// Tesseract's orientation model costs about as much as a third of the reading and errs on sparse
/// pages, so it is asked only where the page looks turned or reads badly, and both ways are read.
struct Orientation {
  /// From this mean confidence on a reading is taken for upright, 0…1.
  static let plausible = 0.6

  private let isSideways: Bool

  init(of image: Raster) {
    guard
      let ink = image.ink(darkerThan: 160)?.transformed({
        pixReduceRankBinaryCascade($0, 1, 1, 0, 0)
      })
    else {
      isSideways = false
      return
    }
    let text = ink.withoutLongRuns()
    let (rows, columns) = (Self.contrast(text.rowCounts()), Self.contrast(text.columnCounts()))
    isSideways = columns > rows * 1.3
  }

  /// How much neighbouring rows or columns differ: lines of text alternate with white along them.
  private static func contrast(_ counts: [Int]) -> Double {
    let total = counts.reduce(0, +)
    guard total > 0, counts.count > 4 else { return 0 }
    let steps = zip(counts, counts.dropFirst(2)).reduce(0.0) {
      $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1))
    }
    return steps / Double(total)
  }

  /// The turns to try, the likeliest first.
  func candidates(for image: Raster, file: String) throws(ExtractionError) -> [Int] {
    guard isSideways else { return [0] }
    let said = try Self.modelOrientation(of: image, file: file)
    let first = said.map(\.turn).flatMap { $0 == 90 || $0 == 270 ? $0 : nil } ?? 90
    return [first, 360 - first]
  }

  /// The other turns worth a try once the reading at `turn` came out badly.
  func doubts(of image: Raster, after turn: Int, file: String) throws(ExtractionError) -> [Int] {
    guard let said = try Self.modelOrientation(of: image, file: file), said.turn != turn else {
      return [(turn + 180) % 360]
    }
    return [said.turn]
  }

  private static func modelOrientation(
    of image: Raster, file: String
  ) throws(ExtractionError) -> (turn: Int, confidence: Double)? {
    try TesseractPool.withEngine(languages: "osd", file: file) { engine in
      engine.setImage(GreyImage(image), dotsPerInch: image.dotsPerInch)
      return engine.orientation()
    }
  }
}

extension Bitmap {
  /// The picture without runs longer than letters, upright or level: rulings say nothing of which
  /// way text runs.
  func withoutLongRuns() -> Bitmap {
    let length = Int32(40)
    let level = transformed { pixOpenBrick(nil, $0, length, 1) }
    let upright = transformed { pixOpenBrick(nil, $0, 1, length) }
    let first = level.flatMap { runs in transformed { pixSubtract(nil, $0, runs.pix) } } ?? self
    return upright.flatMap { runs in first.transformed { pixSubtract(nil, $0, runs.pix) } } ?? first
  }
}
