import Foundation
import GRDB
import Pages
import Records

/// Puts one document into the archive's tables.
struct ArchiveWriter {
  /// The archive, inside a transaction.
  let database: Database

  /// Takes out what stands there of the input and puts in what is known now.
  func replace(_ entry: BatchEntry) throws {
    let id = try documentID(of: entry.file)
    let keys = id << 24...id << 24 | 0xFF_FFFF
    for table in ArchiveSchema.children {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE id BETWEEN ? AND ?")
        .execute(arguments: [keys.lowerBound, keys.upperBound])
    }
    try database.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [id])
    try insert(entry, as: id)
    guard let document = entry.document else { return }
    try insertPages(of: document, under: id)
    let criteria = try insertAssessments(of: document, under: id)
    try insertCitations(of: document, under: id)
    try insertMeasures(of: document, under: id)
    try insertScores(of: document, under: id)
    try insertFindings(of: document, under: id, criteria: criteria)
    try insertCorrections(of: document, under: id)
  }

  /// The key the input has, or the next free one.
  private func documentID(of file: String) throws -> Int {
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM documents WHERE file = ?", arguments: [file])
    if let known { return known }
    return try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM documents") ?? 1
  }

  private func insert(_ entry: BatchEntry, as id: Int) throws {
    let document = entry.document
    let metadata = document?.metadata
    try insert(
      "documents",
      [
        ("id", id), ("file", entry.file), ("status", entry.status.rawValue),
        ("cause", entry.cause), ("media_type", document?.source.mediaType),
        ("bytes", document?.source.bytes), ("page_count", document?.source.pages),
        ("sha256", document?.source.sha256), ("issuer_parent", metadata?.issuerParent),
        ("issuer", metadata?.issuer), ("number", metadata?.number),
        ("document_type", metadata?.documentType), ("title", metadata?.title),
        ("place", metadata?.place), ("date", metadata?.date),
        ("signer_title", metadata?.signerTitle), ("signer_name", metadata?.signerName),
        ("signed_for", metadata?.signedFor.joined(separator: "\n")),
        ("recipients", metadata?.recipients.joined(separator: "\n")),
        ("confidence", entry.confidence.map { ($0 * 1000).rounded() / 1000 }),
      ])
  }

  private func insertPages(of document: Document, under id: Int) throws {
    let reasons = Dictionary(
      document.provenance.pages.map { ($0.page, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, page) in document.pages.enumerated() {
      try insert(
        "pages",
        [
          ("id", id << 24 | index + 1), ("document_id", id), ("number", page.number),
          ("width", page.width), ("height", page.height), ("method", page.method.rawValue),
          ("reason", reasons[page.number]), ("confidence", page.confidence),
          ("text", page.text.precomposedStringWithCanonicalMapping),
        ])
    }
  }

  private func insertCitations(of document: Document, under id: Int) throws {
    for (index, citation) in document.citations.enumerated() {
      try insert("citations", [("id", id << 24 | index + 1)] + columns(citation, under: id))
    }
  }

  private func insertMeasures(of document: Document, under id: Int) throws {
    for (index, measure) in document.measures.enumerated() {
      try insert(
        "measures",
        [
          ("id", id << 24 | index + 1), ("document_id", id), ("section", measure.section),
          ("letter", measure.letter), ("text", measure.text), ("remedy", measure.remedy),
          ("directs", measure.directs), ("prepares", measure.prepares),
          ("coordinates", measure.coordinates), ("time", measure.time), ("target", measure.target),
          ("page", measure.page),
        ])
    }
  }

  private func insertScores(of document: Document, under id: Int) throws {
    for row in ListRow.scores(of: document) {
      let score = row.item
      try insert(
        "scores",
        [
          ("id", id << 24 | row.row), ("document_id", id), ("label", score.label),
          ("kind", row.isOverall ? "overall" : "item"), ("score", score.score),
          ("max_score", score.maxScore), ("rank", score.rank),
          ("ranked_of", score.rankedOf), ("page", score.page),
        ])
    }
  }

  private func insertFindings(
    of document: Document, under id: Int, criteria: [String: Int]
  ) throws {
    for (index, finding) in document.findings.enumerated() {
      try insert(
        "findings",
        [
          ("id", id << 24 | index + 1), ("document_id", id),
          ("criterion_id", finding.place.criterion.flatMap { criteria[$0] }),
          ("code", finding.code.rawValue), ("severity", finding.severity.rawValue),
          ("message", finding.message), ("criterion", finding.place.criterion),
          ("page", finding.place.page),
        ] + columns(finding.place.box))
    }
  }

  private func insertCorrections(of document: Document, under id: Int) throws {
    var count = 0
    for page in document.pages {
      for (index, word) in page.words.enumerated() where word.text != word.raw {
        count += 1
        try insert(
          "corrections",
          [
            ("id", id << 24 | count), ("document_id", id), ("page", page.number),
            ("word", index + 1), ("raw", word.raw), ("text", word.text),
            ("confidence", word.confidence),
          ] + columns(word.box))
      }
    }
  }
}

extension ArchiveWriter {
  /// A column's name and its value.
  typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

  /// Puts in one row.
  func insert(_ table: String, _ columns: [Column]) throws {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.value)))
  }

  /// The columns of a citation but its key.
  func columns(_ citation: Citation, under id: Int) -> [Column] {
    [
      ("document_id", id), ("type", citation.type), ("number", citation.number),
      ("date", citation.date), ("issuer", citation.issuer), ("text", citation.text),
      ("page", citation.page), ("confidence", citation.confidence),
    ]
  }

  /// The four edges of a box.
  func columns(_ box: Box?) -> [Column] {
    [("x0", box?.x0), ("y0", box?.y0), ("x1", box?.x1), ("y1", box?.y1)]
  }
}
