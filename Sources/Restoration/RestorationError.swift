/// Why a restorer cannot be made.
public enum RestorationError: Error, Equatable, Sendable {
  /// A table or model that comes with the program is absent or cannot be read.
  case dictionaryUnreadable(file: String, cause: String)
}

extension RestorationError: CustomStringConvertible {
  /// The message a user reads: what happened and the remedy.
  public var description: String {
    switch self {
    case .dictionaryUnreadable(let file, let cause):
      "Không đọc được từ điển \(file): \(cause). Hãy cài lại chương trình."
    }
  }
}
