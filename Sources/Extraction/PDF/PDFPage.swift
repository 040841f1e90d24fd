import CPoppler
import Pages

/// One page of a PDF file; the owner of one Poppler page. Boxes are in points from the top left
/// corner of the page as it is shown, its /Rotate applied. A scan larger than any scanner counts as
/// A4: letters twice their size would pass for rulings.
final class PDFPage {
  let handle: OpaquePointer
  /// Poppler's pages must not outlive their document.
  private let document: PDFDocument
  /// How many points stand for one that the file tells.
  private(set) var scale = 1.0

  init(owning handle: OpaquePointer, of document: PDFDocument) {
    self.handle = handle
    self.document = document
    let (width, height) = (size.width / 72, size.height / 72)
    if PaperSize.isBeyondScanners(width, height), isFilled(by: images()) {
      scale = PaperSize.usualLength / max(width, height)
    }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Width and height in points.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(handle, &width, &height)
    return (width * scale, height * scale)
  }

  /// From this share of the page on, its images make it a scan; scanners cut pages into strips.
  private static let fillingShare = 0.6

  /// Whether images fill the page, as they do on a scan.
  func isFilled(by images: [Image]) -> Bool {
    images.reduce(0) { $0 + $1.box.area } >= Self.fillingShare * size.width * size.height
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
          box: box(edges), font: span < spans.endIndex ? spans[span].font : 0))
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
        images.append(Image(box: box(mapping.pointee.area), number: mapping.pointee.image_id))
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
  /// Draws the page, its annotations (stamps are such) included, a unit a point.
  func draw(with brush: OpaquePointer) {
    cairo_scale(brush, scale, scale)
    poppler_page_render(handle, brush)
  }

  /// What lies between two corners that Poppler tells.
  private func box(_ corners: PopplerRectangle) -> Box {
    Box(
      x0: min(corners.x1, corners.x2) * scale, y0: min(corners.y1, corners.y2) * scale,
      x1: max(corners.x1, corners.x2) * scale, y1: max(corners.y1, corners.y2) * scale)
  }
}
