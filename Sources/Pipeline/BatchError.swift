/// What ends a batch as a whole. A document that fails is a result, not such an error.
public enum BatchError: Error, Hashable, Sendable {
  /// Nothing to convert was named.
  case noInputs
  /// The output folder is, or holds, what shall be read.
  case outputIsInput(folder: String)
  /// A table of the batch would be written over this file, which shall be read.
  case tableIsInput(file: String)
  /// Another run works on the folder.
  case busy(folder: String)
  /// The folder, or a file in it, cannot be written; the reason is the system's.
  case cannotWrite(file: String, reason: String)
  /// What is known of the folder's work cannot be read; the reason is SQLite's.
  case damagedLedger(file: String, reason: String)
  /// What is known of the folder's work was written by an older version of the program.
  case olderLedger(file: String)
  /// No batch ever ran there.
  case noLedger(folder: String)
  /// A program part or model is not installed; the message says which.
  case missingDependency(String)
}

extension BatchError: CustomStringConvertible {
  /// What happened and the remedy, in Vietnamese.
  public var description: String {
    switch self {
    case .noInputs:
      "Không có tệp nào để chuyển. Hãy nêu tệp hoặc thư mục có tệp."
    case .outputIsInput(let folder):
      "Thư mục ra \(folder) trùng với thư mục vào. Hãy chọn thư mục khác cho --output."
    case .tableIsInput(let file):
      "Tệp vào \(file) sẽ bị bảng kết quả cùng tên ghi đè. Hãy chọn thư mục khác cho --output."
    case .busy(let folder):
      "Thư mục \(folder) đang được một lần chạy khác dùng. Hãy đợi nó xong hoặc chọn thư mục khác."
    case .cannotWrite(let file, let reason):
      "Không ghi được \(file): \(reason). Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại; "
        + "phần đã làm xong được giữ."
    case .damagedLedger(let file, let reason):
      "Sổ ghi việc đã làm \(file) bị hỏng (\(reason)). Hãy xóa tệp này rồi chạy lại sohoa convert; "
        + "mọi tài liệu khi đó được làm lại từ đầu, tệp vào không bị ảnh hưởng."
    case .olderLedger(let file):
      "Sổ ghi việc đã làm \(file) do phiên bản trước ghi. Hãy chạy lại sohoa convert vào thư mục ấy; "
        + "phần đã làm xong được giữ."
    case .noLedger(let folder):
      "Thư mục \(folder) chưa có lô nào. Hãy chạy sohoa convert trước."
    case .missingDependency(let message): message
    }
  }
}
