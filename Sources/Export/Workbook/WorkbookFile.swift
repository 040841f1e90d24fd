import CXlsxWriter
import Foundation
import Vietnamese

/// An XLSX file in the making: the one owner of a `lxw_workbook`.
///
/// Rows go to disk as they are written (`constant_memory`), so they come from top to bottom. The
/// creation date is fixed and libxlsxwriter gives every part of the container the date
/// 1980-01-01: the same cells give the same bytes.
final class WorkbookFile {
  /// Its place once it is finished.
  let url: URL
  private let temporary: URL
  /// `nil` once it is closed, which also frees it.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// 2000-01-01T00:00:00Z; 0 would stand for the present time.
  private static let creationDate = 946_684_800

  /// Begins a workbook of the given title.
  init(_ url: URL, title: String) throws(ExportError) {
    self.url = url
    temporary = OutputFile.temporaryName(for: url)
    guard FileManager.default.createFile(atPath: temporary.path, contents: nil) else {
      throw .cannotWrite(file: url.path, reason: SystemReason.text())
    }
    workbook = temporary.deletingLastPathComponent().path.withCString { folder in
      // Rows wait beside the file, the one place where writing is sure to be allowed. The library
      // copies the name and does not write through the pointer.
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      return workbook_new_opt(temporary.path, &options)
    }
    guard workbook != nil else {
      throw .cannotWrite(file: url.path, reason: "libxlsxwriter không mở được")
    }
    setProperties(title: title)
  }

  deinit {
    guard let workbook else { return }
    lxw_workbook_free(workbook)
    try? FileManager.default.removeItem(at: temporary)
  }

  /// Adds a sheet; the name has at most 31 characters and none of `[]:*?/\`.
  func sheet(named name: String) throws(ExportError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .unrepresentable(file: url.path, reason: "trang tính \(name)")
    }
    return sheet
  }

  /// The workbook's format for a style, made once.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// Writes the container and gives the file its name.
  func finish() throws(ExportError) {
    let error = workbook_close(workbook)
    workbook = nil
    guard error == LXW_NO_ERROR else {
      try? FileManager.default.removeItem(at: temporary)
      throw .cannotWrite(file: url.path, reason: String(cString: lxw_strerror(error)))
    }
    try OutputFile.rename(temporary, to: url)
  }

  private func setProperties(title: String) {
    title.representableInWorkbook.withCString { text in
      var properties = lxw_doc_properties()
      // The library copies the text and does not write through the pointer.
      properties.title = UnsafeMutablePointer(mutating: text)
      properties.created = WorkbookFile.creationDate
      workbook_set_properties(workbook, &properties)
    }
  }
}
