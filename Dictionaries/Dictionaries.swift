import Foundation

/// Where the data that comes with the program lies.
public enum Dictionaries {
  /// The folder of readable tables.
  public static var tables: URL {
    Bundle.module.bundleURL.appending(path: "tables", directoryHint: .isDirectory)
  }
}
