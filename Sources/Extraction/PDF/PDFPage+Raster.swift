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
  /// The grey of what was drawn on a surface of 24 bits a pixel.
  fileprivate convenience init?(drawnOn surface: OpaquePointer, dotsPerInch: Double) {
    let (width, height) = (
      cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)
    )
    guard let data = cairo_image_surface_get_data(surface), let pix = pixCreate(width, height, 8)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let words = Int(pix.pointee.wpl)
    for row in 0..<Int(height) {
      let source = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      let target: UnsafeMutablePointer<UInt32> = pix.pointee.data + row * words
      for column in 0..<Int(width) {
        let colour = source[column]
        let (red, green, blue) = (colour >> 16 & 255, colour >> 8 & 255, colour & 255)
        let grey = (red * 77 + green * 150 + blue * 29) >> 8
        target[column >> 2] |= grey << UInt32(24 - 8 * (column & 3))
      }
    }
    self.init(owning: pix, dotsPerInch: dotsPerInch)
  }
}
