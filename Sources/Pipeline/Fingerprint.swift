import Export
import Extraction
import Foundation
import Vietnamese

/// What tells an input's content, and whether it is still the same.
struct Fingerprint: Codable, Hashable, Sendable {
  var sha256: String
  var bytes: Int
  /// When it last changed, in nanoseconds since 1970.
  var modified: Int

  /// Reads a file piece by piece.
  init(path: String) throws(ExtractionError) {
    let facts = try Self.facts(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    defer { close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw Self.unreadable(path) }
      guard count > 0 else { break }
      hash.update(buffer[..<count])
    }
    sha256 = hash.hexadecimal()
    (bytes, modified) = (facts.bytes, facts.modified)
  }

  /// Whether the file is as it was when its content was read.
  func isCurrent(path: String) -> Bool {
    guard let facts = try? Self.facts(path) else { return false }
    return facts == (bytes, modified)
  }

  /// Throws where the file changed or went since its content was read.
  func expect(at path: String) throws(ExtractionError) {
    guard isCurrent(path: path) else {
      throw ExtractionError(
        .fileAccess, file: path, cause: "tệp thay đổi hoặc mất trong khi đọc",
        remedy: "Hãy chạy lại khi tệp đã yên")
    }
  }

  private static func facts(_ path: String) throws(ExtractionError) -> (bytes: Int, modified: Int) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw unreadable(path) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw ExtractionError(
        .fileAccess, file: path, cause: "không phải tệp thường, hoặc thư mục không đọc được",
        remedy: "Hãy kiểm tra đường dẫn và quyền đọc")
    }
    return (Int(facts.st_size), facts.modified)
  }

  private static func unreadable(_ path: String) -> ExtractionError {
    let isMissing = errno == ENOENT
    let reason =
      isMissing ? "không có tệp này" : "không đọc được: \(SystemReason.text())"
    return ExtractionError(
      isMissing ? .inputFile : .fileAccess, file: path, cause: reason,
      remedy: "Hãy kiểm tra đường dẫn và quyền đọc")
  }
}
