import Foundation

/// The documents and gold that lie beside the project on its makers' machines, and nowhere else.
public enum SharedData {
  /// The folder, or `nil` where it is absent: tests that need it are skipped then.
  public static let folder: URL? = {
    let beside = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  /// Whether the folder is there.
  public static var isPresent: Bool { folder != nil }
}
