import CQPDF
import CXlsxWriter
import GRDB
import Pages
import Records

/// Writes a document in one format.
public protocol Exporter {}
