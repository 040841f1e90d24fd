import Pages

/// Reads one page of a PDF file: by its text layer, or by its image where that is bad.
struct PDFPageReader {
  let page: PDFPage
  let number: Int
  let file: String
  let options: ReadingOptions

  func reading() throws(ExtractionError) -> Page {
    let (width, height) = page.size
    guard width >= 1, height >= 1 else {
      throw ExtractionError(
        .inputFile, file: file, page: number, cause: "trang có khổ \(width) × \(height)",
        remedy: "Hãy kiểm tra khổ giấy của trang")
    }
    let layer = TextLayer(of: page)
    let images = page.images()
    let main = images.max { $0.box.area < $1.box.area }
    let covered = main.map { $0.box.area / (width * height) } ?? 0
    let isScan = covered > 0.7
    let verdict = LayerVerdict(layer: layer, isScan: isScan, options: options)
    switch verdict.method {
    case .textLayer:
      return Page(
        number: number, width: width, height: height, method: .textLayer, reason: verdict.reason,
        isScan: isScan, lines: layer.lines)
    default:
      let reading = try ImageReader(file: file, page: number, options: options)
        .reading(of: try raster(main: isScan ? main : nil))
      var result = Page(number: number, reading: reading, reason: verdict.reason, isScan: isScan)
      result.rejectedText = layer.isEmpty ? nil : layer.text
      return result
    }
  }

  private func raster(main: PDFPage.Image?) throws(ExtractionError) -> Raster {
    let wanted =
      options.dotsPerInch ?? main.flatMap { page.dotsPerInch(of: $0) } ?? PDFSource.usualResolution
    let (width, height) = page.size
    let most = (Double(options.maximumPixels) / (width * height)).squareRoot() * 72
    guard let image = page.raster(dotsPerInch: min(max(wanted, 100), 600, most)) else {
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
