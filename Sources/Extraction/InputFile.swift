import Foundation

/// A file that is there and can be opened, its type told by how it begins.
struct InputFile {
  enum MediaType: String {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case tiff = "image/tiff"
    case text = "text/plain"
    case markdown = "text/markdown"
    case table = "text/tab-separated-values"
    case csv = "text/csv"
  }

  let path: String
  let mediaType: MediaType

  init(path: String) throws(ExtractionError) {
    self.path = path
    let head = try Self.head(of: path)
    guard !head.isEmpty else {
      throw ExtractionError(
        .inputFile, file: path, cause: "tệp rỗng", remedy: "Hãy lấy lại tệp từ nguồn")
    }
    mediaType = try Self.mediaType(of: head, path: path)
  }

  /// The whole content.
  func content() throws(ExtractionError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw Self.unreadable(path)
    }
  }

  private static func unreadable(_ path: String) -> ExtractionError {
    guard FileManager.default.fileExists(atPath: path) else {
      return ExtractionError(
        .inputFile, file: path, cause: "không có tệp này", remedy: "Hãy kiểm tra đường dẫn")
    }
    return ExtractionError(
      .fileAccess, file: path, cause: "không mở được tệp", remedy: "Hãy kiểm tra quyền đọc")
  }

  /// The first kilobyte: PDF allows some of it before its mark.
  private static func head(of path: String) throws(ExtractionError) -> Data {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw unreadable(path) }
    let kind = facts.st_mode & S_IFMT
    // Nothing may ever come out of a pipe.
    guard kind == S_IFREG else {
      throw ExtractionError(
        .fileAccess, file: path,
        cause: kind == S_IFDIR ? "đây là thư mục" : "không phải tệp thường",
        remedy: "Hãy nêu tên một tệp")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      return try handle.read(upToCount: 4096) ?? Data()
    } catch {
      throw unreadable(path)
    }
  }

  private static func mediaType(
    of head: Data, path: String
  ) throws(ExtractionError) -> MediaType {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if head.prefix(1024).range(of: Data("%PDF-".utf8)) != nil { return .pdf }
    if begins([0x89, 0x50, 0x4E, 0x47]) { return .png }
    if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    if begins([0x49, 0x49, 0x2B, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2B]) { return .tiff }
    guard mayBeText(head) else {
      throw ExtractionError(
        .inputFile, file: path, cause: "không phải PDF, PNG, JPEG, TIFF hay văn bản",
        remedy: "Hãy chuyển tệp sang PDF hoặc văn bản UTF-8")
    }
    return textType(of: path)
  }

  /// Text has no control characters but blanks; UTF-16 says so by its mark.
  private static func mayBeText(_ head: Data) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B]
    return !head.contains { $0 < 0x20 && !blanks.contains($0) }
  }

  /// Among texts only the name tells what is meant; but for CSV they are read alike.
  private static func textType(of path: String) -> MediaType {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "md", "markdown": .markdown
    case "tsv", "tab": .table
    case "csv": .csv
    default: .text
    }
  }
}
