import Foundation
import Pages
import Records
import Vietnamese

/// The source as a PDF file that can be searched: its pages as they are, under them the restored
/// words as invisible text.
///
/// Text that nobody sees (an older engine's layer) gives way to ours; of visible text that reads
/// wrongly the wrong reading is masked (`ActualText`, ISO 32000-1, 14.9.4). Pages whose own text
/// was right are not touched. Images become PDF pages of their size. A signed or encrypted file is
/// copied as it is, unless asked otherwise, since any change would break its signature or lift its
/// protection. PDF/A-2b is claimed where `ArchivalConformance` finds nothing against it.
public struct PDFExporter: DocumentExporter {
  /// What is appended to a document's name.
  public static let fileExtension = "pdf"

  private let changesSignedFiles: Bool

  /// - Parameter changesSignedFiles: whether a signed file gets its layer, which costs its
  ///   signature.
  public init(changesSignedFiles: Bool = false) {
    self.changesSignedFiles = changesSignedFiles
  }

  /// Writes the pages with their layer, or the source as it is where that must not be changed; not
  /// applicable to plain text, and to files that are too damaged. The remarks tell what falls short.
  public func write(
    _ document: ExportedDocument, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    guard let source = document.sourceFile else {
      return .notApplicable(reason: "không còn tệp gốc để thêm lớp chữ")
    }
    do {
      return try write(document, from: source, to: file)
    } catch ExportError.cannotRead(_, let reason) {
      // Poppler reads files that qpdf finds too damaged; the other formats do not suffer from it.
      return .notApplicable(reason: "tệp gốc hỏng, không thêm lớp chữ được (\(reason))")
    }
  }

  private func write(
    _ document: ExportedDocument, from source: URL, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    switch document.document.source.mediaType {
    case "application/pdf":
      let pdf = try PDFFile(reading: source)
      if let reason = reasonToLeaveAlone(pdf) {
        try OutputFile.write(try PDFExporter.bytes(of: source), to: file)
        return .written(remarks: [reason])
      }
      return try write(document, over: pdf, to: file)
    case let type where type.hasPrefix("image/"):
      let bytes = [UInt8](try PDFExporter.bytes(of: source))
      let pdf = try PDFFile(emptyNamed: source.path)
      do {
        for (image, page) in zip(try PageImage.images(in: bytes), document.pages) {
          pdf.append(page: image.page(in: pdf, like: page))
        }
      } catch {
        return .notApplicable(reason: error.reason)
      }
      return try write(document, over: pdf, to: file)
    default:
      return .notApplicable(reason: "tệp văn bản thuần không có ảnh trang để làm PDF")
    }
  }

  private func write(
    _ document: ExportedDocument, over pdf: PDFFile, to file: URL
  ) throws(ExportError) -> ExportOutcome {
    let grafted = WordLayers(document.pages, on: pdf).graft()
    let obstacles = ArchivalConformance(of: pdf).obstacles
    PDFMetadata(document.document).put(into: pdf, isArchival: obstacles.isEmpty)
    try OutputFile.write(try pdf.data(), to: file)
    var remarks = grafted.remarks
    if !obstacles.isEmpty {
      remarks.append("chưa đạt PDF/A-2b: " + obstacles.joined(separator: "; "))
    }
    return .written(remarks: remarks)
  }

  private func reasonToLeaveAlone(_ pdf: PDFFile) -> String? {
    if pdf.isEncrypted { return "PDF được mã hóa: giữ nguyên, không thêm lớp chữ" }
    if pdf.isSigned, !changesSignedFiles {
      return "PDF có chữ ký số: giữ nguyên, vì thêm lớp chữ sẽ làm mất hiệu lực chữ ký"
    }
    return nil
  }

  private static func bytes(of file: URL) throws(ExportError) -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw .cannotRead(file: file.path, reason: SystemReason.text(error))
    }
  }
}

extension PDFFile {
  /// Whether somebody signed it: a signature field with a value, or a certification.
  var isSigned: Bool {
    if !root["/Perms"]["/DocMDP"].isNull { return true }
    return root["/AcroForm"]["/Fields"].items.contains { PDFFile.isSigned($0, depth: 0) }
  }

  /// Fields nest; the depth is bounded, since a damaged file may nest without end.
  private static func isSigned(_ field: PDFObject, depth: Int) -> Bool {
    guard depth < 16 else { return false }
    if field["/FT"].name == "/Sig", !field["/V"].isNull { return true }
    return field["/Kids"].items.contains { isSigned($0, depth: depth + 1) }
  }
}
