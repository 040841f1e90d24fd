import CLeptonica
import Pages

/// The image of a page in its upright frame, in colours, with marks drawn over it.
struct PagePicture {
  /// The resolution of the picture, in dots per inch: enough to read, small enough to look at.
  static let dotsPerInch = 110.0
  /// The size of labels, one of those that Leptonica's own font has.
  private static let labelSize: Int32 = 4
  /// How wide a letter of it is, and how high a line, in pixels.
  private static let (letterWidth, labelHeight) = (Int32(7), Int32(11))

  private let image: Raster

  /// Turns and levels a page's grey image as the page was; `nil` where memory runs out.
  init?(of raster: Raster, page: Page) {
    guard let level = raster.turned(by: page.turn)?.levelled(by: page.skew),
      let colours = level.transformed({ pixConvertTo32($0) })
    else { return nil }
    image = colours
  }

  /// Draws marks in their order and writes the picture as a PNG file; `false` where that fails.
  func write(_ marks: [DrawnMark], to path: String) -> Bool {
    let font = bmfCreate(nil, Self.labelSize)
    defer {
      var handle = font
      bmfDestroy(&handle)
    }
    for mark in marks { draw(mark, font: font) }
    return pixWrite(path, image.pix, Int32(IFF_PNG)) == 0
  }

  private func draw(_ mark: DrawnMark, font: UnsafeMutablePointer<L_Bmf>?) {
    let scale = image.dotsPerInch / 72
    let (x, y) = (Int32(mark.box.x0 * scale), Int32(mark.box.y0 * scale))
    var box = boxCreate(
      max(0, x), max(0, y), max(1, Int32(mark.box.width * scale)),
      max(1, Int32(mark.box.height * scale)))
    defer { boxDestroy(&box) }
    let colour = mark.colour
    pixRenderBoxArb(
      image.pix, box, max(1, Int32((mark.thickness * scale).rounded())), colour.red, colour.green,
      colour.blue)
    guard let font, !mark.label.isEmpty else { return }
    let ink =
      UInt32(colour.red) << 24 | UInt32(colour.green) << 16 | UInt32(colour.blue) << 8
    // Inside the mark's upper right corner, on white, where the fewest letters stand.
    let width = Self.letterWidth * Int32(mark.label.utf8.count) + 4
    let right = Int32(mark.box.x1 * scale) - width - 2
    image.whiten(
      PixelArea(
        x: Int(right), y: Int(y) + 2, width: Int(width), height: Int(Self.labelHeight)))
    pixSetTextline(
      image.pix, font, mark.label, ink, right + 2, y + Self.labelHeight, nil, nil)
  }
}

extension DocumentReader {
  /// Draws marks over the image of a page that was read before, and writes it as a PNG file.
  ///
  /// - Returns: whether the page has an image; text files have none.
  /// - Throws: where the page cannot be drawn or the file not be written.
  @discardableResult
  public func draw(
    _ marks: [DrawnMark], over page: Page, to path: String
  ) throws(ExtractionError) -> Bool {
    guard let raster = try source.raster(of: page.number, dotsPerInch: PagePicture.dotsPerInch)
    else { return false }
    guard let picture = PagePicture(of: raster, page: page), picture.write(marks, to: path) else {
      throw ExtractionError(
        .fileAccess, file: path, page: page.number, cause: "không ghi được ảnh của trang",
        remedy: "Hãy kiểm tra thư mục và chỗ trống trên đĩa")
    }
    return true
  }
}
