import LanguageModel
import Pages
import Synchronization
import Vietnamese

/// Gives garbled Vietnamese its letters and marks back.
public final class Restorer: Sendable {
  /// What the user chose.
  public let options: Options
  let resources: Resources
  /// Tables of readings that no document is using now.
  private let tables = Mutex<[ReadingTable]>([])

  /// Opens what comes with the program.
  public init(options: Options = .init()) throws(RestorationError) {
    self.options = options
    resources = try Resources(userTerms: options.userTerms)
  }

  /// The pages of one document, restored. Context runs over line ends, hyphens and pages.
  public func restore(_ pages: [Page]) -> Restored {
    let table = tables.withLock { $0.popLast() } ?? resources.readingTable(Weights())
    defer { if table.hasRoom { tables.withLock { $0.append(table) } } }
    var restoration = DocumentRestoration(LegacyPages.decoded(pages), resources, options, table)
    let verdicts = restoration.verdicts()
    return Assembly(restoration).restored(verdicts)
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
