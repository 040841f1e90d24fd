import Pages

/// A document after restoration.
public struct Restored: Sendable {
  /// The pages: `text` and `confidence` of their words set, `raw` kept. A word that was two
  /// stays one with a blank in its text; words that were one are one, their raw readings joined.
  public var pages: [Page]
  /// Every token that reads differently now, in reading order.
  public var changes: [Change]
  /// The mode of each line of each page.
  public var modes: [[Mode]]

  /// Takes all three as they are.
  public init(pages: [Page], changes: [Change], modes: [[Mode]]) {
    self.pages = pages
    self.changes = changes
    self.modes = modes
  }
}

/// Lines of plain text after restoration.
public struct RestoredText: Sendable {
  /// As many lines as came in, gaps and markup as they were.
  public var lines: [String]
  /// Every token that reads differently now, in reading order.
  public var changes: [Change]
  /// The mode of each line.
  public var modes: [Mode]

  /// Takes all three as they are.
  public init(lines: [String], changes: [Change], modes: [Mode]) {
    self.lines = lines
    self.changes = changes
    self.modes = modes
  }
}
