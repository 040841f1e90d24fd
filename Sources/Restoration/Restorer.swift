import Dictionaries
import Foundation
import LanguageModel
import Pages
import Vietnamese

/// Gives garbled Vietnamese its letters and marks back.
public final class Restorer: Sendable {
  /// What the user chose.
  public let options: Options
  private let resources: Resources?

  /// Opens what comes with the program.
  public init(options: Options = .init()) throws(RestorationError) {
    self.options = options
    // Until the model lands beside the tables, text goes through unchanged.
    let isComplete = (try? Dictionaries.languageModel.checkResourceIsReachable()) ?? false
    resources = isComplete ? try Resources(userTerms: options.userTerms) : nil
  }

  /// The pages of one document, restored. Context runs over line ends, hyphens and pages.
  public func restore(_ pages: [Page]) -> Restored {
    guard let resources else {
      return Restored(pages: pages, changes: [], modes: pages.map { $0.lines.map { _ in .clean } })
    }
    let restoration = DocumentRestoration(pages, resources, options)
    return Assembly(restoration).restored(restoration.verdicts())
  }

  /// Lines of one text, restored: the same number of lines, gaps and markup byte for byte.
  public func restore(lines: [String]) -> RestoredText {
    let page = Page(
      number: 1, method: .plainText, reason: "", lines: lines.map { Line(plain: $0) })
    let restored = restore([page])
    return RestoredText(
      lines: restored.pages[0].lines.map(\.text), changes: restored.changes,
      modes: restored.modes[0])
  }
}
