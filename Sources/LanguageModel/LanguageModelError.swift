import Foundation

/// Why a model cannot be opened, built or written.
public struct LanguageModelError: Error, Equatable, Sendable, LocalizedError {
  /// What went wrong.
  public enum Code: Equatable, Sendable {
    /// The file cannot be read or written; the system's own words.
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

  /// What happened and the remedy, in Vietnamese.
  public var errorDescription: String? {
    switch code {
    case .fileAccess(let reason): "\(path): không truy cập được tệp (\(reason))."
    case .foreignFile: "\(path): không phải mô hình ngôn ngữ của sohoa."
    case .version(let found):
      "\(path): mô hình thuộc phiên bản \(found), chương trình cần phiên bản "
        + "\(ModelFile.version); hãy dựng lại bằng `sohoa lexicon build`."
    case .damaged(let what):
      "\(path): mô hình hỏng (\(what)); hãy chép lại tệp hoặc dựng lại bằng `sohoa lexicon build`."
    case .corpus(let what): "\(path): không dựng được mô hình: \(what)."
    }
  }
}
