import Foundation

/// Where the data that comes with the program lies.
public enum Dictionaries {
  /// The folder of readable tables.
  public static var tables: URL {
    Bundle.module.bundleURL.appending(path: "tables", directoryHint: .isDirectory)
  }

  /// The folder of compiled models.
  public static var compiled: URL {
    Bundle.module.bundleURL.appending(path: "compiled", directoryHint: .isDirectory)
  }

  /// The language model (`LanguageModel(contentsOf:)` opens it).
  public static var languageModel: URL { compiled.appending(path: "language.lm") }
}
