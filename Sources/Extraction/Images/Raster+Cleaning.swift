import CLeptonica

extension Raster {
  /// The image as it is read best: dark fields turned light, edges of two colours softened, the
  /// light evened out, faint ink made dark, small type made larger.
  func cleaned() -> Raster {
    withDarkFieldsLightened().softened().evenlyLit().enlarged()
  }

  /// The image with uneven light evened out and faint ink made dark; itself where Leptonica finds
  /// no background.
  func evenlyLit() -> Raster {
    let tile = Int32(max(16, dotsPerInch / 12))
    let evened = transformed {
      pixBackgroundNorm($0, nil, nil, tile, tile, 60, 40, Self.paper, 2, 1)
    }
    return (evened ?? self).darkened()
  }

  /// The grey of paper once the light is even.
  private static let paper: Int32 = 235
  /// The share of a page that letters cover at the least where there are some.
  private static let inked = 0.004
  /// Where the darkest ink is of such a grey, it is faint; darker needs no help, lighter is none.
  private static let faint = 70...180
  /// Below this resolution letters are enlarged, in dots per inch.
  private static let small = 140.0
  /// From this resolution on, edges of two colours are fine enough, in dots per inch.
  private static let fine = 250.0

  /// The greys from the darkest ink to the paper spread over all there are, where the ink is faint.
  private func darkened() -> Raster {
    var sum = 0.0
    let darkest = greyShares().firstIndex { share in
      sum += share
      return sum > Self.inked
    }
    guard let darkest, Self.faint.contains(darkest) else { return self }
    return transformed { pixGammaTRC(nil, $0, 1, Int32(darkest - 20), Self.paper) } ?? self
  }

  private func enlarged() -> Raster {
    guard dotsPerInch < Self.small, let large = pixScale(pix, 2, 2) else { return self }
    return Raster(owning: large, dotsPerInch: 2 * dotsPerInch)
  }

  /// An image of two colours without black pixels that stand alone, its edges greyed as Tesseract's
  /// network, which learnt from grey images, expects them; itself where it is grey already or fine.
  private func softened() -> Raster {
    guard dotsPerInch < Self.fine, isBilevel,
      let specks = ink(darkerThan: 128)?.lonePixels(), let clean = transformed({ pixCopy(nil, $0) })
    else { return self }
    pixSetMasked(clean.pix, specks.pix, 255)
    let kernel = makeGaussianKernel(1, 1, 0.6, 1)
    defer {
      var handle = kernel
      kernelDestroy(&handle)
    }
    return clean.transformed { pixConvolve($0, kernel, 8, 1) } ?? clean
  }

  /// Whether next to all pixels are black or white.
  var isBilevel: Bool {
    let shares = greyShares()
    return shares.count == 256 && shares[48..<208].reduce(0, +) < 0.003
  }

  /// The share that each grey has in the image, told by one pixel of nine; empty where memory runs
  /// out.
  private func greyShares() -> [Double] {
    guard let counts = pixGetGrayHistogram(pix, 3) else { return [] }
    defer {
      var handle: UnsafeMutablePointer<Numa>? = counts
      numaDestroy(&handle)
    }
    let greys = (0..<Int(counts.pointee.n)).map { Double(counts.pointee.array[$0]) }
    let all = max(1, greys.reduce(0, +))
    return greys.map { $0 / all }
  }
}

extension Bitmap {
  /// The bits whose eight neighbours are clear.
  fileprivate func lonePixels() -> Bitmap? {
    let pattern = selCreateFromString("ooooCoooo", 3, 3, nil)
    defer {
      var handle = pattern
      selDestroy(&handle)
    }
    return transformed { pixHMT(nil, $0, pattern) }
  }
}
