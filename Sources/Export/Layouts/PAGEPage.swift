import Pages

/// One page as PAGE-XML.
struct PAGEPage {
  private let structure: PageStructure
  private let file: String
  private let grid: PixelGrid
  private let map: Affine

  init(_ structure: PageStructure, of file: String) {
    self.structure = structure
    self.file = file
    grid = PixelGrid(structure.page)
    map = structure.page.mapToShown
  }

  /// The whole file.
  var xml: [UInt8] {
    var xml = XMLWriter()
    let space = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"
    let root: [XMLWriter.Attribute] = [
      ("xmlns", space), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ("xsi:schemaLocation", "\(space) \(space)/pagecontent.xsd"),
    ]
    xml.element("PcGts", root) { xml in
      xml.element("Metadata") { xml in
        xml.element("Creator", text: "sohoa")
        xml.element("Created", text: "2000-01-01T00:00:00Z")
        xml.element("LastChange", text: "2000-01-01T00:00:00Z")
      }
      page(in: &xml)
    }
    return xml.bytes
  }

  private func page(in xml: inout XMLWriter) {
    let page = structure.page
    let shown = page.shownSize
    let attributes: [XMLWriter.Attribute] = [
      ("imageFilename", file), ("imageWidth", String(grid.pixels(shown.width))),
      ("imageHeight", String(grid.pixels(shown.height))),
      ("custom", "page:\(page.number); turn:\(page.turn); skew:\(plain(page.skew))"),
    ]
    xml.element("Page", attributes) { xml in
      guard !structure.parts.isEmpty else { return }
      xml.element("ReadingOrder") { xml in
        xml.element("OrderedGroup", [("id", "order")]) { xml in
          for index in structure.parts.indices {
            xml.element(
              "RegionRefIndexed", [("index", String(index)), ("regionRef", "b\(index + 1)")])
          }
        }
      }
      for (index, part) in structure.parts.enumerated() {
        switch part {
        case .paragraph(let block):
          region(block, id: "b\(index + 1)", type: "paragraph", in: &xml)
        case .table(let table): self.table(table, id: "b\(index + 1)", in: &xml)
        }
      }
    }
  }

  private func table(_ table: PageStructure.Grid, id: String, in xml: inout XMLWriter) {
    let attributes: [XMLWriter.Attribute] = [
      ("id", id), ("rows", String(table.rows.count)), ("columns", String(table.columnCount)),
    ]
    xml.element("TableRegion", attributes) { xml in
      coordinates(table.box, in: &xml)
      for cell in table.rows.joined() {
        let id = "\(id)_r\(cell.row + 1)_c\(cell.column + 1)"
        region(cell.block, id: id, type: nil, cell: cell, in: &xml)
      }
    }
  }

  private func region(
    _ block: PageStructure.Block, id: String, type: String?, cell: PageStructure.Cell? = nil,
    in xml: inout XMLWriter
  ) {
    xml.element("TextRegion", [("id", id), ("type", type)]) { xml in
      coordinates(block.box, in: &xml)
      if let cell {
        xml.element("Roles") {
          $0.element(
            "TableCellRole",
            [
              ("rowIndex", String(cell.row)), ("columnIndex", String(cell.column)),
              ("rowSpan", "1"), ("colSpan", String(cell.span)),
            ])
        }
      }
      for (index, line) in block.lines.enumerated() {
        self.line(line, id: "\(id)_l\(index + 1)", in: &xml)
      }
      let text = block.lines.map { $0.text.trimmed }.joined(separator: "\n")
      readings(text, raw: block.lines.map { $0.raw.trimmed }.joined(separator: "\n"), in: &xml)
    }
  }

  private func line(_ line: Line, id: String, in xml: inout XMLWriter) {
    guard let box = line.box else { return }
    xml.element("TextLine", [("id", id)]) { xml in
      coordinates(box, in: &xml)
      for (index, word) in line.words.enumerated() {
        guard let box = word.box else { continue }
        xml.element("Word", [("id", "\(id)_w\(index + 1)")]) { xml in
          coordinates(box, in: &xml)
          readings(word.text, raw: word.raw, confidence: word.confidence, in: &xml)
        }
      }
      readings(line.text.trimmed, raw: line.raw.trimmed, in: &xml)
    }
  }

  private func readings(
    _ text: String, raw: String, confidence: Double? = nil, in xml: inout XMLWriter
  ) {
    let share = confidence.map { plain((min(1, max(0, $0)) * 1000).rounded() / 1000) }
    xml.element("TextEquiv", [("index", "0"), ("conf", share), ("comments", "restored")]) {
      $0.element("Unicode", text: text)
    }
    xml.element("TextEquiv", [("index", "1"), ("comments", "raw")]) {
      $0.element("Unicode", text: raw)
    }
  }

  /// The four corners on the page as its file shows it, clockwise from the top left of the text.
  private func coordinates(_ box: Box, in xml: inout XMLWriter) {
    let corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
    let points = corners.map { corner in
      let point = map.point(x: corner.0, y: corner.1)
      return "\(max(0, grid.pixels(point.x))),\(max(0, grid.pixels(point.y)))"
    }
    xml.element("Coords", [("points", points.joined(separator: " "))])
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
