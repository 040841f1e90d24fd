import CLeptonica
import Foundation

/// What is installed of the engines and their models.
enum EngineVersions {
  static var all: [String: String] {
    var versions = [
      "tesseract": Tesseract.version, "leptonica": leptonica, "poppler": PDFDocument.version,
    ]
    for model in ["vie", "osd"] { versions[model] = identity(ofModel: model) }
    return versions
  }

  private static var leptonica: String {
    guard let text = getLeptonicaVersion() else { return "" }
    defer { lept_free(text) }
    return String(String(cString: text).trimmingPrefix("leptonica-"))
  }

  /// Size and FNV-1a checksum of a model's file; `nil` where it is not installed.
  private static func identity(ofModel name: String) -> String? {
    guard let engine = Tesseract(languages: name) else { return nil }
    let file = URL(filePath: engine.dataPath).appending(path: "\(name).traineddata")
    guard let content = try? Data(contentsOf: file, options: .alwaysMapped) else { return nil }
    let checksum = content.withUnsafeBytes { bytes in
      bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    return "\(content.count)-\(String(checksum, radix: 16))"
  }
}
