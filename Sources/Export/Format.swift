/// A form in which documents leave the program.
public enum Format: String, CaseIterable, Codable, Hashable, Sendable {
  /// The whole record of a document, `sohoa/document/1`.
  case json
  /// The restored text, a form feed between pages.
  case txt
  /// The tables of a batch, with a data package that describes them.
  case csv
  /// A workbook for each document and one for the batch.
  case xlsx
  /// The batch as a database, `archive.sqlite`.
  case sqlite
  /// The source as a PDF file that can be searched.
  case pdf
  /// ALTO 4 (Library of Congress).
  case alto
  /// PAGE-XML 2019-07-15 (PRImA).
  case page
  /// hOCR 1.2.
  case hocr
  /// Markdown.
  case md

  /// What writes one file for each document in this format, or `nil` where the format is one of
  /// batches alone.
  public var documentExporter: (any DocumentExporter)? {
    documentExporter(changingSignedFiles: false)
  }

  /// The same, told whether signed PDF files get a layer of words too, which costs their
  /// signatures.
  public func documentExporter(changingSignedFiles: Bool) -> (any DocumentExporter)? {
    switch self {
    case .json: JSONExporter()
    case .txt: TextExporter()
    case .xlsx: XLSXExporter()
    case .pdf: PDFExporter(changesSignedFiles: changingSignedFiles)
    case .alto: ALTOExporter()
    case .page: PAGEExporter()
    case .hocr: HOCRExporter()
    case .md: MarkdownExporter()
    case .csv, .sqlite: nil
    }
  }
}
