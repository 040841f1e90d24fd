import CXlsxWriter
import Foundation
import Records

/// A workbook of records: documents, criteria, evidence, citations, tasks, scores, findings, and a
/// legend. Findings lead to the rows they speak of, every row to its document.
final class Workbook {
  private let file: WorkbookFile
  private let documents: WorkbookSheet<BatchEntry>
  private let criteria: WorkbookSheet<NodeRow>
  private let evidence: WorkbookSheet<ListRow<Citation>>
  private let citations: WorkbookSheet<ListRow<Citation>>
  private let measures: WorkbookSheet<ListRow<Measure>>
  private let scores: WorkbookSheet<ListRow<ProseScore>>
  private let findings: WorkbookSheet<ListRow<Finding>>

  /// Begins a workbook.
  init(_ url: URL, title: String) throws(ExportError) {
    file = try WorkbookFile(url, title: title)
    documents = try WorkbookSheet(RecordTables.documents, in: file)
    criteria = try WorkbookSheet(RecordTables.criteria, in: file)
    evidence = try WorkbookSheet(RecordTables.evidence, in: file)
    citations = try WorkbookSheet(RecordTables.citations, in: file)
    measures = try WorkbookSheet(RecordTables.measures, in: file)
    scores = try WorkbookSheet(RecordTables.scores, in: file)
    findings = try WorkbookSheet(RecordTables.findings, in: file)
    try addLegend()
  }

  /// Writes the rows of one input.
  func add(_ entry: BatchEntry) {
    let home = documents.nextPlace
    documents.add(entry, style: CellStyle(trust: .init(entry.confidence)))
    guard let document = entry.document else { return }
    let places = addCriteria(of: document, home: home)
    func links(_ criterion: String? = nil) -> [String: WorkbookPlace] {
      var links = ["file": home]
      links["criterion"] = criterion.flatMap { places[$0] }
      return links
    }
    for row in ListRow.evidence(of: document) {
      evidence.add(row, links: links(row.criterion?.code))
    }
    for row in ListRow.rows(document.citations, of: document) { citations.add(row, links: links()) }
    for row in ListRow.rows(document.measures, of: document) { measures.add(row, links: links()) }
    for row in ListRow.scores(of: document) { scores.add(row, links: links()) }
    for row in ListRow.rows(document.findings, of: document) {
      findings.add(row, links: links(row.item.place.criterion))
    }
  }

  /// Closes the workbook and gives the file its name.
  func finish() throws(ExportError) {
    documents.finish()
    criteria.finish()
    evidence.finish()
    citations.finish()
    measures.finish()
    scores.finish()
    findings.finish()
    try file.finish()
  }

  /// Writes the criteria; returns the place of each by its code, the first where one stands twice.
  private func addCriteria(of document: Document, home: WorkbookPlace) -> [String: WorkbookPlace] {
    var places: [String: WorkbookPlace] = [:]
    for node in NodeRow.rows(of: document) {
      let isLevel = node.level != nil
      if !isLevel, places[node.criterion.code] == nil {
        places[node.criterion.code] = criteria.nextPlace
      }
      let style = CellStyle(
        trust: .init(node.criterion.confidence), isStrong: node.depth == 1, isFaint: isLevel)
      criteria.add(node, style: style, links: ["file": home])
    }
    return places
  }

  private func addLegend() throws(ExportError) {
    let sheet = try file.sheet(named: "Chú giải")
    worksheet_set_column(sheet, 0, 0, 100, nil)
    let lines: [(String, CellStyle)] = [
      ("Màu của ô", CellStyle(role: .header)),
      ("Không màu: đọc chắc chắn (độ tin cậy từ 0,95)", CellStyle()),
      ("Vàng: nên xem lại (độ tin cậy dưới 0,95)", CellStyle(trust: .doubtful)),
      ("Đỏ: phải đối chiếu với bản gốc (độ tin cậy dưới 0,7)", CellStyle(trust: .poor)),
      ("Chữ nghiêng, xám: mức điểm trong thang điểm của tiêu chí ở trên", CellStyle(isFaint: true)),
      ("Chữ đậm: tiêu chí cấp 1", CellStyle(isStrong: true)),
      ("Gạch chân: bấm để đến dòng liên quan", CellStyle(role: .link)),
      ("Ô trống: trên trang không có", CellStyle()),
    ]
    for (row, line) in lines.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row), 0, line.0, file.format(line.1))
    }
  }
}
