import Foundation
import Pages

/// An open input file whose pages can be read one by one.
///
/// The type is told by the content, not by the name. A reader belongs to one thread at a time; the
/// C libraries beneath are not safe against hostile files, so a worker process of its own is the
/// right place for it.
public final class DocumentReader {
  /// The type that the content tells: `application/pdf`, `image/png`, `image/jpeg`, `image/tiff`,
  /// `text/markdown`, `text/tab-separated-values`, `text/csv` or `text/plain`.
  public let mediaType: String
  let source: any PageSource
  private let path: String

  /// Opens a file.
  ///
  /// - Throws: where it cannot be opened, is empty, encrypted, damaged or of a type not read.
  public init(path: String, options: ReadingOptions = ReadingOptions()) throws(ExtractionError) {
    let file = try InputFile(path: path)
    self.path = path
    mediaType = file.mediaType.rawValue
    source =
      switch file.mediaType {
      case .pdf: try PDFSource(file: file, options: options)
      case .png, .jpeg, .tiff: try ImageSource(file: file, options: options)
      case .text, .markdown, .table, .csv: try TextSource(file: file)
      }
  }

  /// How many pages the file has; never 0.
  public var pageCount: Int { source.pageCount }

  /// Reads one page.
  ///
  /// - Parameter number: from 1.
  /// - Throws: where there is no such page, or it cannot be read at all; the others may still be.
  public func page(_ number: Int) throws(ExtractionError) -> Page {
    guard (1...pageCount).contains(number) else {
      throw ExtractionError(
        .inputFile, file: path, page: number, cause: "tệp không có trang này",
        remedy: "Tệp có \(pageCount) trang")
    }
    return try source.page(number)
  }
}

extension DocumentReader {
  /// The versions of everything that a reading depends on: `tesseract`, `leptonica`, `poppler`, and
  /// for each installed model (`vie`, `osd`) its size and a checksum. Part of a reading's identity.
  public static let versions: [String: String] = EngineVersions.all
}

/// What a reader of one kind of file offers.
protocol PageSource {
  var pageCount: Int { get }
  func page(_ number: Int) throws(ExtractionError) -> Page
  /// The grey image of a page as its file shows it; `nil` where the file has no images of pages.
  func raster(of number: Int, dotsPerInch: Double) throws(ExtractionError) -> Raster?
}
