import Foundation
import Pages
import Records

/// Layout and text as ALTO 4 (Library of Congress, alto-4-4.xsd), all pages in one file.
///
/// A table is a `ComposedBlock` of rows, a row one of cells, a cell a `TextBlock`. A word's
/// `CONTENT` is the restored reading; the raw one, where it differs, its `ALTERNATIVE`. Pixels are
/// those of the page turned upright; how it was turned stands in the `Processing` entry.
public struct ALTOExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "alto.xml"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// Writes all pages into one file; not applicable to plain text, which has no places.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try writePages(of: document, to: file, as: "ALTO") { xml(document, $0) }
  }

  private func xml(_ document: ExportedDocument, _ pages: [PageStructure]) -> [UInt8] {
    var xml = XMLWriter()
    let root: [XMLWriter.Attribute] = [
      ("xmlns", "http://www.loc.gov/standards/alto/ns-v4#"),
      ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      (
        "xsi:schemaLocation",
        "http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"
      ), ("SCHEMAVERSION", "4.4"),
    ]
    xml.element("alto", root) { xml in
      ALTOExporter.description(of: document, in: &xml)
      xml.element("Layout") { xml in
        for page in pages { ALTOExporter.page(page, in: &xml) }
      }
    }
    return xml.bytes
  }

  private static func description(of document: ExportedDocument, in xml: inout XMLWriter) {
    xml.element("Description") { xml in
      xml.element("MeasurementUnit", text: "pixel")
      xml.element("sourceImageInformation") {
        $0.element("fileName", text: document.document.source.file)
      }
      xml.element("Processing", [("ID", "reading")]) { xml in
        let frames = document.pages.map {
          "page \($0.number): turned \($0.turn)°, then \(plain($0.skew))°, clockwise"
        }
        xml.element("processingStepSettings", text: frames.joined(separator: "; "))
        xml.element("processingSoftware") { xml in
          xml.element("softwareName", text: "sohoa")
          let version = document.document.provenance.versions["sohoa"] ?? ""
          xml.element("softwareVersion", text: version)
        }
      }
    }
  }

  private static func page(_ structure: PageStructure, in xml: inout XMLWriter) {
    let (page, grid) = (structure.page, PixelGrid(structure.page))
    let id = "p\(page.number)"
    let size: [XMLWriter.Attribute] = [
      ("WIDTH", String(grid.pixels(page.width))), ("HEIGHT", String(grid.pixels(page.height))),
    ]
    let attributes: [XMLWriter.Attribute] = [
      ("ID", id), ("PHYSICAL_IMG_NR", String(page.number)),
      ("PC", page.confidence.map(share)),
    ]
    xml.element("Page", attributes + size) { xml in
      xml.element("PrintSpace", [("HPOS", "0"), ("VPOS", "0")] + size) { xml in
        for (index, part) in structure.parts.enumerated() {
          let id = "\(id)_b\(index + 1)"
          switch part {
          case .paragraph(let paragraph): block(paragraph, id: id, grid, in: &xml)
          case .table(let table): self.table(table, id: id, grid, in: &xml)
          }
        }
      }
    }
  }

  private static func table(
    _ table: PageStructure.Grid, id: String, _ grid: PixelGrid, in xml: inout XMLWriter
  ) {
    xml.element("ComposedBlock", place(table.box, id: id, grid) + [("TYPE", "table")]) { xml in
      for cells in table.rows {
        guard let box = Box.around(cells.map(\.block.box)), let first = cells.first else {
          continue
        }
        let id = "\(id)_r\(first.row + 1)"
        xml.element("ComposedBlock", place(box, id: id, grid) + [("TYPE", "row")]) { xml in
          for cell in cells { block(cell.block, id: "\(id)_c\(cell.column + 1)", grid, in: &xml) }
        }
      }
    }
  }

  private static func block(
    _ block: PageStructure.Block, id: String, _ grid: PixelGrid, in xml: inout XMLWriter
  ) {
    xml.element("TextBlock", place(block.box, id: id, grid)) { xml in
      for (index, line) in block.lines.enumerated() {
        guard let box = line.box else { continue }
        let id = "\(id)_l\(index + 1)"
        xml.element("TextLine", place(box, id: id, grid)) { xml in
          for (index, word) in line.words.enumerated() {
            if index > 0, word.gap.contains(where: \.isWhitespace) { xml.element("SP") }
            self.word(word, id: "\(id)_w\(index + 1)", grid, in: &xml)
          }
        }
      }
    }
  }

  private static func word(
    _ word: Word, id: String, _ grid: PixelGrid, in xml: inout XMLWriter
  ) {
    guard let box = word.box else { return }
    let attributes: [XMLWriter.Attribute] =
      place(box, id: id, grid) + [("CONTENT", word.text), ("WC", share(word.confidence))]
    guard word.raw != word.text else {
      xml.element("String", attributes)
      return
    }
    xml.element("String", attributes) {
      $0.element("ALTERNATIVE", [("PURPOSE", "raw")], text: word.raw)
    }
  }

  private static func place(_ box: Box, id: String, _ grid: PixelGrid) -> [XMLWriter.Attribute] {
    let box = grid.box(box)
    return [
      ("ID", id), ("HPOS", String(box.x0)), ("VPOS", String(box.y0)),
      ("WIDTH", String(box.x1 - box.x0)), ("HEIGHT", String(box.y1 - box.y0)),
    ]
  }

  private static func share(_ confidence: Double) -> String {
    plain((min(1, max(0, confidence)) * 1000).rounded() / 1000)
  }
}
