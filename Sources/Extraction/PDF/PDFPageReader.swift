import Foundation
import Pages

/// Reads one page of a PDF file: by its text layer, or by its image where that is bad.
struct PDFPageReader {
  let page: PDFPage
  let number: Int
  let file: String
  let options: ReadingOptions

  /// The resolution at which rulings and ink are looked for where nothing is read, in dots per inch.
  private static let lookingResolution = 150.0

  func reading() throws(ExtractionError) -> Page {
    let (width, height) = page.size
    guard width >= 1, height >= 1 else {
      throw ExtractionError(
        .inputFile, file: file, page: number, cause: "trang có khổ \(width) × \(height)",
        remedy: "Hãy kiểm tra khổ giấy của trang")
    }
    let images = page.images()
    let scan = page.isFilled(by: images) ? images.max { $0.box.area < $1.box.area } : nil
    let layer = TextLayer(of: page)
    let verdict = LayerVerdict(
      of: layer.lines.isEmpty ? nil : LayerQuality(of: layer.text), isScan: scan != nil,
      hidesEncoding: layer.hidesEncoding, ocr: options.ocr,
      covered: { (try? coveredInk(of: layer)) ?? 0 })
    var result =
      switch verdict.use {
      case .alone: try layerPage(layer, verdict, isScan: scan != nil)
      case .beside, .rejected: try imagePage(layer, verdict, scan: scan)
      }
    result.remarks += page.notes(beside: layer.text)
      .map { "Ghi chú đính trên trang, không in ra: \"\($0)\"" }
    return result
  }

  /// The page by its text layer, and its rulings by its picture.
  private func layerPage(
    _ layer: TextLayer, _ verdict: LayerVerdict, isScan: Bool
  ) throws(ExtractionError) -> Page {
    let sheet = try sheet(turn: layer.turn, isScan: isScan)
    let skew = sheet?.skew ?? 0
    let frame = Frame(width: page.size.width, height: page.size.height, turn: layer.turn)
    let level = Frame(width: frame.width, height: frame.height, skew: skew)
    let lines = skew == 0 ? layer.lines : layer.lines.map { $0.moved(by: level) }
    var filled = FilledLines(lines, grids: sheet?.grids ?? [])
    filled.closeNumbers()
    var remarks: [String] = []
    if !isScan, options.ocr == .auto, let sheet {
      let added = addedLines(beside: lines, on: sheet, turn: layer.turn)
      for line in added { filled.fill(line) }
      remarks = added.map { "Chỗ không có trong lớp chữ, đọc từ ảnh: \"\($0.text)\"" }
    }
    return Page(
      number: number, width: frame.width, height: frame.height, turn: layer.turn, skew: skew,
      method: .textLayer, reason: verdict.reason, isScan: isScan,
      lines: CellOrder.lines(filled.lines, in: sheet?.grids ?? []),
      rulings: sheet?.rulings ?? [], remarks: remarks)
  }

  /// The page's picture, upright and level, for its rulings and its ink.
  private func sheet(turn: Int, isScan: Bool) throws(ExtractionError) -> Sheet? {
    guard let image = try raster(dotsPerInch: Self.lookingResolution).turned(by: turn) else {
      return nil
    }
    let even =
      isScan
      ? image.evenlyLit()
      : image.withDarkFieldsLightened().withDarkFieldsLightened(darkerThan: Raster.drawnShare)
    return Sheet(levelling: even, mayBeSkewed: isScan)
  }

  /// What stands on the page beside its text layer, read from its picture. A page whose text layer
  /// is good is not lost for want of an engine: nothing is read then.
  private func addedLines(beside lines: [Line], on sheet: Sheet, turn: Int) -> [Line] {
    let words = lines.lazy.flatMap(\.words).compactMap(\.box)
    let ink = UncoveredInk(on: sheet, beside: Array(words))
    guard !ink.places.isEmpty,
      let image = try? raster(dotsPerInch: PDFSource.usualResolution).turned(by: turn)
    else { return [] }
    let deadline = Date(timeIntervalSinceNow: options.maximumSeconds)
    let read = try? TesseractPool.withEngine(languages: options.languages, file: file) { engine in
      ink.lines(in: image, by: engine, deadline: deadline)
    }
    return read ?? []
  }

  /// The page by its picture; what the text layer said is kept beside it.
  private func imagePage(
    _ layer: TextLayer, _ verdict: LayerVerdict, scan: PDFPage.Image?
  ) throws(ExtractionError) -> Page {
    let wanted =
      options.dotsPerInch ?? scan.flatMap(page.dotsPerInch).map { min(max($0, 100), 600) }
      ?? PDFSource.usualResolution
    let reading = try ImageReader(file: file, page: number, options: options)
      .reading(of: try raster(dotsPerInch: wanted))
    var result = Page(
      number: number, reading: reading, reason: verdict.reason, isScan: scan != nil)
    result.rejectedText = layer.lines.isEmpty ? nil : layer.text
    if verdict.use == .beside {
      let (width, height) = page.size
      let layerFrame = Frame(width: width, height: height, turn: layer.turn)
      let frame = Frame(
        width: layerFrame.width, height: layerFrame.height,
        turn: (reading.turn - layer.turn + 360) % 360, skew: reading.skew)
      result.lines = layer.merged(into: result.lines, frame: frame)
    }
    return result
  }

  /// The share of the page's ink that lies under the layer's words, 0…1; rulings left out.
  private func coveredInk(of layer: TextLayer) throws(ExtractionError) -> Double {
    let image = try raster(dotsPerInch: Self.lookingResolution).evenlyLit()
    guard let ink = image.ink(darkerThan: 160)?.withoutLongRuns() else { return 0 }
    let all = ink.count()
    let pixels = image.dotsPerInch / 72
    let under = layer.lines.lazy.flatMap(\.words).compactMap(\.box).reduce(0) {
      $0 + ink.count(in: PixelArea(covering: $1, pixelsPerPoint: pixels))
    }
    return all == 0 ? 1 : min(1, Double(under) / Double(all))
  }

  private func raster(dotsPerInch: Double) throws(ExtractionError) -> Raster {
    let (width, height) = page.size
    let most = (Double(options.maximumPixels) / (width * height)).squareRoot() * 72
    // Cairo draws nothing wider or higher than this many pixels.
    let longest = 32_000 / max(width, height) * 72
    guard let image = page.raster(dotsPerInch: min(dotsPerInch, most, longest)) else {
      throw ExtractionError(
        .limit, file: file, page: number, cause: "không dựng được ảnh của trang",
        remedy: "Hãy đọc lại với --dpi thấp hơn")
    }
    return image
  }
}

extension Box {
  var area: Double { max(0, width) * max(0, height) }
}

extension Line {
  /// The line carried into another frame.
  fileprivate func moved(by frame: Frame) -> Line {
    Line(
      words.map { word in
        var word = word
        word.box = word.box.map(frame.upright)
        return word
      }, tail: tail)
  }
}

extension PixelArea {
  /// The pixels that a box of points covers.
  init(covering box: Box, pixelsPerPoint: Double) {
    let (x0, y0) = (Int(box.x0 * pixelsPerPoint), Int(box.y0 * pixelsPerPoint))
    self.init(
      x: max(0, x0), y: max(0, y0), width: Int(box.x1 * pixelsPerPoint) - x0,
      height: Int(box.y1 * pixelsPerPoint) - y0)
  }
}
