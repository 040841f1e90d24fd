import Foundation
import Pages
import Records

/// One document as a workbook (Office Open XML): see `Workbook` for its sheets.
public struct XLSXExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "xlsx"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// Writes a workbook of the one document; throws where the file cannot be written.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    let record = document.document
    let failed = record.pages.count { $0.method == .failed }
    let workbook = try Workbook(file, title: record.metadata.title ?? record.source.file)
    workbook.add(
      BatchEntry(
        file: record.source.file, status: failed == 0 ? .converted : .partly, document: record))
    try workbook.finish()
    return .written(remarks: [])
  }
}

/// A batch as one workbook, `batch.xlsx`.
public final class XLSXBatchExporter: BatchExporter {
  /// The workbook's name in its folder.
  public static let fileName = "batch.xlsx"

  private let file: URL
  private let workbook: Workbook

  /// Begins the workbook in a folder, which must exist.
  public init(folder: URL) throws(ExportError) {
    file = folder.appending(path: XLSXBatchExporter.fileName)
    workbook = try Workbook(file, title: "Dữ liệu tách từ báo cáo")
  }

  /// Writes the rows of an input to the sheets.
  public func add(_ entry: BatchEntry) throws(ExportError) { workbook.add(entry) }

  /// Closes the workbook; returns its place.
  public func finish() throws(ExportError) -> [URL] {
    try workbook.finish()
    return [file]
  }
}
