import CQPDF
import Foundation

/// An object of a PDF file. A value that is not there, or of another kind, reads as `nil` or null.
struct PDFObject {
  /// Keeps the file alive as long as the handle is in use.
  let file: PDFFile
  let handle: qpdf_oh

  init(_ file: PDFFile, _ handle: qpdf_oh) {
    self.file = file
    self.handle = handle
  }

  private var qpdf: qpdf_data? { file.qpdf }

  var isNull: Bool { qpdf_oh_is_null(qpdf, handle) != QPDF_FALSE }
  var isArray: Bool { qpdf_oh_is_array(qpdf, handle) != QPDF_FALSE }
  var isStream: Bool { qpdf_oh_is_stream(qpdf, handle) != QPDF_FALSE }
  var isDictionary: Bool { qpdf_oh_is_dictionary(qpdf, handle) != QPDF_FALSE }
  var isIndirect: Bool { qpdf_oh_is_indirect(qpdf, handle) != QPDF_FALSE }
  /// The number of an indirect object.
  var id: Int { Int(qpdf_oh_get_object_id(qpdf, handle)) }

  /// A name with its slash: "/Image".
  var name: String? {
    guard qpdf_oh_is_name(qpdf, handle) != QPDF_FALSE else { return nil }
    return String(cString: qpdf_oh_get_name(qpdf, handle))
  }

  /// A text string, decoded.
  var text: String? {
    guard qpdf_oh_is_string(qpdf, handle) != QPDF_FALSE else { return nil }
    return String(cString: qpdf_oh_get_utf8_value(qpdf, handle))
  }

  /// A whole or broken number.
  var number: Double? {
    var value = 0.0
    return qpdf_oh_get_value_as_number(qpdf, handle, &value) != QPDF_FALSE ? value : nil
  }

  /// Whether it is the value `true`.
  var isTrue: Bool {
    var value = QPDF_FALSE
    return qpdf_oh_get_value_as_bool(qpdf, handle, &value) != QPDF_FALSE && value != QPDF_FALSE
  }

  /// The items of an array; none of anything else.
  var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<qpdf_oh_get_array_n_items(qpdf, handle)).map {
      PDFObject(file, qpdf_oh_get_array_item(qpdf, handle, $0))
    }
  }

  /// The dictionary of a stream, or the dictionary itself.
  var dictionary: PDFObject { isStream ? PDFObject(file, qpdf_oh_get_dict(qpdf, handle)) : self }

  /// The keys of a dictionary, with their slashes, in order.
  var keys: [String] {
    guard isDictionary else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(qpdf, handle)
    while qpdf_oh_dict_more_keys(qpdf) != QPDF_FALSE {
      keys.append(String(cString: qpdf_oh_dict_next_key(qpdf)))
    }
    return keys
  }

  /// The value of a dictionary's key, null where there is none. Setting null removes the key.
  subscript(key: String) -> PDFObject {
    get {
      guard isDictionary else { return PDFObject(file, qpdf_oh_new_null(qpdf)) }
      return PDFObject(file, qpdf_oh_get_key(qpdf, handle, key))
    }
    nonmutating set { qpdf_oh_replace_or_remove_key(qpdf, handle, key, newValue.handle) }
  }

  /// A copy whose own keys or items can be changed without changing this object's.
  func copy() -> PDFObject { PDFObject(file, qpdf_oh_new_object(qpdf, handle)) }

  /// The same object with a number of its own, so that others can refer to it.
  func indirect() -> PDFObject { PDFObject(file, qpdf_make_indirect_object(qpdf, handle)) }

  /// Adds an item to an array.
  func append(_ item: PDFObject) { qpdf_oh_append_item(qpdf, handle, item.handle) }

  /// A stream's bytes with general filters (Flate, LZW, ASCII) undone; `nil` where it has others.
  func data() -> [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var (count, isPlain) = (0, QPDF_FALSE)
    let code = qpdf_oh_get_stream_data(
      qpdf, handle, qpdf_dl_generalized, &isPlain, &buffer, &count)
    defer { free(buffer) }
    guard code & QPDF_ERROR_CODE(QPDF_ERRORS) == 0, isPlain != QPDF_FALSE else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// The bytes of all content streams of a page.
  func contentData() -> [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    let code = qpdf_oh_get_page_content_data(qpdf, handle, &buffer, &count)
    defer { free(buffer) }
    guard code & QPDF_ERROR_CODE(QPDF_ERRORS) == 0 else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// Gives a stream other bytes.
  func replaceData(_ bytes: [UInt8], filter: PDFObject? = nil, parameters: PDFObject? = nil) {
    let null = qpdf_oh_new_null(qpdf)
    qpdf_oh_replace_stream_data(
      qpdf, handle, bytes, bytes.count, filter?.handle ?? null, parameters?.handle ?? null)
  }
}
