import CLeptonica
import Pages

/// The level image of a page, its rulings found and wiped out, ready for reading.
struct Sheet {
  /// The page without its rulings.
  let image: Raster
  /// The ink that is left, in bits.
  let ink: Bitmap
  /// The clockwise degrees by which it was levelled.
  let skew: Double
  /// In points.
  let rulings: [Ruling]
  /// The cells that the rulings part, in points.
  let grids: [Grid]

  /// Ink is darker than this once the light is even; rulings may be fainter than letters.
  private static let inkLevel: (letters: Int32, rulings: Int32) = (170, 200)

  /// Levels a page that stands upright, unless it was drawn level; `nil` where memory runs out.
  ///
  /// - Parameter isBilevel: whether the page was scanned in two colours, which tear hairlines.
  init?(levelling turned: Raster, mayBeSkewed: Bool = true, isBilevel: Bool = false) {
    guard let first = turned.ink(darkerThan: Self.inkLevel.letters) else { return nil }
    skew = mayBeSkewed ? first.skew() ?? 0 : 0
    guard let level = turned.levelled(by: skew),
      let strong = level.ink(darkerThan: Self.inkLevel.rulings)
    else { return nil }
    let found = RulingFinder(in: strong, dotsPerInch: level.dotsPerInch)
    // What is drawn level is drawn, not scanned: nothing in it is faint.
    let faint =
      mayBeSkewed
      ? FaintRulings(in: level, beside: found.rulings, mayBeTorn: isBilevel) : FaintRulings()
    rulings = found.rulings + faint.rulings
    grids = Grid.grids(from: rulings)
    guard let clean = Self.wiped(level, of: found.mask, and: faint.areas),
      let ink = clean.ink(darkerThan: Self.inkLevel.letters)
    else { return nil }
    image = clean
    self.ink = ink
    let pieces = ink.pieces()
    for piece in pieces where isRest(piece) {
      ink.clear(piece)
      clean.whiten(piece.grown(by: 1))
    }
    for speck in Specks(among: pieces, of: clean).pieces {
      ink.clear(speck)
      clean.whiten(speck.grown(by: 1))
    }
  }

  /// What is left of a ruling that was not quite straight: flat pieces right beside it. They are
  /// thinner, in points, and nearer than this; no letter's mark is as flat, no stem as thin.
  private static let rest = (level: 1.3, upright: 0.8, farthest: 1.2, flatness: 3)
  /// Rests lie in the breaks of a ruling too, which are no wider, in points.
  private static let widestBreak = 12.0

  private func isRest(_ piece: PixelArea) -> Bool {
    let box = box(of: piece)
    let isLevel = piece.width >= Self.rest.flatness * piece.height
    guard isLevel || piece.height >= Self.rest.flatness * piece.width,
      isLevel ? box.height <= Self.rest.level : box.width <= Self.rest.upright
    else { return false }
    return rulings.contains { ruling in
      guard (ruling.direction == .horizontal) == isLevel else { return false }
      let dx = max(ruling.box.x0, box.x0) - min(ruling.box.x1, box.x1)
      let dy = max(ruling.box.y0, box.y0) - min(ruling.box.y1, box.y1)
      let (along, across) = isLevel ? (dx, dy) : (dy, dx)
      return along < Self.widestBreak && across < Self.rest.farthest
    }
  }

  /// The image with the mask and its blurred edges, and with the areas painted white.
  private static func wiped(
    _ image: Raster, of mask: Bitmap?, and areas: [PixelArea]
  ) -> Raster? {
    guard mask != nil || !areas.isEmpty else { return image }
    guard let copy = image.transformed({ pixCopy(nil, $0) }) else { return nil }
    if let mask {
      let reach = 2 * Int32((image.dotsPerInch / 120).rounded(.up)) - 1
      guard let wide = mask.transformed({ pixDilateBrick(nil, $0, reach, reach) }) else {
        return nil
      }
      pixSetMasked(copy.pix, wide.pix, 255)
    }
    for area in areas { copy.whiten(area) }
    return copy
  }

  /// The width in points.
  var width: Double { Double(image.width) * image.scale }

  /// The pixels that a box of points covers.
  func area(of box: Pages.Box) -> PixelArea {
    let pixels = image.dotsPerInch / 72
    let (x0, y0) = (max(0, Int(box.x0 * pixels)), max(0, Int(box.y0 * pixels)))
    let (x1, y1) = (min(image.width, Int(box.x1 * pixels)), min(image.height, Int(box.y1 * pixels)))
    return PixelArea(x: x0, y: y0, width: max(0, x1 - x0), height: max(0, y1 - y0))
  }

  /// The points that pixels cover.
  func box(of area: PixelArea) -> Pages.Box {
    let scale = image.scale
    return Pages.Box(
      x0: Double(area.x) * scale, y0: Double(area.y) * scale,
      x1: Double(area.x + area.width) * scale, y1: Double(area.y + area.height) * scale)
  }
}
