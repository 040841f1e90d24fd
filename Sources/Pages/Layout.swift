/// What a document's pages are made of, in reading order.
public struct Layout: Codable, Hashable, Sendable {
  /// A part of a document.
  public enum Block: Codable, Hashable, Sendable {
    /// Running text: one paragraph, heading or line of a letterhead.
    case paragraph(Passage)
    /// A table.
    case table(Table)
  }

  /// The parts in reading order.
  public var blocks: [Block]

  /// Takes the parts as they are.
  public init(blocks: [Block]) { self.blocks = blocks }
}
