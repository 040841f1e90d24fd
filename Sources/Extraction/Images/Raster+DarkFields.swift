import CLeptonica

extension Raster {
  /// The image with its dark fields turned light, what is printed on them dark: white names of
  /// columns on a blue ground. Itself where it has none.
  ///
  /// A field is ink without letters: it holds a square that no stroke of a letter does. The field
  /// is what hangs together with that square, its letters filled in.
  func withDarkFieldsInverted() -> Raster {
    guard let fields = darkFields(), let copy = transformed({ pixCopy(nil, $0) }) else {
      return self
    }
    copy.invert(where: fields)
    return copy
  }

  /// Dark ground is darker than this share of white paper.
  private static let darkShare = 0.55
  /// No stroke of a letter is as thick both ways, in points.
  private static let thickestStroke = 4.0
  /// A field is at least this wide and high, in points: a line of small letters.
  private static let smallestField = (width: 24.0, height: 12.0)
  /// The share of a field that is dark, letters left white; a seal's or a picture's is smaller.
  private static let leastFilled = 0.5

  /// Set where dark fields are; `nil` where there are none.
  private func darkFields() -> Bitmap? {
    // A quarter of the size: one bit for four by four.
    let points = 4 * scale
    let stroke = Int32(max(2, (Self.thickestStroke / points).rounded(.up)))
    let gap = Int32(max(3, (2.5 * Self.thickestStroke / points).rounded(.up)))
    guard let ink = ink(darkerThan: Int32(Self.darkShare * paperLevel)),
      let solid = ink.transformed({ pixReduceRankBinaryCascade($0, 4, 4, 0, 0) }),
      let seeds = solid.transformed({ pixOpenBrick(nil, $0, stroke, stroke) }), seeds.count() > 0,
      let small = ink.transformed({ pixReduceRankBinaryCascade($0, 2, 2, 0, 0) }),
      let fields = small.transformed({ pixSeedfillBinary(nil, seeds.pix, $0, 8) })
    else { return nil }
    for piece in fields.pieces() where !isField(piece, in: fields, points: points) {
      fields.clear(piece)
    }
    guard fields.count() > 0 else { return nil }
    return fields.transformed { pixCloseSafeBrick(nil, $0, gap, gap) }?
      .transformed { pixExpandReplicate($0, 4) }
  }

  private func isField(_ piece: PixelArea, in fields: Bitmap, points: Double) -> Bool {
    let touchesEdge =
      piece.x <= 1 || piece.y <= 1 || piece.x + piece.width >= fields.width - 1
      || piece.y + piece.height >= fields.height - 1
    return !touchesEdge && Double(piece.width) * points >= Self.smallestField.width
      && Double(piece.height) * points >= Self.smallestField.height
      && Double(fields.count(in: piece)) > Self.leastFilled * Double(piece.width * piece.height)
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

  /// Turns light and dark about where bits are set.
  private func invert(where mask: Bitmap) {
    for row in 0..<min(height, mask.height) {
      let source = mask.pix.pointee.data + row * Int(mask.pix.pointee.wpl)
      let target: UnsafeMutablePointer<UInt32> = pix.pointee.data + row * Int(pix.pointee.wpl)
      for column in 0..<min(width, mask.width)
      where source[column >> 5] & (0x8000_0000 >> UInt32(column & 31)) != 0 {
        let shift = UInt32(24 - 8 * (column & 3))
        target[column >> 2] ^= 255 << shift
      }
    }
  }
}
