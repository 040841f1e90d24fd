import Foundation

/// All the files about a batch as a whole, in the formats that were asked for.
public final class BatchExport: BatchExporter {
  private let exporters: [any BatchExporter]

  /// The names of the files that the formats write for a batch.
  public static func fileNames(of formats: [Format]) -> [String] {
    formats.flatMap { format in
      switch format {
      case .csv: CSVExporter.fileNames
      case .xlsx: [XLSXBatchExporter.fileName]
      case .sqlite: [ArchiveExporter.fileName]
      case .json, .txt, .pdf, .alto, .page, .hocr, .md: [String]()
      }
    }
  }

  /// Opens what the formats write for a batch, in a folder that must exist: tables for `csv`, a
  /// workbook for `xlsx`, a database for `sqlite`. Formats that know no batch add nothing.
  public init(
    formats: [Format], folder: URL, dialect: CSVDialect = .data
  ) throws(ExportError) {
    var exporters: [any BatchExporter] = []
    if formats.contains(.csv) {
      exporters.append(try CSVExporter(folder: folder, dialect: dialect))
    }
    if formats.contains(.xlsx) { exporters.append(try XLSXBatchExporter(folder: folder)) }
    if formats.contains(.sqlite) { exporters.append(try ArchiveExporter(folder: folder)) }
    self.exporters = exporters
  }

  /// Hands an input to every format.
  public func add(_ entry: BatchEntry) throws(ExportError) {
    for exporter in exporters { try exporter.add(entry) }
  }

  /// Finishes every format; returns all the files.
  public func finish() throws(ExportError) -> [URL] {
    var files: [URL] = []
    for exporter in exporters { files += try exporter.finish() }
    return files
  }
}
