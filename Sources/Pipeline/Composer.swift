import Export
import Extraction
import Foundation
import LanguageModel
import Pages
import Records
import Restoration
import Segmentation

/// Makes a document of its pages: the half of the recipe that needs all pages at once.
struct Composer {
  private let restorer: Restorer
  private let segmenter: Segmenter
  private let recordReader = RecordReader()

  /// Opens the dictionary and the model; slow enough to be kept for the next document.
  init(dictionary: String?) throws(ExtractionError) {
    do {
      let own = try dictionary.map { try UserDictionary(contentsOf: URL(filePath: $0)) }
      let restorer = try Restorer(options: .init(userTerms: own?.terms ?? []))
      self.restorer = restorer
      segmenter = Segmenter(fluency: Fluency { restorer.surprise(of: $0, after: $1) })
    } catch RestorationError.dictionaryUnreadable(let file, let cause) {
      throw ExtractionError(
        .missingDependency, file: file, cause: "không đọc được từ điển (\(cause))",
        remedy: "Hãy cài lại chương trình")
    } catch {
      throw ExtractionError(
        .fileAccess, file: dictionary ?? "", cause: "không đọc được từ điển riêng",
        remedy: "Hãy kiểm tra --dictionary")
    }
  }

  /// Restores, segments, reads and exports; the files lie in the order's staging folder afterwards.
  func composition(of pages: [Page], for order: CompositionOrder) throws -> Composition {
    let restored = restorer.restore(pages)
    let layout = segmenter.layout(of: restored.pages)
    let contents = recordReader.contents(of: layout, pages: restored.pages)
    let readings = restored.pages.map {
      Provenance.PageReading(page: $0.number, method: $0.method, reason: $0.reason)
    }
    let document = Document(
      source: order.source,
      provenance: Provenance(pages: readings, versions: order.versions, options: order.options),
      contents: contents, pages: restored.pages.map(PageRecord.init))
    let exported = ExportedDocument(
      document: document, pages: restored.pages, layout: layout,
      sourceFile: URL(filePath: order.path))
    return try files(of: exported, for: order)
  }

  private func files(
    of exported: ExportedDocument, for order: CompositionOrder
  ) throws -> Composition {
    let folder = URL(filePath: order.staging)
    var files: [Composition.File] = []
    var remarks: [String] = []
    let exporters = order.formats.compactMap {
      $0.documentExporter(changingSignedFiles: order.changesSignedFiles)
    }
    for exporter in exporters {
      let suffix = type(of: exporter).fileExtension
      let name = "document.\(suffix)"
      switch try exporter.write(exported, to: folder.appending(path: name)) {
      case .written(let told):
        files.append(.init(suffix: suffix, name: name))
        remarks += told
      case .notApplicable(let reason):
        remarks.append(reason)
      }
    }
    let digest = "digest"
    let record = exported.document
    // Words and boxes make up nine tenths of a record; of the batch's forms one wants them.
    let digested = order.formats.contains(.sqlite) ? record : record.withoutWords
    try encoded(digested).write(to: folder.appending(path: digest))
    return Composition(exported, files: files, digest: digest, remarks: remarks)
  }

  private func encoded(_ document: Document) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(document)
  }
}

extension Document {
  /// The same without words.
  fileprivate var withoutWords: Document {
    var document = self
    for index in document.pages.indices { document.pages[index].words = [] }
    return document
  }
}

extension Composition {
  fileprivate init(
    _ exported: ExportedDocument, files: [File], digest: String, remarks: [String]
  ) {
    let words = exported.pages.lazy.flatMap { $0.lines.lazy.flatMap(\.words) }
    let (sum, count) = words.reduce((0.0, 0)) { ($0.0 + $1.confidence, $0.1 + 1) }
    self.init(
      files: files, digest: digest, pages: exported.pages.count,
      failures: exported.pages.filter { $0.method == .failed }
        .map { PageFailure(page: $0.number, cause: $0.reason) },
      findings: exported.document.findings.filter { $0.severity != .info }.count,
      confidence: count == 0 ? nil : sum / Double(count), remarks: remarks)
  }
}
