import CLeptonica
import Pages

/// The straight lines of a level page: long runs of ink that stay when everything shorter is opened
/// away (Leptonica's morphological opening).
struct RulingFinder {
  /// Shorter runs are strokes of letters, in points.
  private static let shortest = (horizontal: 20.0, vertical: 15.0)
  /// Thicker pieces are bars, seals or shadows, in points.
  private static let thickest = 5.0

  /// The rulings, in points of the bitmap's frame.
  let rulings: [Ruling]
  /// The bits that belong to them; `nil` where there are none.
  let mask: Bitmap?

  /// Looks for rulings in a bitmap of a level page.
  init(in ink: Bitmap, dotsPerInch: Double) {
    let level = Self.runs(
      in: ink, along: .horizontal, length: Int32(Self.shortest.horizontal * dotsPerInch / 72),
      dotsPerInch: dotsPerInch)
    let upright = Self.runs(
      in: ink, along: .vertical, length: Int32(Self.shortest.vertical * dotsPerInch / 72),
      dotsPerInch: dotsPerInch)
    rulings = (level?.rulings ?? []) + (upright?.rulings ?? [])
    mask =
      switch (level?.mask, upright?.mask) {
      case (let level?, let upright?): level.transformed { pixOr(nil, $0, upright.pix) }
      case (let one?, nil), (nil, let one?): one
      case (nil, nil): nil
      }
  }

  /// The runs of one direction. Ink is thickened across it first, so that a line one pixel high
  /// that climbs by a pixel here and there stays one run.
  private static func runs(
    in ink: Bitmap, along direction: Ruling.Direction, length: Int32, dotsPerInch: Double
  ) -> (rulings: [Ruling], mask: Bitmap)? {
    let flat = direction == .horizontal
    let opened = ink.transformed { pixDilateBrick(nil, $0, flat ? 1 : 3, flat ? 3 : 1) }?
      .transformed { pixOpenBrick(nil, $0, flat ? length : 1, flat ? 1 : length) }
    guard let opened else { return nil }
    let scale = 72 / dotsPerInch
    let rulings = opened.pieces().compactMap { area -> Ruling? in
      let thickness = max(1, (flat ? area.height : area.width) - 2)
      let extent = flat ? area.width : area.height
      // A line stays at least as thick as it was made; feet of letters in a row do not.
      guard (flat ? area.height : area.width) > 2 else {
        opened.clear(area)
        return nil
      }
      guard Double(thickness) * scale <= thickest || thickness * 40 <= extent else { return nil }
      return Ruling(direction, box(of: area, across: flat ? (0, 1) : (1, 0), scale: scale))
    }
    guard !rulings.isEmpty else { return nil }
    return (rulings, opened)
  }

  /// A piece's extent in points, without the pixel on either side that thickening added.
  private static func box(
    of area: PixelArea, across added: (x: Int, y: Int), scale: Double
  ) -> Pages.Box {
    Pages.Box(
      x0: Double(area.x + added.x) * scale, y0: Double(area.y + added.y) * scale,
      x1: Double(area.x + area.width - added.x) * scale,
      y1: Double(area.y + area.height - added.y) * scale)
  }
}
