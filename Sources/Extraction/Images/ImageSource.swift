import CLeptonica
import Foundation
import Pages

/// An image file: PNG, JPEG, or TIFF of one or more pages.
struct ImageSource: PageSource {
  let pageCount: Int
  private let file: InputFile
  private let options: ReadingOptions

  init(file: InputFile, options: ReadingOptions) throws(ExtractionError) {
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    self.file = file
    self.options = options
    pageCount = file.mediaType == .tiff ? Self.pageCount(of: file.path) : 1
    guard pageCount > 0 else { throw Self.damaged(file.path) }
  }

  func page(_ number: Int) throws(ExtractionError) -> Page {
    guard options.ocr != .never else {
      return Page(number: number, method: .failed, reason: "ảnh, mà --ocr never không cho đọc ảnh")
    }
    let image = try raster(of: number)
    let reading = try ImageReader(file: file.path, page: number, options: options)
      .reading(of: image)
    return Page(number: number, reading: reading, reason: "tệp ảnh", isScan: true)
  }

  func raster(of number: Int, dotsPerInch: Double) throws(ExtractionError) -> Raster? {
    let image = try raster(of: number)
    let factor = Float(dotsPerInch / image.dotsPerInch)
    guard factor < 1, let scaled = pixScale(image.pix, factor, factor) else { return image }
    return Raster(owning: scaled, dotsPerInch: dotsPerInch)
  }

  private static func damaged(_ path: String, page: Int? = nil) -> ExtractionError {
    ExtractionError(
      .inputFile, file: path, page: page, cause: "không giải mã được ảnh",
      remedy: "Hãy quét lại hoặc lấy lại tệp từ nguồn")
  }

  private static func pageCount(of path: String) -> Int {
    guard let stream = fopen(path, "rb") else { return 0 }
    defer { fclose(stream) }
    var count: Int32 = 0
    return tiffGetCount(stream, &count) == 0 ? Int(count) : 0
  }

  /// The decoded page in grey, at most as large as the options allow.
  private func raster(of number: Int) throws(ExtractionError) -> Raster {
    try checkSize(of: number)
    let decoded =
      file.mediaType == .tiff
      ? pixReadTiff(file.path, Int32(number - 1)) : pixRead(file.path)
    guard let decoded else { throw Self.damaged(file.path, page: number) }
    defer {
      var handle: UnsafeMutablePointer<Pix>? = decoded
      pixDestroy(&handle)
    }
    guard let image = Raster(decoded: decoded, dotsPerInch: options.dotsPerInch) else {
      throw Self.damaged(file.path, page: number)
    }
    return image
  }

  /// Refuses to decode what would not fit into memory.
  private func checkSize(of number: Int) throws(ExtractionError) {
    var (format, width, height): (Int32, Int32, Int32) = (0, 0, 0)
    let failed =
      file.mediaType == .tiff
      ? tiffSize(number, &width, &height)
      : pixReadHeader(file.path, &format, &width, &height, nil, nil, nil)
    guard failed == 0, width > 0, height > 0 else { throw Self.damaged(file.path, page: number) }
    guard Int(width) * Int(height) <= 4 * options.maximumPixels else {
      throw ExtractionError(
        .limit, file: file.path, page: number,
        cause: "ảnh quá lớn (\(width) × \(height) điểm ảnh)",
        remedy: "Hãy thu nhỏ ảnh rồi đọc lại")
    }
  }

  private func tiffSize(_ number: Int, _ width: inout Int32, _ height: inout Int32) -> Int32 {
    readHeaderTiff(file.path, Int32(number - 1), &width, &height, nil, nil, nil, nil, nil)
  }
}

extension Page {
  /// A page as it was read from its image.
  init(number: Int, reading: ImageReading, reason: String, isScan: Bool) {
    self.init(
      number: number, width: reading.width, height: reading.height, turn: reading.turn,
      skew: reading.skew, method: .ocr, reason: reason, dotsPerInch: reading.dotsPerInch,
      isScan: isScan, lines: reading.lines, rulings: reading.rulings, remarks: reading.remarks)
  }
}
