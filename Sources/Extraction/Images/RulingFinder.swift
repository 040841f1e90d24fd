import CLeptonica
import Pages

/// The straight lines of a level page: long runs of ink that stay when everything shorter is opened
/// away (Leptonica's morphological opening).
struct RulingFinder {
  /// Shorter runs are strokes of letters, in points.
  private static let shortest = (horizontal: 20.0, vertical: 15.0)
  /// Thicker pieces are bars, seals or shadows, in points.
  private static let thickest = 5.0

  /// Shorter ones count only where they meet others: feet and heads of letters in a row look so.
  private static let lone = 60.0

  /// A run of ink, and where it lies in pixels.
  private struct Run {
    var ruling: Ruling
    var area: PixelArea
  }

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
    let found = (level?.runs ?? []) + (upright?.runs ?? [])
    let drawn = found.filter { run in
      Self.extent(of: run.ruling) >= Self.lone
        || found.contains { Self.joins($0.ruling, run.ruling) }
    }
    rulings = drawn.map(\.ruling)
    for run in found where !drawn.contains(where: { $0.area == run.area }) {
      (run.ruling.direction == .horizontal ? level : upright)?.mask.clear(run.area)
    }
    mask =
      switch (level?.mask, upright?.mask) {
      case (let level?, let upright?): level.transformed { pixOr(nil, $0, upright.pix) }
      case (let one?, nil), (nil, let one?): one
      case (nil, nil): nil
      }
  }

  private static func extent(of ruling: Ruling) -> Double {
    ruling.direction == .horizontal ? ruling.box.width : ruling.box.height
  }

  /// Whether a ruling crosses or touches another, or goes on in its direction.
  private static func joins(_ a: Ruling, _ b: Ruling) -> Bool {
    guard a != b else { return false }
    let isLevel = b.direction == .horizontal
    let (near, far) = a.direction == b.direction ? (1.5, 12.0) : (4.0, 4.0)
    let dx = max(a.box.x0, b.box.x0) - min(a.box.x1, b.box.x1)
    let dy = max(a.box.y0, b.box.y0) - min(a.box.y1, b.box.y1)
    return isLevel ? dx <= far && dy <= near : dx <= near && dy <= far
  }

  /// The runs of one direction. Ink is thickened across it first, so that a line one pixel high
  /// that climbs by a pixel here and there stays one run.
  private static func runs(
    in ink: Bitmap, along direction: Ruling.Direction, length: Int32, dotsPerInch: Double
  ) -> (runs: [Run], mask: Bitmap)? {
    let flat = direction == .horizontal
    let opened = ink.transformed { pixDilateBrick(nil, $0, flat ? 1 : 3, flat ? 3 : 1) }?
      .transformed { pixOpenBrick(nil, $0, flat ? length : 1, flat ? 1 : length) }
    guard let opened else { return nil }
    let scale = 72 / dotsPerInch
    let runs = opened.pieces().compactMap { area -> Run? in
      let thickness = max(1, (flat ? area.height : area.width) - 2)
      let extent = flat ? area.width : area.height
      // A line stays at least as thick as it was made; feet of letters in a row do not.
      guard (flat ? area.height : area.width) > 2 else {
        opened.clear(area)
        return nil
      }
      guard Double(thickness) * scale <= thickest || thickness * 40 <= extent else { return nil }
      let box = box(of: area, across: flat ? (0, 1) : (1, 0), scale: scale)
      return Run(ruling: Ruling(direction, box), area: area)
    }
    return runs.isEmpty ? nil : (runs, opened)
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
