import CLeptonica
import Foundation
import Pages

/// Reads the image of a page: turns it upright, levels it, finds its rulings, reads what stands in
/// their cells and around them.
struct ImageReader {
  let file: String
  let page: Int
  let options: ReadingOptions

  /// The words and rulings of a page's image.
  func reading(of image: Raster) throws(ExtractionError) -> ImageReading {
    let deadline = Date(timeIntervalSinceNow: options.maximumSeconds)
    let even = image.cleaned()
    let isBilevel = image.isBilevel
    return try TesseractPool.withEngine(languages: options.languages, file: file) {
      engine throws(ExtractionError) in
      try upright(even, isBilevel, engine, deadline)
    }
  }

  /// Reads the page as it stands, and turned where its lines or a bad reading say so.
  private func upright(
    _ image: Raster, _ isBilevel: Bool, _ engine: Tesseract, _ deadline: Date
  ) throws(ExtractionError) -> ImageReading {
    let orientation = Orientation(of: image)
    var best: ImageReading?
    for turn in try orientation.candidates(for: image, file: file) {
      let reading = try reading(of: image, turned: turn, isBilevel, engine, deadline)
      if reading.confidence > best?.confidence ?? -1 { best = reading }
      if reading.confidence >= Orientation.plausible || reading.lines.isEmpty { break }
    }
    if let reading = best, reading.confidence < Orientation.plausible, !reading.lines.isEmpty {
      for turn in try orientation.doubts(of: image, after: reading.turn, file: file) {
        let other = try self.reading(of: image, turned: turn, isBilevel, engine, deadline)
        if other.confidence > reading.confidence + 0.05 { best = other }
      }
    }
    return best ?? emptyReading(of: image)
  }

  private func emptyReading(of image: Raster) -> ImageReading {
    ImageReading(
      width: Double(image.width) * image.scale, height: Double(image.height) * image.scale,
      dotsPerInch: image.dotsPerInch)
  }

  private func reading(
    of image: Raster, turned turn: Int, _ isBilevel: Bool, _ engine: Tesseract, _ deadline: Date
  ) throws(ExtractionError) -> ImageReading {
    guard let turned = image.turned(by: turn),
      let sheet = Sheet(levelling: turned, isBilevel: isBilevel)
    else {
      throw ExtractionError(
        .limit, file: file, page: page, cause: "không đủ bộ nhớ để xử lý ảnh trang",
        remedy: "Hãy đọc lại với --dpi thấp hơn")
    }
    var reading = emptyReading(of: sheet.image)
    reading.turn = turn
    reading.skew = sheet.skew
    reading.rulings = sheet.rulings
    let cells = CellReader(sheet: sheet, engine: engine, deadline: deadline).reading()
    reading.lines = cells.lines
    reading.remarks = cells.remarks
    if Date() > deadline {
      reading.remarks.append("Hết thời gian đọc trang; phần còn lại chưa đọc")
    }
    return reading
  }
}
