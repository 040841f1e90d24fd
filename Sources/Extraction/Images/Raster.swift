import CLeptonica

/// A grey image in memory, 8 bits a pixel, 0 black; the owner of one Leptonica image.
final class Raster {
  let pix: UnsafeMutablePointer<Pix>
  /// Pixels an inch, alike both ways.
  let dotsPerInch: Double

  /// Takes over an image of 8 bits a pixel; it is freed with this object.
  init(owning pix: UnsafeMutablePointer<Pix>, dotsPerInch: Double) {
    self.pix = pix
    self.dotsPerInch = dotsPerInch
  }

  deinit {
    var handle: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&handle)
  }

  var width: Int { Int(pix.pointee.w) }
  var height: Int { Int(pix.pointee.h) }

  /// Points in a pixel.
  var scale: Double { 72 / dotsPerInch }

  /// What makes a new image of this one; `nil` where Leptonica finds no memory.
  func transformed(
    _ step: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?
  ) -> Raster? {
    step(pix).map { Raster(owning: $0, dotsPerInch: dotsPerInch) }
  }

  /// The pixels row by row, one byte each.
  func bytes() -> [UInt8] {
    let words = Int(pix.pointee.wpl)
    let (width, height) = (width, height)
    return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      var target = 0
      for row in 0..<height {
        let line = pix.pointee.data + row * words
        for column in 0..<width {
          // Leptonica packs the leftmost pixel into a word's highest byte.
          buffer[target] = UInt8(truncatingIfNeeded: line[column >> 2] >> (24 - 8 * (column & 3)))
          target += 1
        }
      }
      count = width * height
    }
  }
}

extension Raster {
  /// The image turned clockwise by 90, 180 or 270 degrees; itself for 0.
  func turned(by degrees: Int) -> Raster? {
    degrees == 0 ? self : transformed { pixRotateOrth($0, Int32(degrees / 90)) }
  }

  /// The image turned clockwise about its centre by a few degrees, its size kept, white at the
  /// corners; itself where the turn would move no pixel by more than half.
  func levelled(by degrees: Double) -> Raster? {
    let radians = degrees * .pi / 180
    guard abs(radians) * Double(max(width, height)) / 2 > 0.5 else { return self }
    return transformed {
      pixRotate($0, Float(radians), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
    }
  }

  /// Paints a rectangle white.
  func whiten(_ area: PixelArea) {
    var box = boxCreate(Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height))
    pixSetInRect(pix, box)
    boxDestroy(&box)
  }

  /// Ink as set bits; the caller frees it.
  func ink(darkerThan level: Int32) -> Bitmap? {
    pixThresholdToBinary(pix, level).map(Bitmap.init(owning:))
  }
}
