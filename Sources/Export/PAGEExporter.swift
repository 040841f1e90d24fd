import Foundation
import Pages
import Records

/// Layout and text as PAGE-XML (PRImA, version 2019-07-15).
///
/// That form knows one page a file, so the pages come in one ZIP container: 0001.xml, 0002.xml, …
/// A word has two `TextEquiv`, the restored reading (index 0) and the raw one (index 1). Polygons
/// lie on the page as its file shows it, turned and skewed as it is. A table is a `TableRegion` of
/// cells. The form asks for dates of creation; they are fixed, so that a rerun gives the same
/// bytes, and the true ones stand in the batch's manifest.
public struct PAGEExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "page.zip"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// Writes the container of all pages; not applicable to plain text, which has no places.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try writePages(of: document, to: file, as: "PAGE-XML") { pages in
      var archive = StoredZip()
      for structure in pages {
        let digits = String(structure.page.number)
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        archive.add("\(name).xml", PAGEPage(structure, of: document.document.source.file).xml)
      }
      return archive.finished()
    }
  }
}
