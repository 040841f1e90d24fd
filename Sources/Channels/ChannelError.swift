/// Why a channel could not be read or learned.
public enum ChannelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file cannot be opened; the system's own words.
  case unreadable(path: String, cause: String)
  /// The file does not begin as a channel's table of a known version does.
  case notAChannel(path: String)
  /// A row is not `letters, reading, probability`.
  case malformedRow(path: String, line: Int)
  /// A program that training needs is not on the PATH.
  case missingProgram(name: String, package: String)
  /// A program ended badly.
  case programFailed(name: String, status: Int32)
  /// The two texts of a pair do not belong together or hold no word.
  case nothingToLearn

  /// What happened and what to do, in Vietnamese.
  public var description: String {
    switch self {
    case .unreadable(let path, let cause):
      "Không đọc được \(path): \(cause)."
    case .notAChannel(let path):
      "\(path) không phải bảng kênh nhiễu của sohoa (dòng đầu phải là “# sohoa channel 1”)."
    case .malformedRow(let path, let line):
      "\(path), dòng \(line): cần ba cột cách nhau bằng tab: chữ, cách đọc, xác suất."
    case .missingProgram(let name, let package):
      "Không tìm thấy chương trình \(name). Cài bằng: sudo apt-get install \(package)"
    case .programFailed(let name, let status):
      "Chương trình \(name) dừng với mã \(status)."
    case .nothingToLearn:
      "Không có cặp từ nào để học: kiểm tra xem hai tệp có cùng nội dung hay không."
    }
  }
}
