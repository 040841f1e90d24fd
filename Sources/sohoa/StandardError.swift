import Foundation

/// Where messages go. They are lost without harm where nobody listens any more: a terminal that was
/// closed, a disk that is full of logs.
enum StandardError {
  /// Writes text as it is.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
