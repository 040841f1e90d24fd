import Foundation
import Records

/// The tables of a batch as CSV, and the `datapackage.json` that describes them.
///
/// documents.csv (one row an input, also of failed ones), criteria.csv (criteria and the steps of
/// their scales), evidence.csv, citations.csv, measures.csv, scores.csv, findings.csv; their
/// columns stand in `RecordTables`.
public final class CSVExporter: BatchExporter {
  /// The files' names in their folder.
  static let fileNames =
    [
      RecordTables.documents.name, RecordTables.criteria.name, RecordTables.evidence.name,
      RecordTables.citations.name, RecordTables.measures.name, RecordTables.scores.name,
      RecordTables.findings.name,
    ].map { "\($0).csv" } + [DataPackage.fileName]

  private let folder: URL
  private let dialect: CSVDialect
  private let documents: CSVTable<BatchEntry>
  private let criteria: CSVTable<NodeRow>
  private let evidence: CSVTable<ListRow<Citation>>
  private let citations: CSVTable<ListRow<Citation>>
  private let measures: CSVTable<ListRow<Measure>>
  private let scores: CSVTable<ListRow<ProseScore>>
  private let findings: CSVTable<ListRow<Finding>>

  /// Opens the tables in a folder, which must exist.
  public init(folder: URL, dialect: CSVDialect = .data) throws(ExportError) {
    self.folder = folder
    self.dialect = dialect
    documents = try CSVTable(RecordTables.documents, in: folder, dialect)
    criteria = try CSVTable(RecordTables.criteria, in: folder, dialect)
    evidence = try CSVTable(RecordTables.evidence, in: folder, dialect)
    citations = try CSVTable(RecordTables.citations, in: folder, dialect)
    measures = try CSVTable(RecordTables.measures, in: folder, dialect)
    scores = try CSVTable(RecordTables.scores, in: folder, dialect)
    findings = try CSVTable(RecordTables.findings, in: folder, dialect)
  }

  /// Writes the rows of an input to the tables.
  public func add(_ entry: BatchEntry) throws(ExportError) {
    try documents.add([entry])
    guard let document = entry.document else { return }
    try criteria.add(NodeRow.rows(of: document))
    try evidence.add(ListRow.evidence(of: document))
    try citations.add(ListRow.rows(document.citations, of: document))
    try measures.add(ListRow.rows(document.measures, of: document))
    try scores.add(ListRow.scores(of: document))
    try findings.add(ListRow.rows(document.findings, of: document))
  }

  /// Closes the tables and describes them in `datapackage.json`; returns all the files.
  public func finish() throws(ExportError) -> [URL] {
    let resources = [
      try documents.finish(), try criteria.finish(), try evidence.finish(),
      try citations.finish(), try measures.finish(), try scores.finish(), try findings.finish(),
    ]
    let package = folder.appending(path: DataPackage.fileName)
    let description = DataPackage(resources: resources)
    try OutputFile.write(try JSONExporter.data(description, named: package.path), to: package)
    return resources.map { folder.appending(path: $0.path) } + [package]
  }
}

/// One CSV file in the making.
private final class CSVTable<Row> {
  private let table: RecordTable<Row>
  private let dialect: CSVDialect
  private let file: OutputFile

  init(_ table: RecordTable<Row>, in folder: URL, _ dialect: CSVDialect) throws(ExportError) {
    self.table = table
    self.dialect = dialect
    file = try OutputFile(folder.appending(path: "\(table.name).csv"))
    if dialect.hasByteOrderMark { try file.write([0xEF, 0xBB, 0xBF]) }
    try file.write(dialect.line(table.fields.map { .text($0.name) }))
  }

  func add(_ rows: [Row]) throws(ExportError) {
    for row in rows { try file.write(dialect.line(table.values(row))) }
  }

  func finish() throws(ExportError) -> DataPackage.Resource {
    let hash = try file.finish()
    return DataPackage.Resource(table, dialect: dialect, hash: hash, bytes: file.count)
  }
}
