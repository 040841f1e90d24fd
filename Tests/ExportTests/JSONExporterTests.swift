import Foundation
import Pages
import Records
import Testing

@testable import Export

@Suite struct JSONExporterTests {
  @Test func aDocumentReadsBackAsItWasWritten() throws {
    let data = try JSONExporter().data(Fixture.document)
    #expect(try JSONDecoder().decode(Document.self, from: data) == Fixture.document)
  }

  @Test func everyWordHasALineOfItsOwnAndAbsentValuesAreNull() throws {
    let text = String(decoding: try JSONExporter().data(Fixture.document), as: UTF8.self)
    let word = #"{"box": [94, 120, 118, 132], "confidence": 0.95, "raw": "định", "text": "định"}"#
    #expect(text.split(separator: "\n").contains { $0.drop(while: { $0 == " " }) == word + "," })
    #expect(text.contains(#""appraised_score": null"#))
    #expect(text.contains(#""max_score": 3"#))
    #expect(text.contains(#""file": "năm 2024/báo cáo.pdf""#))
  }

  @Test func wordsAreWrittenAsFoundationWritesThem() throws {
    let odd = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}\u{2028}é👩‍👩‍👧"
    let long = String(repeating: "ở", count: 15)
    let box = Box(x0: 0, y0: -0.5, x1: 1e-5, y1: 1.5e19)
    var page = Fixture.page
    page.lines = (0..<12).map { count in
      Line([
        Word(odd), Word(long + String(repeating: "x", count: count), box: box),
        Word(long + String(repeating: "y", count: 3 * count), confidence: 0.12345),
      ])
    }
    var empty = page
    empty.lines = []
    var document = Fixture.document
    document.pages = [page, empty, Fixture.page, page].map(PageRecord.init)
    let plain = try JSONExporter.data(document, named: "")
    #expect(try JSONExporter().data(document) == plain)
    document.pages = [PageRecord(empty)]
    #expect(try JSONExporter().data(document) == JSONExporter.data(document, named: ""))
  }

  @Test func aNumberWithoutFormIsAnError() {
    var document = Fixture.document
    document.pages[0].words[1].confidence = .nan
    #expect(throws: ExportError.self) { try JSONExporter().data(document) }
  }

  @Test(arguments: [
    ("{}", "{}\n"),
    (#"{"a":[1,2],"b":"x,:[]{}\"\\"}"#, #"{"a": [1, 2], "b": "x,:[]{}\"\\"}"# + "\n"),
    (#"[{"a":{}}]"#, "[\n  {\n    \"a\": {}\n  }\n]\n"),
  ])
  func layoutBreaksLinesOutsideStringsOnly(compact: String, expected: String) {
    let laidOut = JSONLayout.indented(Data(compact.utf8))
    #expect(String(decoding: laidOut, as: UTF8.self) == expected)
  }

  @Test func textHasAFormFeedBetweenPages() throws {
    var document = Fixture.document
    document.pages.append(document.pages[0])
    let text = TextExporter().text(document)
    #expect(text.components(separatedBy: "\n\u{0C}").count == 2)
    #expect(text.hasSuffix("Quyết định số 12/QĐ-VP\n"))
  }
}
