import CPoppler
import Pages

/// One page of a PDF file; the owner of one Poppler page. Boxes are in points from the top left
/// corner of the page as it is shown, its /Rotate applied.
final class PDFPage {
  let handle: OpaquePointer
  /// Poppler's pages must not outlive their document.
  private let document: PDFDocument

  init(owning handle: OpaquePointer, of document: PDFDocument) {
    self.handle = handle
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Width and height in points.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(handle, &width, &height)
    return (width, height)
  }

  /// A character of the text layer; `box` is empty for the blanks and breaks that Poppler adds.
  struct Character {
    var scalar: Unicode.Scalar
    var box: Box
    var font: Int
  }

  /// A font of the text layer.
  struct Font: Hashable {
    var name: String
    var size: Double
  }

  /// The text layer in Poppler's reading order, that of annotations included (a stamp, a number
  /// that was filled in), and the fonts that its characters point to.
  func characters() -> (characters: [Character], fonts: [Font]) {
    if annotations.contains(where: \.isDrawn) { drawForText() }
    guard let text = poppler_page_get_text(handle) else { return ([], []) }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: UInt32 = 0
    guard poppler_page_get_text_layout(handle, &rectangles, &count) != 0, let rectangles else {
      return ([], [])
    }
    defer { g_free(rectangles) }
    let (fonts, spans) = fontSpans()
    var characters: [Character] = []
    characters.reserveCapacity(Int(count))
    var span = spans.startIndex
    for (index, scalar) in String(cString: text).unicodeScalars.enumerated() where index < count {
      while span < spans.endIndex, spans[span].end < index { span += 1 }
      let edges = rectangles[index]
      characters.append(
        Character(
          scalar: scalar,
          box: Box(
            x0: min(edges.x1, edges.x2), y0: min(edges.y1, edges.y2),
            x1: max(edges.x1, edges.x2), y1: max(edges.y1, edges.y2)),
          font: span < spans.endIndex ? spans[span].font : 0))
    }
    return (characters, fonts)
  }

  private func fontSpans() -> (fonts: [Font], spans: [(end: Int, font: Int)]) {
    let list = poppler_page_get_text_attributes(handle)
    defer { poppler_page_free_text_attributes(list) }
    var fonts: [Font] = []
    var spans: [(end: Int, font: Int)] = []
    var item = list
    while let node = item {
      if let attributes = node.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self) {
        let font = Font(
          name: attributes.pointee.font_name.map { String(cString: $0) } ?? "",
          size: attributes.pointee.font_size)
        if !fonts.contains(font) { fonts.append(font) }
        spans.append((Int(attributes.pointee.end_index), fonts.firstIndex(of: font) ?? 0))
      }
      item = node.pointee.next
    }
    return (fonts, spans)
  }

  /// Where an image stands on the page, and the number by which Poppler finds it again.
  struct Image {
    var box: Box
    var number: Int32
  }

  /// The images on the page.
  func images() -> [Image] {
    let list = poppler_page_get_image_mapping(handle)
    defer { poppler_page_free_image_mapping(list) }
    var images: [Image] = []
    var item = list
    while let node = item {
      if let mapping = node.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self) {
        let area = mapping.pointee.area
        images.append(
          Image(
            box: Box(
              x0: min(area.x1, area.x2), y0: min(area.y1, area.y2), x1: max(area.x1, area.x2),
              y1: max(area.y1, area.y2)),
            number: mapping.pointee.image_id))
      }
      item = node.pointee.next
    }
    return images
  }

  /// How many pixels of an image stand on an inch of the page; `nil` where it cannot be decoded.
  func dotsPerInch(of image: Image) -> Double? {
    guard let surface = poppler_page_get_image(handle, image.number) else { return nil }
    defer { cairo_surface_destroy(surface) }
    let width = Double(cairo_image_surface_get_width(surface))
    let height = Double(cairo_image_surface_get_height(surface))
    guard width > 0, height > 0, image.box.width > 0, image.box.height > 0 else { return nil }
    // An image may stand turned on its page: its long side lies along the box's.
    let long = max(width, height) / max(image.box.width, image.box.height)
    let short = min(width, height) / min(image.box.width, image.box.height)
    return max(long, short) * 72
  }
}

extension PDFPage {
  /// Draws the page, its annotations (stamps are such) included.
  func draw(with brush: OpaquePointer) { poppler_page_render(handle, brush) }
}
