import Foundation
import Pages
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct PDFExporterTests {
  @Test(arguments: [0, 90, 180, 270], [0, 90, 180, 270])
  func anUprightPointFindsItsPlaceOnATurnedPage(rotation: Int, turn: Int) throws {
    let pdf = try PDFFile(emptyNamed: "")
    let object = pdf.parse(
      "<< /MediaBox [0 0 700 900] /CropBox [50 30 650 830] /Rotate \(rotation) >>")
    let isSideways = (rotation + turn) % 180 != 0
    let size = isSideways ? (800.0, 600.0) : (600.0, 800.0)
    let page = Page(
      number: 1, width: size.0, height: size.1, turn: turn, method: .ocr, reason: "")
    let placement = try #require(PagePlacement(page, on: object))
    // The corner that is the upright frame's top left, going round clockwise from the top left.
    let corners = [(50.0, 830.0), (50, 30), (650, 30), (650, 830)]
    let corner = corners[(rotation + turn) / 90 % 4]
    let found = placement.map.point(x: 0, y: 0)
    #expect(abs(found.x - corner.0) < 1e-9 && abs(found.y - corner.1) < 1e-9)
    let opposite = placement.map.point(x: size.0, y: size.1)
    #expect(abs(opposite.x - (700 - corner.0)) < 1e-9)
    #expect(abs(opposite.y - (860 - corner.1)) < 1e-9)
  }

  @Test func theSkewIsUndoneAboutTheCentre() throws {
    let pdf = try PDFFile(emptyNamed: "")
    let object = pdf.parse("<< /MediaBox [0 0 600 800] >>")
    let page = Page(number: 1, width: 600, height: 800, skew: 2, method: .ocr, reason: "")
    let map = try #require(PagePlacement(page, on: object)).map
    let centre = map.point(x: 300, y: 400)
    #expect(abs(centre.x - 300) < 1e-9 && abs(centre.y - 400) < 1e-9)
    // What was turned clockwise to lie level ran upwards to the right.
    #expect(map.point(x: 500, y: 400).y > 400)
  }

  @Test(arguments: [
    ("BT /F 9 Tf 3 Tr (x) Tj ET /Im Do", true, false),
    ("BT /F 9 Tf (x) Tj ET", false, true),
    ("BT 3 Tr (x) Tj 0 Tr (y) Tj ET", true, true),
    ("q BT 3 Tr (x) ' Q BT (y) Tj ET", true, true),
    ("BT (x) Tj ET q 600 0 0 800 0 0 cm /Im Do Q", true, false),
    ("q 600 0 0 800 0 0 cm /Im Do Q BT (x) Tj ET", false, true),
    ("BT (x) Tj ET q 300 0 0 800 0 0 cm /Im Do Q", false, true),
    ("BT [(x) -2 (3 Tr)] TJ ET", false, true),
    ("BI /W 1 /H 1 ID 3 Tr (x) Tj EI BT (y) Tj ET", false, true),
    ("BT 99999999999999999999 Tr (y) Tj ET", false, true),
  ])
  func onlyTextThatNobodySeesIsTakenOut(content: String, isFound: Bool, leavesText: Bool) {
    let hidden = HiddenText(in: Array(content.utf8), of: HiddenTextPage.a4)
    #expect(hidden.wasFound == isFound)
    #expect(hidden.leavesText == leavesText)
    let left = String(decoding: hidden.content, as: UTF8.self)
    if !isFound { #expect(left == content) }
    if isFound { #expect(!left.contains("(x)")) }
    #expect(left.contains("(y)") == content.contains("(y)"))
    #expect(left.contains("/Im Do") == content.contains("/Im Do"))
  }

  @Test func twoRunsAreTheSameToTheByte() throws {
    let runs = try (0..<2).map { _ in try exported(scan()) { try Data(contentsOf: $0) } }
    #expect(runs[0] == runs[1])
  }

  @Test func aSignedFileIsCopiedUnlessAskedOtherwise() throws {
    let pdf = try PDFFile(reading: try written(scan()))
    pdf.root["/AcroForm"] = pdf.parse("<< /Fields [<< /FT /Sig /V << >> >>] >>")
    let signed = try pdf.data()
    let copied = try exported(signed) { try Data(contentsOf: $0) }
    #expect(copied == signed)
    let changed = try exported(signed, by: PDFExporter(changesSignedFiles: true)) {
      try Data(contentsOf: $0)
    }
    #expect(changed != signed)
  }

  @Test(.enabled(if: ForeignTool("pdftotext") != nil), arguments: [0, 90, 180, 270])
  func pdftotextReadsTheRestoredWordsWhereTheyStand(rotation: Int) throws {
    var page = Fixture.page
    page.skew = 1
    let bytes = try scan(rotation: rotation, hiding: "xấu")
    let output = try exported(bytes, page: page) {
      try #require(ForeignTool("pdftotext")).run(["-bbox", $0.path, "-"]).output
    }
    let words = output.matches(
      of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/)
    #expect(
      Set(words.map { String($0.output.5) })
        == Set(page.lines.flatMap { $0.words.map(\.text) }))
    let number = try #require(words.first { $0.output.5 == "2,5" }).output
    let box = try #require(page.lines[1].words[3].box)
    let x = (try #require(Double(number.1)) + #require(Double(number.3))) / 2
    // Unturning by a degree moves a word on the left half of the page by a few points.
    #expect(abs(x - box.midX) < 8)
  }

  @Test(.enabled(if: ForeignTool("qpdf") != nil)) func qpdfFindsNothingWrong() throws {
    let result = try exported(scan()) {
      try #require(ForeignTool("qpdf")).run(["--check", $0.path])
    }
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func aScanWithNothingButItsImageIsArchival() throws {
    try exported(scan()) { file in
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text.contains("<pdfaid:part>2</pdfaid:part>"))
      #expect(text.contains("<dc:identifier>7/BC-VP</dc:identifier>"))
    }
  }

  @Test(arguments: ["/AA << >>", "/CropBox [0 0 20000 842]", "/Group << >>"])
  func whatStandsAgainstAnArchivalFileKeepsTheClaimAway(extra: String) throws {
    try exported(scan(extra: extra)) { file in
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(!text.contains("pdfaid:part>2"))
    }
  }

  @Test func wordsThatTouchAreStillTwoWords() throws {
    let words = [
      Word("chế", box: Box(x0: 50, y0: 50, x1: 70, y1: 62)),
      Word("X", box: Box(x0: 70.2, y0: 50, x1: 78, y1: 62), gap: " "),
      Word("năm", box: Box(x0: 90, y0: 50, x1: 110, y1: 62), gap: " "),
    ]
    let page = Page(
      number: 1, width: 595, height: 842, method: .ocr, reason: "", lines: [Line(words)])
    let output = try exported(scan(), page: page) {
      try ForeignTool("pdftotext")?.run([$0.path, "-"]).output ?? "chế X năm"
    }
    #expect(output.split(whereSeparator: \.isWhitespace) == ["chế", "X", "năm"])
  }

  @Test func aFileTooDamagedForALayerCostsThatFormatAlone() throws {
    try TemporaryFolder.with { folder in
      var document = Fixture.exported
      document.sourceFile = folder.appending(path: "in.pdf")
      try Data("%PDF-1.4\n1 0 obj\n<<".utf8).write(to: folder.appending(path: "in.pdf"))
      let outcome = try PDFExporter().write(document, to: folder.appending(path: "out.pdf"))
      guard case .notApplicable = outcome else {
        Issue.record("written")
        return
      }
    }
  }

  /// A page with one grey pixel over all of it, and maybe hidden text.
  private func scan(
    rotation: Int = 0, hiding text: String? = nil, extra: String = ""
  ) throws -> Data {
    let pdf = try PDFFile(emptyNamed: "")
    let isSideways = rotation % 180 != 0
    let box = isSideways ? "0 0 842 595" : "0 0 595 842"
    let page = pdf.parse(
      """
      << /Type /Page /MediaBox [\(box)] /Rotate \(rotation) \(extra) /Resources << /XObject << >>
        /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>
      """)
    let size = isSideways ? "842 0 0 595" : "595 0 0 842"
    let hidden = text == nil ? "" : "BT /F 12 Tf 3 Tr 1 0 0 1 90 90 Tm (xau) Tj ET"
    page["/Contents"] = pdf.stream(Array("q \(size) 0 0 cm /Im Do Q \(hidden)".utf8))
    let image = [
      "/Type": "/XObject", "/Subtype": "/Image", "/Width": "1", "/Height": "1",
      "/BitsPerComponent": "8", "/ColorSpace": "/DeviceGray",
    ]
    page["/Resources"]["/XObject"]["/Im"] = pdf.stream(
      [200], dictionary: image.mapValues(pdf.parse))
    pdf.append(page: page.indirect())
    return try pdf.data()
  }

  private func written(_ bytes: Data) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
    try bytes.write(to: file)
    return file
  }

  private func exported<Result>(
    _ source: Data, page: Page = Fixture.page, by exporter: PDFExporter = PDFExporter(),
    _ work: (URL) throws -> Result
  ) throws -> Result {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "in.pdf")
      try source.write(to: input)
      var document = Fixture.exported
      document.pages = [page]
      document.sourceFile = input
      let output = folder.appending(path: "out.pdf")
      _ = try exporter.write(document, to: output)
      return try work(output)
    }
  }
}

private enum HiddenTextPage {
  static let a4 = HiddenText.Page(
    images: ["/Im"], forms: [], crop: Box(x0: 0, y0: 0, x1: 600, y1: 800))
}
