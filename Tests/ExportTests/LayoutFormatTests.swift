import Foundation
import Pages
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct LayoutFormatTests {
  @Test(arguments: [Format.alto, .hocr, .md]) func twoRunsAreTheSameToTheByte(format: Format) throws
  {
    #expect(try text(format) == text(format))
  }

  @Test func altoKeepsBothReadingsAndTheConfidence() throws {
    let alto = try text(.alto)
    #expect(alto.contains("CONTENT=\"12/QĐ-VP\" WC=\"0.95\""))
    #expect(alto.contains("<ALTERNATIVE PURPOSE=\"raw\">12/QD-VP</ALTERNATIVE>"))
    // 595 points at 300 dots per inch.
    #expect(alto.contains("WIDTH=\"2479\" HEIGHT=\"3508\""))
  }

  @Test func hocrKeepsBothReadingsAndTheConfidence() throws {
    let hocr = try text(.hocr)
    #expect(hocr.contains("x_wconf 95"))
    #expect(hocr.contains("data-raw=\"12/QD-VP\">12/QĐ-VP</span>"))
    #expect(hocr.contains("<meta name=\"ocr-system\" content=\"sohoa 1\"/>"))
  }

  @Test func pageHasTwoReadingsOfEveryWord() {
    let structure = PageStructure(Fixture.page, layout: Fixture.exported.layout)
    let xml = String(decoding: PAGEPage(structure, of: "a.pdf").xml, as: UTF8.self)
    let words = Fixture.page.lines.flatMap(\.words).count
    #expect(xml.components(separatedBy: "<Word ").count - 1 == words)
    #expect(xml.contains("<Unicode>12/QD-VP</Unicode>"))
    #expect(xml.contains("imageWidth=\"2479\""))
  }

  @Test func wordsThatTheLayoutLeftOutAreStillOnThePage() {
    let structure = PageStructure(Fixture.page, layout: Layout(blocks: []))
    let words = structure.parts.flatMap { part -> [Word] in
      if case .paragraph(let block) = part { block.lines.flatMap(\.words) } else { [] }
    }
    #expect(words.map(\.text) == Fixture.page.lines.flatMap { $0.words.map(\.text) })
  }

  @Test func cellsStandInTheirRowsAndColumns() throws {
    var exported = Fixture.exported
    exported.layout = table
    let alto = try text(.alto, of: exported)
    #expect(alto.contains("TYPE=\"table\""))
    #expect(alto.contains("ID=\"p1_b2_r1_c2\""))
    let markdown = try text(.md, of: exported)
    #expect(
      markdown.hasSuffix(
        """
        | TT | Điểm \\| tự chấm |
        | --- | ---: |
        | Điểm tự chấm 2,5 | Quyết định số 12/QĐ-VP |

        """))
  }

  @Test func plainTextHasNoPlacesToTell() throws {
    var exported = Fixture.exported
    exported.pages = [Page(number: 1, method: .plainText, reason: "", lines: Fixture.page.lines)]
    try TemporaryFolder.with { folder in
      for format in [Format.alto, .hocr, .page] {
        let file = folder.appending(path: format.rawValue)
        let outcome = try #require(format.documentExporter).write(exported, to: file)
        guard case .notApplicable = outcome else {
          Issue.record("\(format) was written")
          continue
        }
      }
    }
  }

  @Test(arguments: [
    ("BÁO CÁO", "# BÁO CÁO"), ("I. Kết quả", "## I. Kết quả"), ("3 * 4 < 5", "3 \\* 4 \\< 5"),
    ("- Như trên;", "- Như trên;"), ("+ Một", "\\+ Một"), ("1. Xong.", "1. Xong."),
  ])
  func markdownMarksHeadingsAndNothingElse(paragraph: String, expected: String) {
    let words = paragraph.split(separator: " ").map { Word(String($0)) }
    let layout = Layout(
      blocks: [.paragraph(Passage([.init(page: 1, lines: [Line(words)])]))])
    #expect(MarkdownExporter().markdown(layout) == expected + "\n")
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<\"x\">", "&lt;&quot;x&quot;&gt;"), ("\u{0C}", "\u{FFFD}"),
    ("tiê\u{0301}ng", "tiếng"), ("x\ty", "x\ty"), ("x\ry", "x&#13;y"), ("a\u{FFFE}", "a\u{FFFD}"),
    ("\u{2001}–\u{2126}", "\u{2003}–\u{03A9}"), ("Quyết định “số” 5…", "Quyết định “số” 5…"),
    ("\u{1E9B}\u{0323}", "\u{1E9B}\u{0323}"), ("𝄞\u{1F600}", "𝄞\u{1F600}"),
  ])
  func textIsMadeSafeForXML(text: String, expected: String) {
    #expect(text.escapedForXML.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(.enabled(if: ForeignTool("xmllint") != nil), arguments: [Format.alto, .hocr])
  func xmllintFindsItWellFormed(format: Format) throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.xml")
      _ = try #require(format.documentExporter).write(Fixture.exported, to: file)
      let result = try #require(ForeignTool("xmllint")).run(["--noout", file.path])
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test(.enabled(if: ForeignTool("python3") != nil)) func pythonOpensThePagesContainer() throws {
    let script = """
      import sys, zipfile, xml.dom.minidom
      box = zipfile.ZipFile(sys.argv[1])
      print(box.testzip(), box.namelist())
      xml.dom.minidom.parseString(box.read("0001.xml"))
      """
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.zip")
      _ = try PAGEExporter().write(Fixture.exported, to: file)
      let result = try #require(ForeignTool("python3")).run(["-c", script, file.path])
      #expect(result.status == 0)
      #expect(result.output == "None ['0001.xml']\n")
    }
  }

  @Test func theManifestTellsFilesByTheirHash() throws {
    try TemporaryFolder.with { folder in
      try Data("abc".utf8).write(to: folder.appending(path: "a.txt"))
      let day = Date(timeIntervalSince1970: 0)
      let manifest = Manifest(
        began: day, ended: day, versions: ["sohoa": "1"], options: [:], inputs: [],
        outputs: [.init("a.txt", in: folder), .init("absent", in: folder)])
      let file = try manifest.write(to: folder)
      let read = try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: file))
      #expect(read.began == "1970-01-01T00:00:00Z")
      #expect(read.outputs.map(\.bytes) == [3, nil])
      #expect(read.outputs[0].sha256?.hasPrefix("ba7816bf") == true)
    }
  }

  /// The first line before a table of one row whose cells are the other two.
  private var table: Layout {
    let passages = Fixture.page.lines.map { Passage([.init(page: 1, lines: [$0])]) }
    let cells = [
      Table.Cell(column: 0, passage: passages[1]), Table.Cell(column: 1, passage: passages[2]),
    ]
    let columns = [
      Table.Column(role: .code, header: "TT"),
      Table.Column(role: .selfScore, header: "Điểm | tự chấm"),
    ]
    return Layout(blocks: [
      .paragraph(passages[0]),
      .table(Table(columns: columns, rows: [.init(page: 1, cells: cells)])),
    ])
  }

  private func text(
    _ format: Format, of document: ExportedDocument = Fixture.exported
  ) throws -> String {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "out")
      _ = try #require(format.documentExporter).write(document, to: file)
      return try String(contentsOf: file, encoding: .utf8)
    }
  }
}
