import Pages

/// The pixels in which formats of layout count: those of the image that was read, or 300 to the
/// inch where none was.
struct PixelGrid {
  /// Pixels an inch.
  let dotsPerInch: Double

  init(_ page: Page) { dotsPerInch = page.dotsPerInch ?? 300 }

  /// A length in points as whole pixels.
  func pixels(_ points: Double) -> Int { Int((points * dotsPerInch / 72).rounded()) }

  /// A box in whole pixels, at least one wide and high.
  func box(_ box: Box) -> (x0: Int, y0: Int, x1: Int, y1: Int) {
    let (x0, y0) = (max(0, pixels(box.x0)), max(0, pixels(box.y0)))
    return (x0, y0, max(x0 + 1, pixels(box.x1)), max(y0 + 1, pixels(box.y1)))
  }
}
