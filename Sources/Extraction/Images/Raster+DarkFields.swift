import CLeptonica

extension Raster {
  /// The image with its dark fields turned light, what is printed on them dark: white names of
  /// columns on a blue ground. Itself where it has none.
  ///
  /// A field is ink without letters: it holds a square that no stroke of a letter does. The field
  /// is what hangs together with that square, its letters filled in. What differs from its ground
  /// comes out dark, be it lighter, as letters are, or darker, as rulings.
  ///
  /// What is dark at the page's edges, where a copy shows the lid, and holes punched beside the text
  /// become paper.
  ///
  /// - Parameter share: the share of white paper that a field is darker than.
  func withDarkFieldsLightened(darkerThan share: Double = darkShare) -> Raster {
    guard let dark = darkAreas(darkerThan: share), dark.fields != nil || dark.edges != nil,
      let copy = transformed({ pixCopy(nil, $0) })
    else { return self }
    if let fields = dark.fields {
      for field in fields.pieces() { copy.lighten(field, where: fields, darkerThan: share) }
    }
    if let edges = dark.edges { pixSetMasked(copy.pix, edges.pix, UInt32(paperLevel)) }
    return copy
  }

  /// Dark ground is darker than this share of white paper.
  static let darkShare = 0.55
  /// What was drawn, not scanned, has an even ground: all of it is a field that is darker than this
  /// share of white paper, by which rulings are still told; darker ones in it are lightened before.
  static let drawnShare = 0.82
  /// Lids and holes are black: darker than this share. A shadow is not.
  private static let blackShare = 0.3
  /// No stroke of a letter is as thick both ways, in points.
  private static let thickestStroke = 4.0
  /// A ruling, double ones included, is no thicker, in points.
  private static let thickestRuling = 3.4
  /// A field is at least this wide and high, in points: a line of small letters.
  private static let smallestField = (width: 24.0, height: 12.0)
  /// The share of a field that is dark, letters left white; a seal's or a picture's is smaller.
  private static let leastFilled = 0.5

  /// A hole's size, and how far from a side of the page it reaches at most, in points.
  private static let hole = (size: 7.0...34.0, farthest: 75.0)

  /// Set where dark fields are, and where edges and holes; `nil` where there are none.
  private func darkAreas(darkerThan share: Double) -> (fields: Bitmap?, edges: Bitmap?)? {
    guard let dark = solidAreas(darkerThan: share) else { return nil }
    let black = solidAreas(darkerThan: Self.blackShare)
    let edges = black?.transformed { pixExtractBorderConnComps($0, 8) }
      .flatMap { $0.isCutSharply(outOf: dark) ? $0 : nil }
    let holes = black.flatMap { black in
      black.kept(black.pieces().filter { isHole($0, in: black) })
    }
    return (fields(among: dark), Self.grown(edges, holes))
  }

  /// The points that a pixel of a dark area covers: one for four by four of the page.
  private var areaScale: Double { 4 * scale }

  /// What holds a square that no stroke of a letter does, at a quarter of the size.
  private func solidAreas(darkerThan share: Double) -> Bitmap? {
    let stroke = Int32(max(2, (Self.thickestStroke / areaScale).rounded(.up)))
    let thread = Int32(max(2, (Self.thickestRuling / areaScale).rounded(.up)))
    guard let ink = ink(darkerThan: Int32(share * paperLevel)),
      let solid = ink.transformed({ pixReduceRankBinaryCascade($0, 4, 4, 0, 0) }),
      let seeds = solid.transformed({ pixOpenBrick(nil, $0, stroke, stroke) }), seeds.count() > 0,
      let small = ink.transformed({ pixReduceRankBinaryCascade($0, 2, 2, 0, 0) }),
      let whole = small.transformed({ pixSeedfillBinary(nil, seeds.pix, $0, 8) })
    else { return nil }
    // Without the rulings that lead from the field to all of the table.
    return whole.transformed { pixOpenBrick(nil, $0, thread, thread) }
  }

  /// The dark areas that are fields, their letters filled in, in full size.
  private func fields(among dark: Bitmap) -> Bitmap? {
    let gap = Int32(max(3, (2.5 * Self.thickestStroke / areaScale).rounded(.up)))
    return dark.transformed { pixRemoveBorderConnComps($0, 8) }
      .flatMap { inner in inner.kept(inner.pieces().filter { isField($0, in: inner) }) }?
      .transformed { pixCloseSafeBrick(nil, $0, gap, gap) }?
      .transformed { pixExpandReplicate($0, 4) }
  }

