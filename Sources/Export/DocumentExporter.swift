import Foundation

/// Writes one file for each document.
public protocol DocumentExporter: Sendable {
  /// What is appended to the input's name, without the dot: "json", "alto.xml".
  static var fileExtension: String { get }

  /// Writes the document to the file: under a temporary name first, then renamed.
  ///
  /// The same document gives the same bytes. Folders on the way must exist.
  func write(_ document: ExportedDocument, to file: URL) throws(ExportError) -> ExportOutcome
}

extension DocumentExporter {
  /// Writes what is made of the pages that have an extent; plain text has none.
  ///
  /// - Parameters:
  ///   - form: what the form is called, for the reason where it is not applicable.
  ///   - content: the file's bytes, or `nil` where the form cannot hold so much.
  func writePages(
    of document: ExportedDocument, to file: URL, as form: String,
    _ content: ([PageStructure]) -> [UInt8]?
  ) throws(ExportError) -> ExportOutcome {
    let pages = PageStructure.pages(of: document)
    guard !pages.isEmpty else {
      return .notApplicable(reason: "văn bản thuần không có tọa độ để ghi \(form)")
    }
    guard let bytes = content(pages) else {
      return .notApplicable(reason: "tài liệu quá dài để ghi \(form)")
    }
    try OutputFile.write(Data(bytes), to: file)
    return .written(remarks: [])
  }
}

/// What came of exporting a document.
public enum ExportOutcome: Hashable, Sendable {
  /// The file is there; the remarks, in Vietnamese, are for the user.
  case written(remarks: [String])
  /// The format has no form for such a document (a page image of a text file); why, in Vietnamese.
  case notApplicable(reason: String)
}
