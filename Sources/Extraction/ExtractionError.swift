/// What kept a file or a page from being read, and what to do about it, in Vietnamese.
public struct ExtractionError: Error, Codable, Hashable, Sendable {
  /// The kind of failure; the command line maps it to an exit code.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// Empty, cut off, damaged, or of a type that is not read.
    case inputFile = "input_file"
    /// Absent, or not to be opened.
    case fileAccess = "file_access"
    /// A password is needed.
    case encrypted
    /// A program part or model is not installed.
    case missingDependency = "missing_dependency"
    /// A limit of size or time was met.
    case limit
    /// Anything else.
    case other
  }

  /// The kind of failure.
  public let kind: Kind
  /// The file's path as it was given.
  public let file: String
  /// The page, from 1; `nil` where it is the file as a whole.
  public let page: Int?
  /// What happened.
  public let cause: String
  /// What helps.
  public let remedy: String

  /// An error of the given kind.
  public init(_ kind: Kind, file: String, page: Int? = nil, cause: String, remedy: String) {
    self.kind = kind
    self.file = file
    self.page = page
    self.cause = cause
    self.remedy = remedy
  }
}

extension ExtractionError: CustomStringConvertible {
  /// File, page, cause and remedy in one line.
  public var description: String {
    let place = page.map { "\(file), trang \($0)" } ?? file
    return "\(place): \(cause). \(remedy)."
  }
}
