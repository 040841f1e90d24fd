import CPoppler

/// What was put onto a page after it was written: a stamp, a filled-in number, a note.
struct Annotation {
  /// Whether it may show text on the page; links and closed notes do not.
  var isDrawn: Bool
  /// What was written into it, whether the page shows it or not; empty for nothing.
  var contents: String

  /// Takes what Poppler tells; `nil` of a link and of what is hidden.
  init?(_ handle: OpaquePointer) {
    let hidden = POPPLER_ANNOT_FLAG_HIDDEN.rawValue | POPPLER_ANNOT_FLAG_NO_VIEW.rawValue
    let kind = poppler_annot_get_annot_type(handle)
    guard kind != POPPLER_ANNOT_LINK, poppler_annot_get_flags(handle).rawValue & hidden == 0 else {
      return nil
    }
    isDrawn = kind != POPPLER_ANNOT_TEXT && kind != POPPLER_ANNOT_POPUP
    guard let text = poppler_annot_get_contents(handle) else {
      contents = ""
      return
    }
    defer { g_free(text) }
    contents = String(cString: text)
  }
}

extension PDFPage {
  /// The annotations of the page but for links and hidden ones.
  var annotations: [Annotation] {
    let list = poppler_page_get_annot_mapping(handle)
    defer { poppler_page_free_annot_mapping(list) }
    var annotations: [Annotation] = []
    var item = list
    while let node = item {
      let mapping = node.pointee.data?.assumingMemoryBound(to: PopplerAnnotMapping.self)
      if let annotation = mapping?.pointee.annot.flatMap(Annotation.init) {
        annotations.append(annotation)
      }
      item = node.pointee.next
    }
    return annotations
  }

  /// What is written in annotations and not shown on the page, a line each.
  func notes(beside text: String) -> [String] {
    let shown = text.filter { !$0.isWhitespace }
    return annotations.map { $0.contents.split(whereSeparator: \.isWhitespace) }
      .filter { !$0.isEmpty && !shown.contains($0.joined()) }
      .map { $0.joined(separator: " ") }
  }

  /// Draws the page on next to nothing. Poppler keeps the text of a first drawing, that of its
  /// annotations included; asked for text without one it reads the page's own alone.
  func drawForText() {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1) else { return }
    defer { cairo_surface_destroy(surface) }
    guard let brush = cairo_create(surface) else { return }
    defer { cairo_destroy(brush) }
    draw(with: brush)
  }
}
