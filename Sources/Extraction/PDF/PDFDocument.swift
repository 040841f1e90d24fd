import CPoppler
import Foundation

/// An open PDF file; the owner of one Poppler document.
final class PDFDocument {
  private let handle: OpaquePointer
  let path: String

  /// Opens a file.
  ///
  /// - Throws: where Poppler cannot, or a password is needed, or no page is in it.
  init(path: String) throws(ExtractionError) {
    self.path = path
    var failure: UnsafeMutablePointer<GError>?
    let place = URL(filePath: path).absoluteURL.absoluteString
    guard let handle = poppler_document_new_from_file(place, nil, &failure) else {
      defer { g_clear_error(&failure) }
      throw Self.error(failure?.pointee, path: path)
    }
    guard poppler_document_get_n_pages(handle) > 0 else {
      g_object_unref(UnsafeMutableRawPointer(handle))
      throw ExtractionError(
        .inputFile, file: path, cause: "tệp PDF không có trang nào",
        remedy: "Hãy lấy lại tệp từ nguồn")
    }
    self.handle = handle
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(handle)) }

  /// The page of a number from 1; `nil` where its description is broken.
  func page(_ number: Int) -> PDFPage? {
    poppler_document_get_page(handle, Int32(number - 1)).map { PDFPage(owning: $0, of: self) }
  }

  /// The version of the library.
  static var version: String { String(cString: poppler_get_version()) }

  private static func error(_ failure: GError?, path: String) -> ExtractionError {
    if let failure, failure.domain == poppler_error_quark(),
      failure.code == POPPLER_ERROR_ENCRYPTED.rawValue
    {
      return ExtractionError(
        .encrypted, file: path, cause: "tệp PDF đặt mật khẩu",
        remedy: "Hãy bỏ mật khẩu (ví dụ: qpdf --decrypt --password=… VÀO RA) rồi chạy lại")
    }
    return ExtractionError(
      .inputFile, file: path, cause: "tệp PDF hỏng hoặc bị cắt cụt",
      remedy: "Hãy lấy lại tệp từ nguồn, hoặc thử sửa bằng qpdf VÀO RA")
  }
}
