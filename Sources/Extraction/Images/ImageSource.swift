import Pages

/// An image file.
struct ImageSource: PageSource {
  let pageCount: Int

  init(file: InputFile, options: ReadingOptions) throws(ExtractionError) {
    pageCount = 0
  }

  func page(_ number: Int) throws(ExtractionError) -> Page {
    Page(number: number, method: .failed, reason: "")
  }
}
