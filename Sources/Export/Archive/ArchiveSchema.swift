/// The tables of `archive.sqlite`.
///
/// Rows below a document have the key `document_id << 24 | n`, n counting up from 1 in the order
/// of the document: so the same documents give the same keys in every run.
enum ArchiveSchema {
  /// Written to `PRAGMA user_version`; raised whenever a table changes.
  static let version = 2
  /// Written to `PRAGMA application_id`: "soho".
  static let applicationID = 0x736F_686F

  /// The tables below a document, children before parents.
  static let children = [
    "corrections", "findings", "measures", "scores", "citations", "evidence", "levels",
    "criteria", "assessments", "pages",
  ]

  /// Everything that makes an empty archive.
  static let sql = tables + views + search

  private static let tables = """
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE,
      status TEXT NOT NULL CHECK (status IN ('converted', 'partly', 'failed')), cause TEXT,
      media_type TEXT, bytes INTEGER, page_count INTEGER, sha256 TEXT,
      issuer_parent TEXT, issuer TEXT, number TEXT, document_type TEXT, title TEXT, place TEXT,
      date TEXT, signer_title TEXT, signer_name TEXT, signed_for TEXT, recipients TEXT, confidence REAL);
    CREATE TABLE pages (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      number INTEGER NOT NULL, width REAL NOT NULL, height REAL NOT NULL, method TEXT NOT NULL,
      reason TEXT, confidence REAL, text TEXT NOT NULL, UNIQUE (document_id, number));
    CREATE TABLE assessments (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      title TEXT, year INTEGER, max_score REAL, self_score REAL, appraised_score REAL);
    CREATE TABLE criteria (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      assessment_id INTEGER NOT NULL REFERENCES assessments,
      parent_id INTEGER REFERENCES criteria, depth INTEGER NOT NULL, code TEXT NOT NULL,
      label TEXT, title TEXT NOT NULL, max_score REAL, self_score REAL, appraised_score REAL,
      explanation TEXT, note TEXT, page INTEGER NOT NULL, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
      confidence REAL NOT NULL);
    CREATE TABLE levels (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      criterion_id INTEGER NOT NULL REFERENCES criteria, text TEXT NOT NULL, points REAL,
      self_score REAL, explanation TEXT);
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      criterion_id INTEGER NOT NULL REFERENCES criteria, type TEXT, number TEXT, date TEXT,
      issuer TEXT, text TEXT NOT NULL, page INTEGER NOT NULL, confidence REAL NOT NULL);
    CREATE TABLE citations (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      type TEXT, number TEXT, date TEXT, issuer TEXT, text TEXT NOT NULL, page INTEGER NOT NULL,
      confidence REAL NOT NULL);
    CREATE TABLE measures (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      section TEXT, letter TEXT, text TEXT NOT NULL, remedy TEXT, directs TEXT, prepares TEXT,
      coordinates TEXT, time TEXT, target TEXT, page INTEGER NOT NULL);
    CREATE TABLE scores (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      label TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('item', 'overall')), score REAL,
      max_score REAL, rank INTEGER, ranked_of INTEGER,
      page INTEGER NOT NULL);
    CREATE TABLE findings (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      criterion_id INTEGER REFERENCES criteria, code TEXT NOT NULL, severity TEXT NOT NULL,
      message TEXT NOT NULL, criterion TEXT, page INTEGER NOT NULL,
      x0 REAL, y0 REAL, x1 REAL, y1 REAL);
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES documents,
      page INTEGER NOT NULL, word INTEGER NOT NULL, raw TEXT NOT NULL, text TEXT NOT NULL,
      confidence REAL NOT NULL, x0 REAL, y0 REAL, x1 REAL, y1 REAL);
    CREATE INDEX criteria_of_parent ON criteria (parent_id);
    CREATE INDEX criteria_of_document ON criteria (document_id, code);
    CREATE INDEX levels_of_criterion ON levels (criterion_id);
    CREATE INDEX evidence_of_criterion ON evidence (criterion_id);
    CREATE INDEX citations_of_number ON citations (number);
    CREATE INDEX findings_of_criterion ON findings (criterion_id);

    """

  private static let views = """
    CREATE VIEW scores_by_unit_and_year AS
      SELECT coalesce(d.issuer, d.issuer_parent) AS unit,
        coalesce(a.year, CAST(substr(d.date, 1, 4) AS INTEGER)) AS year,
        d.file, a.title, a.max_score, a.self_score, a.appraised_score,
        (SELECT sum(c.max_score) FROM criteria c
          WHERE c.assessment_id = a.id AND c.depth = 1) AS sum_of_max_scores,
        (SELECT sum(c.self_score) FROM criteria c
          WHERE c.assessment_id = a.id AND c.depth = 1) AS sum_of_self_scores,
        (SELECT sum(c.appraised_score) FROM criteria c
          WHERE c.assessment_id = a.id AND c.depth = 1) AS sum_of_appraised_scores
      FROM assessments a JOIN documents d ON d.id = a.document_id
      ORDER BY unit, year, d.file, a.id;
    CREATE VIEW criteria_by_unit_and_year AS
      SELECT coalesce(d.issuer, d.issuer_parent) AS unit,
        coalesce(a.year, CAST(substr(d.date, 1, 4) AS INTEGER)) AS year,
        d.file, c.code, c.label, c.title, c.max_score, c.self_score, c.appraised_score, c.page,
        c.confidence
      FROM criteria c JOIN assessments a ON a.id = c.assessment_id
        JOIN documents d ON d.id = c.document_id
      ORDER BY unit, year, d.file, c.id;
    CREATE VIEW findings_by_kind AS
      SELECT code, severity, count(*) AS findings, count(DISTINCT document_id) AS documents
      FROM findings GROUP BY code, severity ORDER BY findings DESC, code, severity;
    CREATE VIEW citations_by_number AS
      SELECT number, min(type) AS type, min(date) AS date, count(*) AS mentions,
        count(DISTINCT document_id) AS documents
      FROM citations WHERE number IS NOT NULL
      GROUP BY number ORDER BY mentions DESC, number;

    """

  /// The tokenizer takes marks off letters but knows đ for a letter of its own; the second column
  /// holds the text with d for đ, so that a search may be typed with marks, without, or mixed.
  private static let search = """
    CREATE VIEW page_text AS
      SELECT id, text, replace(replace(text, 'đ', 'd'), 'Đ', 'D') AS folded FROM pages;
    CREATE VIRTUAL TABLE page_index USING fts5 (
      text, folded, content = 'page_text', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2');
    """
}
