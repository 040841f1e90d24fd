import CLeptonica

extension Raster {
  /// Resolutions outside of this are taken for an error of the file, in dots per inch.
  private static let credible = 60...1300

  /// The grey image of a decoded file, which stays the caller's; `nil` where memory runs out.
  ///
  /// - Parameter dotsPerInch: what to believe instead of the file.
  convenience init?(decoded: UnsafeMutablePointer<Pix>, dotsPerInch: Double?) {
    let resolution = Self.resolution(of: decoded, stated: dotsPerInch)
    if decoded.pointee.d == 32, resolution.x == resolution.y {
      self.init(colours: decoded, dotsPerInch: resolution.x)
      return
    }
    guard var grey = pixConvertTo8(decoded, 0) else { return nil }
    if resolution.x != resolution.y {
      // Fax lines are farther apart than the dots in them.
      let best = max(resolution.x, resolution.y)
      let scaled = pixScale(grey, Float(best / resolution.x), Float(best / resolution.y))
      var handle: UnsafeMutablePointer<Pix>? = grey
      pixDestroy(&handle)
      guard let scaled else { return nil }
      grey = scaled
    }
    self.init(owning: grey, dotsPerInch: max(resolution.x, resolution.y))
  }

  private static func resolution(
    of decoded: UnsafeMutablePointer<Pix>, stated: Double?
  ) -> (x: Double, y: Double) {
    if let stated { return (stated, stated) }
    let (x, y) = (Int(decoded.pointee.xres), Int(decoded.pointee.yres))
    let (width, height) = (Double(decoded.pointee.w), Double(decoded.pointee.h))
    let pixels = max(width, height)
    // Nobody scans a stamp of two inches in a thousand pixels.
    let isStamp = pixels > 1000 && pixels < 2 * Double(max(x, y))
    if credible.contains(x), credible.contains(y), x != 72 || y != 72, !isStamp,
      !PaperSize.isBeyondScanners(width / Double(x), height / Double(y))
    {
      return (Double(x), Double(y))
    }
    // It tells none, or a wrong one: a page of A4.
    let assumed = max(72, (pixels / PaperSize.usualLength).rounded())
    return (assumed, assumed)
  }
}
