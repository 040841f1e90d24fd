import Foundation
import Pages
import Records

@testable import Export

/// A small document about an office that does not exist, with something of everything.
enum Fixture {
  static let page = Page(
    number: 1, width: 595, height: 842, method: .ocr, reason: "no text", dotsPerInch: 300,
    isScan: true,
    lines: [
      line(["ỦY", "BAN", "NHÂN", "DÂN", "TỈNH", "HẢI", "SƠN"], raw: [:], y: 60),
      line(["Điểm", "tự", "chấm", "2,5"], raw: ["tự": "ty"], y: 90),
      line(["Quyết", "định", "số", "12/QĐ-VP"], raw: ["12/QĐ-VP": "12/QD-VP"], y: 120),
    ])

  static var document: Document {
    var level = Criterion.Level(text: "Ban hành kịp thời")
    level.points = 3
    var child = Criterion(code: "1.1", title: "Ban hành kế hoạch", page: 1, confidence: 0.91234)
    child.maxScore = 3
    child.selfScore = 2.5
    child.explanation = "=Quyết định số 12/QĐ-VP, ngày 02/01/2024;\nđã \"ban hành\""
    child.evidence = [citation]
    child.levels = [level]
    child.box = Box(x0: 50, y0: 85, x1: 545, y1: 130)
    var top = Criterion(code: "1", title: "Công tác chỉ đạo, điều hành", page: 1)
    top.label = "Tiêu chí 1"
    top.maxScore = 3
    top.children = [child]
    var contents = Contents()
    contents.assessments = [
      Assessment(columns: [.init(role: .code, header: "STT")], criteria: [top])
    ]
    contents.metadata.number = "7/BC-VP"
    contents.metadata.title = "Kết quả cải cách hành chính"
    contents.metadata.date = "2024-01-05"
    contents.citations = [citation]
    contents.scores = [score]
    contents.measures = [Measure(text: "Rà soát thủ tục", page: 1)]
    contents.findings = [
      Finding(
        .scoreMissing, .warning, "Thiếu điểm tự chấm", at: .init(page: 1, criterion: "1"))
    ]
    return Document(
      source: Source(
        file: "năm 2024/báo cáo.pdf", sha256: String(repeating: "ab", count: 32), bytes: 1234,
        mediaType: "application/pdf", pages: 1),
      provenance: Provenance(
        pages: [.init(page: 1, method: .ocr, reason: "no text")], versions: ["sohoa": "1"],
        options: [:]),
      contents: contents, pages: [PageRecord(page)])
  }

  static var exported: ExportedDocument {
    ExportedDocument(
      document: document, pages: [page],
      layout: Layout(
        blocks: page.lines.map {
          .paragraph(Passage([.init(page: 1, lines: [$0])]))
        }))
  }

  private static var citation: Citation {
    var citation = Citation(text: "Quyết định số 12/QĐ-VP, ngày 02/01/2024", page: 1)
    citation.type = "Quyết định"
    citation.number = "12/QĐ-VP"
    citation.date = "2024-01-02"
    return citation
  }

  private static var score: ProseScore {
    var score = ProseScore(label: "Cải cách thể chế", page: 1)
    score.score = 11.5
    score.maxScore = 12.5
    score.rank = 13
    score.rankedOf = 20
    return score
  }

  private static func line(_ words: [String], raw: [String: String], y: Double) -> Line {
    var x = 60.0
    return Line(
      words.enumerated().map { index, text in
        let width = Double(text.count) * 6
        defer { x += width + 4 }
        return Word(
          text, raw: raw[text] ?? text, box: Box(x0: x, y0: y, x1: x + width, y1: y + 12),
          confidence: 0.95, gap: index == 0 ? "" : " ")
      })
  }
}