  /// Edges and holes with their blurred rims, in full size; `nil` where there are none.
  private static func grown(_ edges: Bitmap?, _ holes: Bitmap?) -> Bitmap? {
    let both =
      switch (edges, holes) {
      case (let edges?, let holes?): edges.transformed { pixOr(nil, $0, holes.pix) }
      case (let one, let other): one ?? other
      }
    guard let both, both.count() > 0 else { return nil }
    return both.transformed { pixDilateBrick(nil, $0, 5, 5) }?
      .transformed { pixExpandReplicate($0, 4) }
  }

  private func isField(_ piece: PixelArea, in dark: Bitmap) -> Bool {
    Double(piece.width) * areaScale >= Self.smallestField.width
      && Double(piece.height) * areaScale >= Self.smallestField.height
      && Double(dark.count(in: piece)) > Self.leastFilled * Double(piece.width * piece.height)
  }

  private func isHole(_ piece: PixelArea, in dark: Bitmap) -> Bool {
    let (width, height) = (Double(piece.width) * areaScale, Double(piece.height) * areaScale)
    let right = Double(dark.width - piece.x - piece.width) * areaScale
    return Self.hole.size.contains(width) && Self.hole.size.contains(height)
      && (0.6...1.6).contains(width / height)
      && min(Double(piece.x) * areaScale, right) + width < Self.hole.farthest
      && Double(dark.count(in: piece)) > 0.65 * Double(piece.width * piece.height)
  }

  /// How light paper is: nine tenths of the pixels are darker or as light.
  private var paperLevel: Double {
    var level: Float = 255
    let step = Int32(max(1, dotsPerInch / 25))
    guard let counts = pixGetGrayHistogram(pix, step) else { return 255 }
    defer {
      var handle: UnsafeMutablePointer<Numa>? = counts
      numaDestroy(&handle)
    }
    numaHistogramGetValFromRank(counts, 0.9, &level)
    return Double(level)
  }

  /// Makes the ground of a field white, and what differs from it as dark as it differs.
  private func lighten(_ field: PixelArea, where mask: Bitmap, darkerThan share: Double) {
    guard let ground = ground(of: field, darkerThan: share) else { return }
    let most = max(ground, 255 - ground)
    for row in field.y..<min(field.y + field.height, height, mask.height) {
      let source = mask.pix.pointee.data + row * Int(mask.pix.pointee.wpl)
      let target: UnsafeMutablePointer<UInt32> = pix.pointee.data + row * Int(pix.pointee.wpl)
      for column in field.x..<min(field.x + field.width, width, mask.width)
      where source[column >> 5] & (0x8000_0000 >> UInt32(column & 31)) != 0 {
        let shift = UInt32(24 - 8 * (column & 3))
        let grey = Int(target[column >> 2] >> shift & 255)
        let light = UInt32(255 - min(255, abs(grey - ground) * 255 / most))
        target[column >> 2] = target[column >> 2] & ~(255 << shift) | light << shift
      }
    }
  }

  /// The middle grey of what is dark in a field; `nil` where memory runs out.
  private func ground(of field: PixelArea, darkerThan share: Double) -> Int? {
    var box = boxCreate(Int32(field.x), Int32(field.y), Int32(field.width), Int32(field.height))
    defer { boxDestroy(&box) }
    guard let counts = pixGetGrayHistogramInRect(pix, box, 2) else { return nil }
    defer {
      var handle: UnsafeMutablePointer<Numa>? = counts
      numaDestroy(&handle)
    }
    let dark = (0..<Int(share * paperLevel)).map { Double(counts.pointee.array[$0]) }
    let half = dark.reduce(0, +) / 2
    var sum = 0.0
    return dark.firstIndex { count in
      sum += count
      return sum >= half
    }
  }
}

extension Bitmap {
  /// Whether what is set ends where another picture does too: a lid beside paper, and not the darkest
  /// part of a shadow or of the table that a page was photographed on.
  fileprivate func isCutSharply(outOf other: Bitmap) -> Bool {
    guard let wide = transformed({ pixDilateBrick(nil, $0, 9, 9) }),
      let near = transformed({ pixDilateBrick(nil, $0, 5, 5) }),
      let ring = wide.transformed({ pixSubtract(nil, $0, near.pix) }),
      let dark = ring.transformed({ pixAnd(nil, $0, other.pix) })
    else { return false }
    return dark.count() * 10 < ring.count()
  }

  /// The picture of some of its pieces only; `nil` of none.
  fileprivate func kept(_ pieces: [PixelArea]) -> Bitmap? {
    guard !pieces.isEmpty, let kept = pixCreateTemplate(pix).map(Bitmap.init(owning:)) else {
      return nil
    }
    for piece in pieces {
      let (x, y) = (Int32(piece.x), Int32(piece.y))
      pixRasterop(
        kept.pix, x, y, Int32(piece.width), Int32(piece.height), Int32(PIX_SRC), pix, x, y)
    }
    return kept
  }
}
