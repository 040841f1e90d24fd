import Foundation

/// The documents that were written for this project.
public enum Samples {
  /// The folder of `Samples/reports`.
  public static let reports = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples/reports")
}
