import CLeptonica

/// A picture of single bits, set where there is ink; the owner of one Leptonica image.
final class Bitmap {
  let pix: UnsafeMutablePointer<Pix>

  init(owning pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

  deinit {
    var handle: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&handle)
  }

  var width: Int { Int(pix.pointee.w) }
  var height: Int { Int(pix.pointee.h) }

  func transformed(
    _ step: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?
  ) -> Bitmap? {
    step(pix).map(Bitmap.init(owning:))
  }

  /// The clockwise degrees that level the page, and whether the text or rulings say so clearly.
  func skew() -> Double? {
    var angle: Float = 0
    var confidence: Float = 0
    let failed = pixFindSkewSweepAndSearch(pix, &angle, &confidence, 4, 2, 7, 1, 0.01)
    return failed == 0 && confidence > 3 ? Double(angle) : nil
  }

  /// How many bits are set.
  func count() -> Int {
    var count: Int32 = 0
    pixCountPixels(pix, &count, nil)
    return Int(count)
  }

  /// How many bits are set inside a rectangle of pixels, clipped to the picture.
  func count(in area: PixelArea) -> Int {
    var count: Int32 = 0
    var box = boxCreate(Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
    pixCountPixelsInRect(pix, box, &count, nil)
    boxDestroy(&box)
    return Int(count)
  }

  /// Clears the bits inside a rectangle of pixels.
  func clear(_ area: PixelArea) {
    var box = boxCreate(Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
    pixClearInRect(pix, box)
    boxDestroy(&box)
  }

  /// Boxes around the connected pieces, touching at corners counted as connected.
  func pieces() -> [PixelArea] {
    guard let boxes = pixConnCompBB(pix, 8) else { return [] }
    defer {
      var handle: UnsafeMutablePointer<Boxa>? = boxes
      boxaDestroy(&handle)
    }
    return (0..<Int(boxes.pointee.n)).compactMap { index in
      boxes.pointee.box[index].map { PixelArea($0.pointee) }
    }
  }

  /// How many bits are set in each row.
  func rowCounts() -> [Int] { numbers(pixCountPixelsByRow(pix, nil)) }

  /// How many bits are set in each column.
  func columnCounts() -> [Int] { numbers(pixCountPixelsByColumn(pix)) }

  private func numbers(_ counts: UnsafeMutablePointer<Numa>?) -> [Int] {
    guard let counts else { return [] }
    defer {
      var handle: UnsafeMutablePointer<Numa>? = counts
      numaDestroy(&handle)
    }
    return (0..<Int(counts.pointee.n)).map { Int(counts.pointee.array[$0]) }
  }
}

/// A rectangle of pixels.
struct PixelArea: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(_ box: CLeptonica.Box) {
    self.init(x: Int(box.x), y: Int(box.y), width: Int(box.w), height: Int(box.h))
  }
}
