/// Why an output could not be written.
public enum ExportError: Error, Hashable, Sendable {
  /// A file could not be written or renamed; the reason is the system's.
  case cannotWrite(file: String, reason: String)
  /// A file that the output is made from could not be read.
  case cannotRead(file: String, reason: String)
  /// The folder has no archive to search.
  case noArchive(folder: String)
  /// A value that the format cannot hold.
  case unrepresentable(file: String, reason: String)
}

extension ExportError: CustomStringConvertible {
  /// What happened and the remedy, in Vietnamese.
  public var description: String {
    switch self {
    case .cannotWrite(let file, let reason):
      "Không ghi được \(file): \(reason). Hãy kiểm tra quyền ghi và dung lượng đĩa."
    case .cannotRead(let file, let reason):
      "Không đọc được \(file): \(reason). Hãy kiểm tra tệp rồi chạy lại."
    case .noArchive(let folder):
      "Thư mục \(folder) chưa có kho lưu để tìm. Hãy chạy sohoa convert với --formats sqlite."
    case .unrepresentable(let file, let reason):
      "Không xuất được \(file): \(reason)."
    }
  }
}
