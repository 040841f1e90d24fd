import Pages

/// A PDF file.
struct PDFSource: PageSource {
  let pageCount: Int

  init(file: InputFile, options: ReadingOptions) throws(ExtractionError) {
    pageCount = 0
  }

  func page(_ number: Int) throws(ExtractionError) -> Page {
    Page(number: number, method: .failed, reason: "")
  }
}
