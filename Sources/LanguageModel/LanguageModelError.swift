/// Why a model cannot be opened, built or written.
public struct LanguageModelError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Code: Equatable, Sendable {
    /// The file cannot be read or written; the system's reason.
    case fileAccess(String)
    /// The file is no language model of ours.
    case foreignFile
    /// The file was written by another version of the format.
    case version(UInt32)
    /// The file is cut off or its tables contradict each other.
    case damaged(String)
    /// The corpora hold too little text, or too many different words, for a model.
    case corpus(String)
  }

  /// The kind of failure.
  public let code: Code
  /// The file's path.
  public let path: String

  /// A failure with one file.
  public init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }
}

extension LanguageModelError: CustomStringConvertible {
  /// What happened and the remedy, in Vietnamese.
  public var description: String {
    switch code {
    case .fileAccess(let reason):
      "\(path): không mở được (\(reason)). Hãy kiểm tra đường dẫn, quyền và nội dung."
    case .foreignFile:
      "\(path): không phải mô hình ngôn ngữ của sohoa. Hãy kiểm tra đường dẫn."
    case .version(let found):
      "\(path): mô hình thuộc phiên bản \(found), chương trình cần phiên bản "
        + "\(ModelFile.version); hãy dựng lại bằng `sohoa lexicon build`."
    case .damaged(let what):
      "\(path): mô hình hỏng (\(what)); hãy chép lại tệp hoặc dựng lại bằng `sohoa lexicon build`."
    case .corpus(let what): "\(path): không dựng được mô hình: \(what)."
    }
  }
}
