import CLeptonica
import Pages

/// A PDF file.
struct PDFSource: PageSource {
  private let document: PDFDocument
  private let options: ReadingOptions

  /// The resolution for pages without a page-filling image, in dots per inch.
  static let usualResolution = 300.0

  init(file: InputFile, options: ReadingOptions) throws(ExtractionError) {
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    document = try PDFDocument(path: file.path)
    self.options = options
  }

  var pageCount: Int { document.pageCount }

  func page(_ number: Int) throws(ExtractionError) -> Page {
    try PDFPageReader(
      page: opened(number), number: number, file: document.path, options: options
    ).reading()
  }

  func raster(of number: Int, dotsPerInch: Double) throws(ExtractionError) -> Raster? {
    try opened(number).raster(dotsPerInch: dotsPerInch)
  }

  private func opened(_ number: Int) throws(ExtractionError) -> PDFPage {
    guard let page = document.page(number) else {
      throw ExtractionError(
        .inputFile, file: document.path, page: number, cause: "trang hỏng, không đọc được",
        remedy: "Hãy thử sửa tệp bằng qpdf VÀO RA")
    }
    return page
  }
}
