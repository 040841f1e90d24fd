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
  public static let format = Format.page
  public static let fileExtension = "page.zip"

  /// An exporter; there is nothing to choose.
  public init() {}

  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    let pages = PageStructure.pages(of: document)
    guard !pages.isEmpty else {
      return .notApplicable(reason: "văn bản thuần không có tọa độ để ghi PAGE-XML")
    }
    var archive = StoredZip()
    for structure in pages {
      let digits = String(structure.page.number)
      let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let xml = PAGEPage(structure, of: document.document.source.file).xml
      archive.add("\(name).xml", xml)
    }
    try OutputFile.write(Data(archive.finished()), to: file)
    return .written(remarks: [])
  }
}
