import Foundation
import Pages
import Records

/// The restored text in reading order as UTF-8, a form feed between pages.
public struct TextExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "txt"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// The text of a record. Pages read from PDF files and images end with a line break; those of
  /// a text file end as they did there, so that clean text comes out as it went in.
  public func text(_ document: Document) -> String {
    document.pages.enumerated().map { index, page in
      let isLast = index == document.pages.count - 1
      let endsAsItCame = page.method == .plainText && isLast
      let needsBreak = !page.text.isEmpty && !page.text.hasSuffix("\n") && !endsAsItCame
      return page.text + (needsBreak || !isLast && page.text.isEmpty ? "\n" : "")
    }.joined(separator: "\u{0C}")
  }

  /// Writes the text; throws where the file cannot be written.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try OutputFile.write(Data(text(document.document).utf8), to: file)
    return .written(remarks: [])
  }
}
