import CLeptonica

extension Raster {
  /// The grey of an image of 32 bits a pixel, which stays the caller's; `nil` where memory runs out.
  ///
  /// Red ink of round seals is made as light as its red channel is, so that what is printed under
  /// a seal can be read; other red ink (names, stamps of receipt) stays as dark as it is.
  convenience init?(colours: UnsafeMutablePointer<Pix>, dotsPerInch: Double) {
    guard let grey = pixConvertRGBToLuminance(colours) else { return nil }
    self.init(owning: grey, dotsPerInch: dotsPerInch)
    for seal in Self.seals(in: colours, dotsPerInch: dotsPerInch) { lighten(seal, by: colours) }
  }

  /// A pixel is red from this much more red than green and blue on.
  private static let redness = 40
  /// The size of a seal in points: 20 to 55 mm.
  private static let sealSize = 55.0...160.0

  /// Rectangles around the red pieces that are as large and as round as seals.
  private static func seals(
    in colours: UnsafeMutablePointer<Pix>, dotsPerInch: Double
  ) -> [PixelArea] {
    guard let red = redInk(of: colours), red.count() > Int(dotsPerInch) else { return [] }
    let gap = Int32(max(3, dotsPerInch / 40))
    let joined = red.transformed { pixReduceRankBinaryCascade($0, 1, 1, 0, 0) }?
      .transformed { pixCloseSafeBrick(nil, $0, gap, gap) }
    let points = 72 / dotsPerInch
    return (joined?.pieces() ?? []).compactMap { piece in
      let area = PixelArea(
        x: piece.x * 4, y: piece.y * 4, width: piece.width * 4, height: piece.height * 4)
      let (width, height) = (Double(area.width) * points, Double(area.height) * points)
      return sealSize.contains(width) && sealSize.contains(height)
        && (0.65...1.55).contains(width / height) ? area : nil
    }
  }

  private static func redInk(of colours: UnsafeMutablePointer<Pix>) -> Bitmap? {
    let (width, height) = (Int(colours.pointee.w), Int(colours.pointee.h))
    guard let bits = pixCreate(Int32(width), Int32(height), 1) else { return nil }
    for row in 0..<height {
      let source = colours.pointee.data + row * Int(colours.pointee.wpl)
      let target: UnsafeMutablePointer<UInt32> = bits.pointee.data + row * Int(bits.pointee.wpl)
      for column in 0..<width where isRed(source[column]) {
        target[column >> 5] |= 0x8000_0000 >> UInt32(column & 31)
      }
    }
    return Bitmap(owning: bits)
  }

  private static func isRed(_ colour: UInt32) -> Bool {
    let (red, green, blue) = (Int(colour >> 24), Int(colour >> 16 & 255), Int(colour >> 8 & 255))
    return red - max(green, blue) > redness
  }

  private func lighten(_ area: PixelArea, by colours: UnsafeMutablePointer<Pix>) {
    for row in area.y..<min(area.y + area.height, height) {
      let source = colours.pointee.data + row * Int(colours.pointee.wpl)
      let target: UnsafeMutablePointer<UInt32> = pix.pointee.data + row * Int(pix.pointee.wpl)
      for column in area.x..<min(area.x + area.width, width) {
        let red = source[column] >> 24
        let shift = UInt32(24 - 8 * (column & 3))
        let grey = max(target[column >> 2] >> shift & 255, red)
        target[column >> 2] = target[column >> 2] & ~(255 << shift) | grey << shift
      }
    }
  }
}
