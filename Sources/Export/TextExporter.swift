import Foundation
import Records

/// The restored text in reading order as UTF-8, a form feed between pages.
public struct TextExporter: DocumentExporter {
  public static let format = Format.txt
  public static let fileExtension = "txt"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// The text of a record, ending with a line break unless it is empty.
  public func text(_ document: Document) -> String {
    let text = document.pages.map(\.text).joined(separator: "\n\u{0C}")
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try OutputFile.write(Data(text(document.document).utf8), to: file)
    return .written(remarks: [])
  }
}
