import Foundation

extension String {
  /// The text of a file in UTF-8; the error names the file.
  init(textFile path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CocoaError(.fileReadInapplicableStringEncoding, userInfo: [NSFilePathErrorKey: path])
    }
    self = text
  }
}
