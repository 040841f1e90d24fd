import Foundation
import Vietnamese

/// Terms that a user adds to what the program knows: a UTF-8 file with a term on each line, as it is
/// written in running text ("Ba Tơ", "KSTTHC", "đề án 06"). Empty lines and lines that begin with `#`
/// say nothing.
public struct UserDictionary: Equatable, Sendable {
  /// The file's lines as they are, comments included.
  public private(set) var lines: [String]

  /// An empty dictionary.
  public init() { lines = [] }

  /// Reads a file's text; any line ending, any Unicode form.
  public init(text: String) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).composed }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// Reads a file, which must be UTF-8.
  public init(contentsOf file: URL) throws(LanguageModelError) {
    do {
      self.init(text: try String(contentsOf: file, encoding: .utf8))
    } catch {
      throw LanguageModelError(
        .fileAccess(SystemReason.text(error)), path: file.path(percentEncoded: false))
    }
  }

  /// The terms, without the blanks around them.
  public var terms: [String] { lines.compactMap(Self.term) }

  /// Adds a term behind the others; `false` where it is there already or is empty or a comment.
  @discardableResult
  public mutating func add(_ term: String) -> Bool {
    guard let term = Self.term(term), !term.contains(where: \.isNewline), !terms.contains(term)
    else { return false }
    lines.append(term)
    return true
  }

  /// The file's text.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private static func term(_ line: String) -> String? {
    let words = line.composed.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    return words.joined(separator: " ")
  }
}
