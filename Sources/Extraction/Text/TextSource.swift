import Foundation
import Pages

/// A text file: plain, Markdown, CSV, or with tables whose cells tabs part. Form feeds part its pages.
struct TextSource: PageSource {
  private let pages: [[String]]
  private let encoding: TextEncoding

  init(file: InputFile) throws(ExtractionError) {
    guard let (text, encoding) = TextEncoding.decoded(try file.content()) else {
      throw ExtractionError(
        .inputFile, file: file.path, cause: "không nhận ra bảng mã của văn bản",
        remedy: "Hãy chuyển tệp sang UTF-8")
    }
    self.encoding = encoding
    pages = file.mediaType == .csv ? [DelimitedText(text).lines] : Self.pages(of: text)
  }

  var pageCount: Int { pages.count }

  func page(_ number: Int) throws(ExtractionError) -> Page {
    var markup = Markup()
    return Page(
      number: number, method: .plainText, reason: "tệp văn bản (\(encoding.rawValue))",
      lines: pages[number - 1].map { markup.line($0) })
  }

  func raster(of number: Int, dotsPerInch: Double) -> Raster? { nil }

  /// The lines of each page. What ends the last line or page opens no new one.
  static func pages(of text: String) -> [[String]] {
    var pages = text.utf8.split(separator: UInt8(ascii: "\u{0C}"), omittingEmptySubsequences: false)
      .map { page in
        var lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          .map { String(Substring($0)) }
        if lines.count > 1, lines.last == "" { lines.removeLast() }
        return lines
      }
    if pages.count > 1, pages.last == [""] { pages.removeLast() }
    return pages
  }
}
