import Foundation
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
