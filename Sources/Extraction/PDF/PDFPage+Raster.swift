import CLeptonica
import CPoppler

extension PDFPage {
  /// The page drawn on white, in grey; `nil` where memory runs out or Poppler fails.
  func raster(dotsPerInch: Double) -> Raster? {
    let (width, height) = size
    let scale = dotsPerInch / 72
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(max(1, (width * scale).rounded())),
        Int32(max(1, (height * scale).rounded())))
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let brush = cairo_create(surface)
    else { return nil }
    defer { cairo_destroy(brush) }
    cairo_set_source_rgb(brush, 1, 1, 1)
    cairo_paint(brush)
    cairo_scale(brush, scale, scale)
    draw(with: brush)
    cairo_surface_flush(surface)
    return Raster(drawnOn: surface, dotsPerInch: dotsPerInch)
  }
}

extension Raster {
  /// The grey of what was drawn on a surface of 24 bits a pixel; red seals made light.
  fileprivate convenience init?(drawnOn surface: OpaquePointer, dotsPerInch: Double) {
    let (width, height) = (
      cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)
    )
    guard let data = cairo_image_surface_get_data(surface),
      let colours = pixCreate(width, height, 32)
    else { return nil }
    defer {
      var handle: UnsafeMutablePointer<Pix>? = colours
      pixDestroy(&handle)
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let words = Int(colours.pointee.wpl)
    for row in 0..<Int(height) {
      let source = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      let target: UnsafeMutablePointer<UInt32> = colours.pointee.data + row * words
      // Cairo keeps red, green and blue in a word's lower bytes, Leptonica in its upper ones.
      for column in 0..<Int(width) { target[column] = source[column] << 8 }
    }
    self.init(colours: colours, dotsPerInch: dotsPerInch)
  }
}
