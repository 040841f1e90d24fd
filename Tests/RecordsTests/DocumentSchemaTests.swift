import Foundation
import Pages
import Testing

@testable import Records

@Suite struct DocumentSchemaTests {
  private func validator(isClosed: Bool = true) throws -> SchemaValidator {
    let schema = try JSONSerialization.jsonObject(with: DocumentSchema.data())
    return SchemaValidator(root: try #require(schema as? [String: Any]), isClosed: isClosed)
  }

  /// A document of every part, as it is emitted.
  private func document() throws -> [String: Any] {
    let layout = Layout(text: SampleText.plan)
    var contents = RecordReader().contents(of: layout)
    var criterion = Criterion(code: "1", title: "Công tác điều hành", page: 1)
    criterion.maxScore = 3
    criterion.selfScore = 4
    criterion.levels = [Criterion.Level(text: "Ban hành kịp thời")]
    criterion.evidence = [Citation(text: "Quyết định số 1/QĐ-VP", page: 1)]
    let columns = [Table.Column(role: .maxScore, header: "Điểm tối đa")]
    contents.assessments = [Assessment(columns: columns, criteria: [criterion])]
    contents.findings.append(Finding(.scoreAboveMax, .error, "Cao hơn.", at: .init(page: 1)))
    let box = Box(x0: 1, y0: 2, x1: 3, y1: 4)
    let line = Line([Word("Hải", box: box, gap: ""), Word("Sơn", box: box)])
    let page = Page(number: 1, width: 595, height: 842, method: .ocr, reason: "x", lines: [line])
    let document = Document(
      source: Source(
        file: "a/b.pdf", sha256: String(repeating: "0", count: 64), bytes: 1,
        mediaType: "application/pdf", pages: 1),
      provenance: Provenance(
        pages: [.init(page: 1, method: .ocr, reason: "x")], versions: ["sohoa": "1"],
        options: ["ocr": "auto"]),
      contents: contents, pages: [PageRecord(page)])
    let value = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document))
    return try #require(value as? [String: Any])
  }

  @Test func whatIsEmittedFitsTheSchemaToTheLastKey() throws {
    let document = try document()
    for part in ["scores", "measures", "citations", "findings", "assessments", "pages"] {
      #expect((document[part] as? [Any])?.isEmpty == false, "\(part)")
    }
    #expect(document["overall"] is [String: Any])
    #expect(try validator().errors(in: document) == [])
  }

  @Test func anEmptyDocumentFitsTheSchema() throws {
    let document = Document(
      source: Source(
        file: "a.txt", sha256: String(repeating: "f", count: 64), bytes: 0,
        mediaType: "text/plain", pages: 0),
      provenance: Provenance(pages: [], versions: [:], options: [:]), contents: Contents(),
      pages: [])
    let value = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document))
    #expect(try validator().errors(in: value) == [])
  }

  @Test(arguments: [
    ("schema", #""sohoa/document/2""#), ("citations", #"[{"number": 5}]"#), ("source", "{}"),
    ("findings", #"[{"code": "odd"}]"#), ("pages", #""none""#), ("overall", #"{"label": ""}"#),
  ])
  func whatDoesNotFitIsTold(key: String, json: String) throws {
    let value = try JSONSerialization.jsonObject(
      with: Data(json.utf8), options: .fragmentsAllowed)
    var document = try document()
    document[key] = value
    let errors = try validator(isClosed: false).errors(in: document)
    #expect(errors.contains { $0.contains(key) })
  }

  @Test(arguments: ["metadata", "scores", "overall", "measures", "citations", "pages"])
  func noKeyMayBeLeftOut(key: String) throws {
    var document = try document()
    document[key] = nil
    #expect(try validator().errors(in: document) == ["$: lacks \(key)"])
  }

  @Test func keysMayBeAdded() throws {
    var document = try document()
    document["later"] = 1
    #expect(try validator(isClosed: false).errors(in: document) == [])
  }
}
