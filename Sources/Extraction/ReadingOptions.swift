/// How a document is to be read. What is in here is part of a reading's identity: the same file
/// with the same options and engine versions gives the same pages.
public struct ReadingOptions: Codable, Hashable, Sendable {
  /// When pages are read from their image.
  public enum OCR: String, Codable, Hashable, Sendable, CaseIterable {
    /// Where the text layer is absent or bad.
    case auto
    /// Every page.
    case always
    /// No page; only what the file holds as text counts.
    case never
  }

  /// When pages are read from their image.
  public var ocr: OCR
  /// The resolution to render at, in dots per inch; `nil` takes that of the image on the page.
  public var dotsPerInch: Double?
  /// Tesseract's models, joined by `+`.
  public var languages: String
  /// The most pixels that a page is rendered to; larger ones are rendered coarser.
  public var maximumPixels: Int
  /// How long Tesseract may take for one page, in seconds; what is read by then is kept.
  public var maximumSeconds: Double

  /// Options as given.
  public init(
    ocr: OCR = .auto, dotsPerInch: Double? = nil, languages: String = "vie",
    maximumPixels: Int = 50_000_000, maximumSeconds: Double = 120
  ) {
    self.ocr = ocr
    self.dotsPerInch = dotsPerInch
    self.languages = languages
    self.maximumPixels = maximumPixels
    self.maximumSeconds = maximumSeconds
  }
}
