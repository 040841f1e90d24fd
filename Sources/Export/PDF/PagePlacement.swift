import Pages

/// Where a page's upright frame lies in the user space of its PDF page.
struct PagePlacement {
  /// From the upright frame (points, y downwards) to user space (y upwards).
  let map: Affine
  /// The visible part of the page in user space.
  let crop: Box

  /// Undoes skew and turn, then the page's own rotation and its crop box.
  init?(_ page: Page, on object: PDFObject) {
    guard let crop = PagePlacement.visibleBox(of: object), page.width > 0, page.height > 0
    else { return nil }
    let rotation = PagePlacement.rotation(of: object)
    let isSideways = rotation % 180 != 0
    let shown = isSideways ? (crop.height, crop.width) : (crop.width, crop.height)
    let framed = page.shownSize
    self.crop = crop
    map = page.mapToShown
      .then(.scale(x: shown.0 / framed.width, y: shown.1 / framed.height))
      .then(PagePlacement.undoing(rotation: rotation, crop: crop))
  }

  /// The clockwise degrees by which viewers turn a page, 0..<360; what is no whole number turns none.
  private static func rotation(of page: PDFObject) -> Int {
    guard let degrees = page["/Rotate"].number.flatMap(Int.init(exactly:)) else { return 0 }
    return (degrees % 360 + 360) % 360
  }

  /// From the page as its file shows it to user space.
  private static func undoing(rotation: Int, crop: Box) -> Affine {
    switch rotation {
    case 90: Affine(a: 0, b: 1, c: 1, d: 0, e: crop.x0, f: crop.y0)
    case 180: Affine(a: -1, d: 1, e: crop.x1, f: crop.y0)
    case 270: Affine(a: 0, b: -1, c: -1, d: 0, e: crop.x1, f: crop.y1)
    default: Affine(a: 1, d: -1, e: crop.x0, f: crop.y1)
    }
  }

  /// The crop box as far as it lies on the media box, in user space.
  private static func visibleBox(of page: PDFObject) -> Box? {
    guard let media = box(page["/MediaBox"]) else { return nil }
    guard let crop = box(page["/CropBox"]) else { return media }
    return crop.intersection(media) ?? media
  }

  private static func box(_ object: PDFObject) -> Box? {
    let edges = object.items.compactMap(\.number)
    guard edges.count == 4 else { return nil }
    let box = Box(
      x0: min(edges[0], edges[2]), y0: min(edges[1], edges[3]),
      x1: max(edges[0], edges[2]), y1: max(edges[1], edges[3]))
    return box.width > 0 && box.height > 0 ? box : nil
  }
}
