import LanguageModel
import Pages
import Vietnamese

/// Gives garbled Vietnamese its letters and marks back.
public final class Restorer: Sendable {
  /// What the user chose.
  public let options: Options

  /// Opens what comes with the program.
  public init(options: Options = .init()) throws(RestorationError) {
    self.options = options
  }

  /// The pages of one document, restored. Context runs over line ends, hyphens and pages.
  public func restore(_ pages: [Page]) -> Restored {
    Restored(
      pages: pages, changes: [],
      modes: pages.map { $0.lines.map { _ in options.mode ?? .clean } })
  }

  /// Lines of one text, restored: the same number of lines, gaps and markup byte for byte.
  public func restore(lines: [String]) -> RestoredText {
    RestoredText(
      lines: lines, changes: [], modes: lines.map { _ in options.mode ?? .clean })
  }
}
