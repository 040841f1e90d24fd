/// A file to convert, and the names it goes by.
public struct Input: Hashable, Sendable {
  /// The absolute path.
  public var path: String
  /// The name relative to the folder that was given, with `/`.
  public var file: String
  /// The name of its outputs, without what tells the format.
  public var name: String
}
