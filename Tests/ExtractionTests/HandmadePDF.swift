import Foundation

/// A PDF file written by hand, object by object: small, without any tool, with whatever oddity a
/// test is about.
struct HandmadePDF {
  /// The bodies of the objects, the first of which is number 1 and the catalogue.
  private(set) var objects: [Data]
  /// What stands in the trailer beside size and root.
  var trailer = ""

  /// A file of one page.
  ///
  /// - Parameters:
  ///   - page: what stands in the page's dictionary beside parent, contents and resources.
  ///   - content: the page's drawing operators.
  ///   - resources: what stands in its resources; object numbers of `objects` begin with 5.
  init(
    page: String = "/MediaBox [0 0 595 842]", content: String, resources: String = Self.font,
    objects: [Data] = []
  ) {
    self.objects =
      [
        Data("<< /Type /Catalog /Pages 2 0 R >>".utf8),
        Data("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
        Data(
          "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << \(resources) >> \(page) >>"
            .utf8),
        Self.stream(Data(content.utf8)),
      ] + objects
  }

  /// Helvetica as `/F1`.
  static let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"

  /// An object that is a stream; `entries` stand in its dictionary beside its length.
  static func stream(_ content: Data, _ entries: String = "") -> Data {
    Data("<< /Length \(content.count) \(entries) >>\nstream\n".utf8) + content
      + Data("\nendstream".utf8)
  }

  /// The file's bytes.
  var data: Data {
    var file = Data("%PDF-1.6\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
    }
    let table = file.count
    let rows = offsets.map { offset in
      String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    let size = objects.count + 1
    file += Data("xref\n0 \(size)\n0000000000 65535 f \n\(rows.joined())".utf8)
    file += Data("trailer\n<< /Size \(size) /Root 1 0 R \(trailer) >>\n".utf8)
    return file + Data("startxref\n\(table)\n%%EOF\n".utf8)
  }
}
