import Foundation

/// The published form of what is emitted, as JSON Schema (draft 2020-12).
public enum DocumentSchema {
  /// The schema of `sohoa/document/1`, JSON in UTF-8.
  ///
  /// - Throws: where the program was installed without its resources.
  public static func data() throws -> Data {
    let folder = Bundle.module.bundleURL.appending(path: "Resources", directoryHint: .isDirectory)
    return try Data(contentsOf: folder.appending(path: "document.schema.json"))
  }
}
