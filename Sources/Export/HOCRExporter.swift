import Foundation
import Pages
import Records

/// Layout and text as hOCR 1.2, as well-formed XML, all pages in one file.
///
/// Words carry `x_wconf` (0…100) and, where restoring changed them, the raw reading in `data-raw`.
/// Tables are `ocr_table` blocks with a paragraph for each cell. Pixels are those of the page
/// turned upright.
public struct HOCRExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "hocr"

  /// An exporter; there is nothing to choose.
  public init() {}

  /// Writes all pages into one file; not applicable to plain text, which has no places.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    try writePages(of: document, to: file, as: "hOCR") { html(document, $0) }
  }

  private func html(_ document: ExportedDocument, _ pages: [PageStructure]) -> [UInt8] {
    var xml = XMLWriter()
    xml.line("<!DOCTYPE html>")
    let root: [XMLWriter.Attribute] = [
      ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "vi"), ("xml:lang", "vi"),
    ]
    xml.element("html", root) { xml in
      xml.element("head") { xml in
        let source = document.document.source
        xml.element("title", text: document.document.metadata.title ?? source.file)
        let version = document.document.provenance.versions["sohoa"] ?? ""
        let facts = [
          ("ocr-system", "sohoa \(version)"),
          ("ocr-capabilities", "ocr_page ocr_carea ocr_table ocr_par ocr_line ocrx_word"),
          ("ocr-number-of-pages", String(pages.count)), ("ocr-langs", "vi"),
        ]
        for (name, content) in facts {
          xml.element("meta", [("name", name), ("content", content)])
        }
      }
      xml.element("body") { xml in
        for page in pages { HOCRExporter.page(page, of: document.document.source.file, in: &xml) }
      }
    }
    return xml.bytes
  }

  private static func page(
    _ structure: PageStructure, of file: String, in xml: inout XMLWriter
  ) {
    let (page, grid) = (structure.page, PixelGrid(structure.page))
    let resolution = Int(grid.dotsPerInch.rounded())
    // A quote would end the name inside the property list.
    let name = file.replacing("\"", with: "'")
    let title = """
      image "\(name)"; bbox 0 0 \(grid.pixels(page.width)) \(grid.pixels(page.height)); \
      ppageno \(page.number - 1); scan_res \(resolution) \(resolution)
      """
    let id = "page_\(page.number)"
    xml.element("div", [("class", "ocr_page"), ("id", id), ("title", title)]) { xml in
      for (index, part) in structure.parts.enumerated() {
        let id = "\(id)_\(index + 1)"
        switch part {
        case .paragraph(let block):
          xml.element("div", attributes("ocr_carea", id: id, block.box, grid)) {
            paragraph(block, id: "\(id)_par", grid, in: &$0)
          }
        case .table(let table):
          xml.element("div", attributes("ocr_table", id: id, table.box, grid)) { xml in
            for cell in table.rows.joined() {
              let id = "\(id)_r\(cell.row + 1)_c\(cell.column + 1)"
              paragraph(cell.block, id: id, grid, in: &xml)
            }
          }
        }
      }
    }
  }

  private static func paragraph(
    _ block: PageStructure.Block, id: String, _ grid: PixelGrid, in xml: inout XMLWriter
  ) {
    xml.element("p", attributes("ocr_par", id: id, block.box, grid)) { xml in
      for (index, line) in block.lines.enumerated() {
        guard let box = line.box else { continue }
        let id = "\(id)_l\(index + 1)"
        xml.element("span", attributes("ocr_line", id: id, box, grid)) { xml in
          for (index, word) in line.words.enumerated() {
            guard let box = word.box else { continue }
            let percent = Int((min(1, max(0, word.confidence)) * 100).rounded())
            let facts = attributes(
              "ocrx_word", id: "\(id)_w\(index + 1)", box, grid, more: "; x_wconf \(percent)")
            let raw: XMLWriter.Attribute = ("data-raw", word.raw == word.text ? nil : word.raw)
            xml.element("span", facts + [raw], text: word.text)
          }
        }
      }
    }
  }

  private static func attributes(
    _ kind: String, id: String, _ box: Box, _ grid: PixelGrid, more: String = ""
  ) -> [XMLWriter.Attribute] {
    let box = grid.box(box)
    return [
      ("class", kind), ("id", id),
      ("title", "bbox \(box.x0) \(box.y0) \(box.x1) \(box.y1)\(more)"),
    ]
  }
}
