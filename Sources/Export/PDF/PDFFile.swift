import CQPDF
import Foundation

/// A PDF file opened for change: the one owner of a `qpdf_data`.
///
/// qpdf notes the first error and does nothing after it, so errors are asked for where they
/// matter: after reading and before writing.
final class PDFFile {
  /// The C object; freed with this one.
  fileprivate(set) var qpdf: qpdf_data?
  private let name: String

  /// Reads a file; of an encrypted one only those that open without a password.
  init(reading url: URL) throws(ExportError) {
    name = url.path
    qpdf = PDFFile.silentData()
    if qpdf_read(qpdf, url.path, nil) & QPDF_ERROR_CODE(QPDF_ERRORS) != 0 { throw failure() }
  }

  /// A file of no pages, version 1.7.
  init(emptyNamed name: String) throws(ExportError) {
    self.name = name
    qpdf = PDFFile.silentData()
    if qpdf_empty_pdf(qpdf) & QPDF_ERROR_CODE(QPDF_ERRORS) != 0 { throw failure() }
  }

  deinit { qpdf_cleanup(&qpdf) }

  private static func silentData() -> qpdf_data? {
    let data = qpdf_init()
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
    qpdf_silence_errors(data)
    return data
  }

  /// Whether opening it takes a key, even an empty one.
  var isEncrypted: Bool { qpdf_is_encrypted(qpdf) != QPDF_FALSE }
  /// How many pages it has.
  var pageCount: Int { max(0, Int(qpdf_get_num_pages(qpdf))) }
  /// The document catalog.
  var root: PDFObject { PDFObject(self, qpdf_get_root(qpdf)) }
  /// The trailer.
  var trailer: PDFObject { PDFObject(self, qpdf_get_trailer(qpdf)) }

  /// A page's dictionary, from 0.
  func page(at index: Int) -> PDFObject { PDFObject(self, qpdf_get_page_n(qpdf, index)) }

  /// Gives every page its own mention of what it inherits (resources, boxes, rotation).
  func pushInheritedAttributes() { qpdf_push_inherited_attributes_to_page(qpdf) }

  /// Appends a page.
  func append(page: PDFObject) { qpdf_add_page(qpdf, qpdf, page.handle, QPDF_FALSE) }

  /// An object from PDF syntax: `<< /Type /Font >>`.
  func parse(_ source: String) -> PDFObject { PDFObject(self, qpdf_oh_parse(qpdf, source)) }

  /// A text string.
  func string(_ text: String) -> PDFObject {
    PDFObject(self, qpdf_oh_new_unicode_string(qpdf, text))
  }

  /// A new stream of the given bytes, which qpdf compresses when it writes them, unless `filter`
  /// says how they are compressed already.
  func stream(
    _ bytes: [UInt8], dictionary: [String: PDFObject] = [:], filter: PDFObject? = nil,
    parameters: PDFObject? = nil
  ) -> PDFObject {
    let stream = PDFObject(self, qpdf_oh_new_stream(qpdf))
    stream.replaceData(bytes, filter: filter, parameters: parameters)
    for (key, value) in dictionary.sorted(by: { $0.key < $1.key }) {
      stream.dictionary[key] = value
    }
    return stream
  }

  /// The whole file as bytes: the same input gives the same bytes, its ID included.
  func data() throws(ExportError) -> Data {
    if qpdf_has_error(qpdf) != QPDF_FALSE { throw failure() }
    qpdf_init_write_memory(qpdf)
    qpdf_set_deterministic_ID(qpdf, QPDF_TRUE)
    qpdf_set_object_stream_mode(qpdf, qpdf_o_preserve)
    qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE)
    qpdf_set_minimum_pdf_version(qpdf, "1.7")
    if qpdf_write(qpdf) & QPDF_ERROR_CODE(QPDF_ERRORS) != 0 { throw failure() }
    guard let buffer = qpdf_get_buffer(qpdf) else { throw failure() }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(qpdf))
  }

  private func failure() -> ExportError {
    let error = qpdf_get_error(qpdf)
    let reason =
      error == nil ? "lỗi không rõ" : String(cString: qpdf_get_error_message_detail(qpdf, error))
    return .cannotRead(file: name, reason: reason)
  }
}
