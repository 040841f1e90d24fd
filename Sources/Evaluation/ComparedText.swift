import Foundation

/// A file's text cut up for comparison.
public enum ComparedText {
  /// The lines of UTF-8 text, without a byte order mark, whatever ends them (LF or CRLF);
  /// line ends and form feeds at the very end do not make lines.
  public static func lines(of text: String) -> [String] {
    let scalars = unified(text)
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The pages between form feeds, each as one line: for text read from images, which keeps none.
  public static func pages(of text: String) -> [String] {
    let scalars = unified(text)
    return scalars.split(separator: "\u{C}", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
    }
  }

  private static func unified(_ text: String) -> String.UnicodeScalarView.SubSequence {
    let unix =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let scalars = unix.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars
    let end = scalars.lastIndex { $0 != "\n" && $0 != "\u{C}" }
    return end.map { scalars[...$0] } ?? scalars.prefix(0)
  }
}
